/** The attendance page: the open register and the past ones. */
import type { AttendanceView } from '../../../shared/contract/attendance';
import { LIMITS } from '../../../shared/contract/limits';
import { countAttendance, coverage } from '../../../shared/domain/attendance/figures';
import { meetingToOpen } from '../../../shared/domain/meetings/schedule';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import { ok, type Result } from '../../../shared/domain/result';
import { loadRegisterPage } from '../../store/attendance';
import { enter, type Reader, type Services } from '../context';
import { registerView } from './register-view';

/** A page of registers, the open one first. Two requests, however many have been closed. */
export async function listAttendance(
  services: Services,
  reader: Reader,
  older: string | null,
): Promise<Result<AttendanceView>> {
  const context = await enter(services, reader);
  if (!context.ok) return context;
  const { membership, planning, standing } = context.value;
  const isOpen = planning.schedule.openRegister !== null;
  const page = await loadRegisterPage(services.table, reader.groupId, {
    openSeats: isOpen ? membership.seats.length : null,
    past: LIMITS.historyPage,
    after: older,
  });
  const runs = runsTheGroup(standing);
  const { id, date, startsAt, mode, host } = meetingToOpen(planning);
  return ok({
    register: page.open === null ? null : registerView(page.open),
    nextMeeting: isOpen ? null : { meetingId: id, date, startsAt, mode, host },
    past: page.past.map((register) => ({
      meetingId: register.meeting.id,
      date: register.meeting.date,
      mode: register.meeting.mode,
      counts: countAttendance(register),
      coverage: coverage(register),
      corrections: register.corrections.length,
    })),
    older: page.older,
    mySeatIds: standing.seats.map((seat) => seat.id),
    may: { open: runs, answer: standing.seats.length > 0, close: runs, record: runs },
  });
}

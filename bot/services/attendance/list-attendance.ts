/** The attendance page: the open register and the past ones. */
import type { AttendanceView } from '../../../shared/contract/attendance';
import { LIMITS } from '../../../shared/contract/limits';
import { mayClose } from '../../../shared/domain/attendance/closing';
import { countAttendance, coverage } from '../../../shared/domain/attendance/figures';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { reopeningBlocker } from '../../../shared/domain/attendance/undoing';
import { meetingToOpen } from '../../../shared/domain/meetings/schedule';
import type { Schedule } from '../../../shared/domain/meetings/types';
import { may } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { loadListedRegisters } from '../../store/attendance';
import type { Context } from '../context';
import { query } from '../query';
import { registerView } from './register-view';

/** Returns a page of registers, the open one first. Two storage requests, however many have been closed. */
export const listAttendance = query({
  // What to read depends on the membership, so the registers are loaded in `view`.
  load: async (_services, groupId, _older: string | null) => groupId,
  view: async (groupId, context, older, { table }) => {
    const { membership, planning, standing } = context;
    const isOpen = planning.schedule.openRegister !== null;
    const page = await loadListedRegisters(table, groupId, {
      openSeats: isOpen ? membership.seats.length : null,
      past: LIMITS.historyPage,
      after: older,
    });
    return ok<AttendanceView>({
      register: page.open === null ? null : registerView(page.open),
      nextMeeting: isOpen ? null : nextMeetingView(context),
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
      may: {
        open: may(attendancePolicy.open, standing),
        answer: may(attendancePolicy.answer, standing),
        // Before its meeting starts a register can be discarded, and not closed.
        close: may(attendancePolicy.close, standing) && (page.open === null || mayClose(page.open, context.now)),
        record: may(attendancePolicy.record, standing),
        discard: may(attendancePolicy.discard, standing),
        reopen: may(attendancePolicy.reopen, standing) ? reopenable(planning.schedule) : null,
      },
    });
  },
});

/** Returns the meeting whose closed register may be reopened: the latest, until the next one opens. */
function reopenable(schedule: Schedule): string | null {
  const latest = schedule.held.at(-1)?.id ?? null;
  return latest === null || reopeningBlocker(latest, schedule) !== null ? null : latest;
}

/** Returns the view of the meeting whose register is the next to open. */
export function nextMeetingView({ planning }: Pick<Context, 'planning'>): NonNullable<AttendanceView['nextMeeting']> {
  const { id, date, startsAt, mode, host } = meetingToOpen(planning);
  return { meetingId: id, date, startsAt, mode, host };
}

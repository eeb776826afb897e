/** The attendance page: the open register, the past ones, and how often each seat was filled. */
import type { AttendanceView, SeatRateView } from '../../../shared/contract/attendance';
import { LIMITS } from '../../../shared/contract/limits';
import { countAttendance, coverage, seatRate } from '../../../shared/domain/attendance/figures';
import type { Register } from '../../../shared/domain/attendance/types';
import { meetingToOpen } from '../../../shared/domain/meetings/schedule';
import { placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import type { Membership } from '../../../shared/domain/membership/types';
import { ok, type Result } from '../../../shared/domain/result';
import { loadRegisterPage } from '../../store/attendance';
import { enter, type Reader, type Services } from '../use-case';
import { registerView } from './register-view';

/** A page of registers, the open one first. Two requests, however many have been closed. */
export async function listAttendance(
  services: Services,
  reader: Reader,
  older: string | null,
): Promise<Result<AttendanceView>> {
  const scene = await enter(services, reader);
  if (!scene.ok) return scene;
  const { membership, standing, today } = scene.value;
  const page = await loadRegisterPage(services.table, reader.groupId, {
    seats: membership.seats.length,
    past: LIMITS.historyPage,
    after: older,
  });
  const rule = membership.group.settings.meetingRule;
  const { id, date, startsAt } = meetingToOpen(today, page.past[0]?.meeting, rule, services.calendar);
  return ok({
    register: page.open === null ? null : registerView(page.open.register),
    nextMeeting: page.open === null ? { meetingId: id, date, startsAt } : null,
    past: page.past.map((register) => ({
      meetingId: register.meeting.id,
      date: register.meeting.date,
      mode: register.meeting.mode,
      counts: countAttendance(register),
      coverage: coverage(register),
    })),
    rates: seatRates(membership, page.past),
    older: page.older,
    mySeatIds: standing.seats.map((seat) => seat.id),
    may: {
      open: runsTheGroup(standing),
      answer: standing.seats.length > 0,
      close: runsTheGroup(standing),
    },
  });
}

function seatRates(membership: Membership, registers: readonly Register[]): readonly SeatRateView[] {
  return placedSeats(membership)
    .filter(({ seat }) => seat.member)
    .map(({ seat, organisation, agency }) => ({
      seatId: seat.id,
      seat: seatLabel(seat, organisation),
      agency: agency.shortName,
      rate: seatRate(registers, seat.id, seat.holder),
    }));
}

/** A register as its readers see it. The same for everyone, so that it can be posted. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { agencyLines, countAttendance, coverage } from '../../../shared/domain/attendance/figures';
import { standingValue, willBeAbsent } from '../../../shared/domain/attendance/register';
import type { Register } from '../../../shared/domain/attendance/types';
import { seatLabel } from '../../../shared/domain/membership/seats';

/** The name under which a register's posted cards and events go. */
export function registerSubject(meetingId: string): string {
  return `register:${meetingId}`;
}

export function registerView(register: Register): RegisterView {
  const { meeting } = register;
  return {
    meetingId: meeting.id,
    date: meeting.date,
    startsAt: meeting.startsAt,
    minutes: meeting.minutes,
    mode: meeting.mode,
    state: register.state,
    closedAt: register.closedAt,
    counts: countAttendance(register),
    coverage: coverage(register),
    actionsCarried: register.actionsCarried,
    lines: agencyLines(register).map(({ seats, ...line }) => ({
      ...line,
      seats: seats.map((seat) => ({
        seatId: seat.seatId,
        title: seat.title,
        organisation: seat.organisation,
        value: standingValue(register, seat),
        deputyName: register.answers.find((answer) => answer.seatId === seat.seatId)?.deputyName ?? null,
        vacant: seat.vacant,
      })),
    })),
    notHeardOf: willBeAbsent(register).map((seat) => seatLabel(seat, { name: seat.organisation })),
  };
}

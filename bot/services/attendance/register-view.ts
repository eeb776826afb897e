/** The view of a register. It is the same for every reader, so that it can be posted. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { willBeAbsent } from '../../../shared/domain/attendance/closing';
import { agencyLines, countAttendance, coverage } from '../../../shared/domain/attendance/figures';
import { observers, toConfirm } from '../../../shared/domain/attendance/guests';
import { recordedValue, registerSeatLabel } from '../../../shared/domain/attendance/register';
import type { Register } from '../../../shared/domain/attendance/types';
import type { Subject } from '../../../shared/domain/subject';

/** Returns the subject of a meeting's posted cards and of its register's events. */
export function registerSubject(meetingId: string): Subject {
  return { kind: 'register', meetingId };
}

export function registerView(register: Register): RegisterView {
  const { meeting } = register;
  const answers = new Map(register.answers.map((answer) => [answer.seatId, answer]));
  const labels = new Map(register.seats.map((seat) => [seat.seatId, registerSeatLabel(seat)]));
  return {
    meetingId: meeting.id,
    date: meeting.date,
    startsAt: meeting.startsAt,
    minutes: meeting.minutes,
    mode: meeting.mode,
    host: meeting.host,
    place: meeting.place,
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
        value: recordedValue(register, seat),
        deputyName: answers.get(seat.seatId)?.deputyName ?? null,
        vacant: seat.vacant,
        mode: answers.get(seat.seatId)?.mode ?? null,
        source: answers.get(seat.seatId)?.source ?? null,
      })),
    })),
    notHeardOf: willBeAbsent(register).map(registerSeatLabel),
    observers: observers(register).map(({ id, name, organisation }) => ({ id, name, organisation })),
    toConfirm: toConfirm(register).map(({ id, name, said }) => ({ id, name, said })),
    corrections: register.corrections.map((correction) => ({
      ...correction,
      seat: labels.get(correction.seatId) ?? correction.seatId,
    })),
  };
}

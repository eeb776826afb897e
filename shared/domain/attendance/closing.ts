/** Closing a register: seats without an answer are recorded absent. Terms of reference, "Administration". */
import { type IsoInstant, londonInstant } from '../calendar/dates';
import type { Holder } from '../membership/types';
import { conflict, ok, type Result } from '../result';
import type { RegisterDecision } from './decision';
import { ofRegister } from './events';
import { countAttendance } from './figures';
import { NO_ANSWERS, recordedValue, withAnswers } from './register';
import type { Answer, Register, RegisterSeat } from './types';

/** Returns the seats that will be recorded absent when the register closes: required, held, and without an answer. */
export function willBeAbsent(register: Register): readonly RegisterSeat[] {
  return register.seats.filter((seat) => !seat.vacant && recordedValue(register, seat) === 'unrecorded');
}

/** Whether the register may be closed: its meeting has begun. */
export function mayClose({ meeting }: Pick<Register, 'meeting'>, now: IsoInstant): boolean {
  return now >= londonInstant(meeting.date, meeting.startsAt);
}

/**
 * Returns the register with each seat's `vacant` set by who held it on the day of the meeting. A later holder is not
 * recorded absent; somebody who has left since is.
 *
 * @param holders holders on the day of the meeting, by seat id
 */
export function heldOnTheDay(register: Register, holders: ReadonlyMap<string, Holder>): Register {
  const vacant = (seatId: string) => (holders.get(seatId)?.since ?? '9999-12-31') > register.meeting.date;
  return { ...register, seats: register.seats.map((seat) => ({ ...seat, vacant: vacant(seat.seatId) })) };
}

/**
 * Closes the register: seats without an answer become absent, once that is confirmed; vacant seats and those not
 * required get no answer. Until it is confirmed the register stays open, and `willBeAbsent` of the returned register
 * lists the seats concerned. Problems: it is closed already; its meeting has not begun.
 *
 * @param holders holders on the day of the meeting, by seat id
 */
export function decideClose(
  register: Register,
  holders: ReadonlyMap<string, Holder>,
  { confirmed }: { readonly confirmed: boolean },
  now: IsoInstant,
): Result<RegisterDecision> {
  if (register.state === 'closed') return conflict('This register is closed already.');
  const { meeting } = register;
  if (!mayClose(register, now)) {
    return conflict(
      `This meeting starts on ${meeting.date} at ${meeting.startsAt}. Its register can be closed from then on, and discarded before.`,
    );
  }
  const held = heldOnTheDay(register, holders);
  const unheard = willBeAbsent(held);
  if (unheard.length > 0 && !confirmed) return ok({ register: held, change: NO_ANSWERS, events: [] });
  const change = {
    answers: unheard.map((seat) => absentAt(register, seat, holders.get(seat.seatId), now)),
    cleared: [],
  };
  const after: Register = { ...withAnswers(held, change), state: 'closed', closedAt: now, replaced: {} };
  const organisationId = meeting.host?.organisationId ?? null;
  const counts = countAttendance(after);
  const event = { kind: 'attendance.register-closed', ...ofRegister(register), counts, organisationId } as const;
  return ok({ register: after, change, events: [event] });
}

function absentAt(
  { meeting }: Register,
  { seatId }: RegisterSeat,
  holder: Holder | undefined,
  now: IsoInstant,
): Answer {
  return {
    seatId,
    value: 'absent',
    deputyName: null,
    mode: meeting.mode,
    holder: holder === undefined ? null : { tenantId: holder.tenantId, objectId: holder.objectId },
    source: 'closing',
    recordedAt: now,
  };
}

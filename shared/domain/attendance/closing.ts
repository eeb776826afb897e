/** Closing a register: who was not heard of was absent. Terms of reference, "Administration". */
import type { IsoInstant } from '../calendar/dates';
import type { Holder } from '../membership/types';
import { conflict, ok, type Result } from '../result';
import { standingValue, withAnswers } from './register';
import type { Answer, Register, RegisterSeat } from './types';

/** The seats that will be recorded absent when the register closes: required, held, and not heard of. */
export function willBeAbsent(register: Register): readonly RegisterSeat[] {
  return register.seats.filter((seat) => !seat.vacant && standingValue(register, seat) === 'unrecorded');
}

/**
 * The register as it stands for closing: a seat counts as held by whoever was in it on the day of the meeting. Somebody who
 * came later is not charged with an absence, and a seat that has fallen vacant is vacant.
 */
export function heldOnTheDay(register: Register, holders: ReadonlyMap<string, Holder>): Register {
  const vacant = (seatId: string) => (holders.get(seatId)?.since ?? '9999-12-31') > register.meeting.date;
  return { ...register, seats: register.seats.map((seat) => ({ ...seat, vacant: vacant(seat.seatId) })) };
}

/**
 * The closed register: seats not heard of become absent; vacant seats and those not required get no answer. Problem: it
 * is closed already.
 *
 * @param holders who holds which seat, by the seat's id
 */
export function closeRegister(
  register: Register,
  holders: ReadonlyMap<string, Holder>,
  now: IsoInstant,
): Result<Register> {
  if (register.state === 'closed') return conflict('This register is closed already.');
  const held = heldOnTheDay(register, holders);
  const absent = willBeAbsent(held).map((seat): Answer => {
    const holder = holders.get(seat.seatId);
    return {
      seatId: seat.seatId,
      value: 'absent',
      deputyName: null,
      mode: register.meeting.mode,
      holder: holder === undefined ? null : { tenantId: holder.tenantId, objectId: holder.objectId },
      source: 'closing',
      recordedAt: now,
    };
  });
  return ok({ ...withAnswers(held, { answers: absent, cleared: [] }), state: 'closed', closedAt: now, replaced: {} });
}

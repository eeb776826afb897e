/** Anonymising old records: names are removed, counts stay the same. Idempotent. */
import type { AheadAnswer, Answer, Correction, Guest, Register } from '../attendance/types';
import { samePerson } from '../membership/standing';
import type { FormerHolder } from '../membership/tenures';
import type { Membership, PersonId } from '../membership/types';
import { NAME_REMOVED, TEXT_REMOVED } from './periods';

/** The placeholder for a removed person: attendance rates need to know that a seat was held. */
export const ANONYMOUS: PersonId = { tenantId: 'anonymous', objectId: 'anonymous' };

/**
 * The anonymised record, and how many entries with names or texts were changed. The functions return null if there was
 * nothing to remove.
 */
export interface Anonymised<T> {
  readonly value: T;
  readonly names: number;
}

/**
 * Anonymises a register: removes the names of deputies, observers and unidentified guests, the reasons of corrections,
 * and the ids of people who no longer hold the seat. Somebody who still holds it is in the membership anyway, and their
 * rate counts these meetings.
 */
export function anonymisedRegister(
  register: Register,
  membership: Pick<Membership, 'seats'>,
): Anonymised<Register> | null {
  const answers = register.answers.map((answer) => anonymisedAnswer(answer, membership));
  const guests = register.guests.map(anonymisedGuest);
  const corrections = register.corrections.map(anonymisedCorrection);
  return changed(register, { ...register, answers, guests, corrections, replaced: {} }, [
    ...different(register.answers, answers),
    ...different(register.guests, guests),
    ...different(register.corrections, corrections),
  ]);
}

/** Anonymises the answers that were sent for a meeting that never had a register. */
export function anonymisedAhead(
  given: readonly AheadAnswer[],
  membership: Pick<Membership, 'seats'>,
): Anonymised<readonly AheadAnswer[]> | null {
  const answers = given.map((answer) => anonymisedAnswer(answer, membership));
  return changed(given, answers, different(given, answers));
}

/** Anonymises a former holder; the dates of the tenure stay. */
export function anonymisedTenure<T extends Omit<FormerHolder, 'seatId'>>(former: T): Anonymised<T> | null {
  const value = { ...former, ...ANONYMOUS, name: NAME_REMOVED, email: null };
  return changed(former, value, [former]);
}

function anonymisedAnswer<A extends Answer>(answer: A, { seats }: Pick<Membership, 'seats'>): A {
  const { holder, deputyName } = answer;
  const seat = seats.find(({ id }) => id === answer.seatId);
  const isThere = holder !== null && seat?.holder != null && samePerson(seat.holder, holder);
  return {
    ...answer,
    deputyName: deputyName === null ? null : NAME_REMOVED,
    holder: holder === null || isThere ? holder : ANONYMOUS,
  };
}

/** Anonymises a guest. The id is replaced too, because it is derived from the person. */
function anonymisedGuest(guest: Guest, place: number): Guest {
  const id = `removed-${place + 1}`;
  if (guest.kind === 'observer') return { ...guest, id, name: NAME_REMOVED };
  const { source: _, ...others } = guest;
  return { ...others, id, name: NAME_REMOVED };
}

function anonymisedCorrection(correction: Correction): Correction {
  return { ...correction, reason: TEXT_REMOVED };
}

function different<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.filter((one, place) => !same(one, after[place]));
}

function changed<T>(before: T, value: T, touched: readonly unknown[]): Anonymised<T> | null {
  return same(before, value) ? null : { value, names: touched.length };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

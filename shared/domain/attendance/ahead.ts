/**
 * Apologies and deputies for the next meeting, before it has a register: the register opens with them. Terms of
 * reference, "Administration".
 */
import type { IsoInstant } from '../calendar/dates';
import type { PlannedMeeting } from '../meetings/schedule';
import { type Standing, samePerson } from '../membership/standing';
import type { Holder, Membership, PersonId } from '../membership/types';
import { may, permit } from '../policy';
import { conflict, notFound, ok, type Result } from '../result';
import { requireDeputyName } from './answering';
import type { AttendanceEvent } from './events';
import { attendancePolicy } from './policy';
import type { AheadAnswer } from './types';

/** Apologies or a deputy for seats at an upcoming meeting. */
export interface AheadInput {
  /** `unrecorded` withdraws the answer. */
  readonly value: 'apologies' | 'deputy' | 'unrecorded';
  readonly deputyName: string | null;
  /** Null: all seats of the person. */
  readonly seats: readonly string[] | null;
}

/** The result of a decision. `events` is empty if the requested state holds already. */
export interface AheadDecision {
  /** All answers for the meeting after the decision. */
  readonly ahead: readonly AheadAnswer[];
  readonly events: readonly AttendanceEvent[];
}

export interface AheadContext {
  readonly meeting: PlannedMeeting;
  readonly membership: Membership;
  readonly standing: Standing;
  readonly person: PersonId;
  readonly now: IsoInstant;
}

/**
 * Records or withdraws apologies or deputies: of the person's own seats, or of any seat by chair or VRU. Withdrawing
 * what was never sent changes nothing. Problems: no seat; a seat that is not theirs, or is vacant; none of the seats is
 * in the register; no deputy is named.
 */
export function decideAhead(
  before: readonly AheadAnswer[],
  input: AheadInput,
  { meeting, membership, standing, person, now }: AheadContext,
): Result<AheadDecision> {
  const permitted = permit(attendancePolicy.answer, standing);
  if (!permitted.ok) return permitted;
  const own = standing.seats.map(({ id }) => id);
  const members = membership.seats.filter(({ member }) => member);
  const wanted = members.filter(({ id }) => (input.seats ?? own).includes(id));
  if (wanted.length === 0) return notFound('This group has no such seat in its register.');
  const forOthers = wanted.some(({ id }) => !own.includes(id));
  if (forOthers && !may(attendancePolicy.record, standing)) return permitFor(standing, wanted);
  const seatIds = wanted.map(({ id }) => id);
  const of = { meetingId: meeting.id, date: meeting.date, seatIds } as const;
  if (input.value === 'unrecorded') {
    const ahead = before.filter(({ seatId }) => !seatIds.includes(seatId));
    const events = ahead.length === before.length ? [] : [{ kind: 'attendance.ahead-withdrawn', ...of } as const];
    return ok({ ahead, events });
  }
  const { value } = input;
  const deputyName = requireDeputyName({ value, deputyName: input.deputyName });
  if (!deputyName.ok) return deputyName;
  const vacant = wanted.find(({ holder }) => holder === null);
  if (vacant !== undefined)
    return conflict('Nobody holds this seat at the moment, so nobody can be excused or replaced.');
  const said = wanted.map((seat): AheadAnswer => {
    const { tenantId, objectId } = seat.holder ?? person;
    const source = own.includes(seat.id) ? 'self' : 'on-behalf';
    const answer = {
      seatId: seat.id,
      deputyName: deputyName.value,
      mode: meeting.mode,
      source,
      recordedAt: now,
    } as const;
    return { ...answer, value, holder: { tenantId, objectId } };
  });
  if (said.every((answer) => before.some((known) => sameAnswer(known, answer))))
    return ok({ ahead: before, events: [] });
  const others = before.filter(({ seatId }) => !seatIds.includes(seatId));
  return ok({ ahead: [...others, ...said], events: [{ kind: 'attendance.ahead-recorded', ...of, value }] });
}

function permitFor(standing: Standing, seats: readonly { readonly id: string }[]): Result<never> {
  const refused = permit(
    attendancePolicy.answerFor,
    { ...standing, seats: [] },
    seats.map(({ id }) => id),
  );
  return refused.ok ? conflict(attendancePolicy.answerFor.refusal) : refused;
}

function sameAnswer(a: AheadAnswer, b: AheadAnswer): boolean {
  const same = a.seatId === b.seatId && a.value === b.value && a.deputyName === b.deputyName;
  return same && a.holder !== null && b.holder !== null && samePerson(a.holder, b.holder);
}

/**
 * Returns the answers that still apply: those whose seat has the same holder on the day of the meeting. An answer does
 * not apply to a successor.
 *
 * @param holders holders on the day of the meeting, by seat id
 */
export function stillHolding(
  ahead: readonly AheadAnswer[],
  holders: ReadonlyMap<string, Holder>,
): readonly AheadAnswer[] {
  return ahead.filter(({ seatId, holder }) => {
    const now = holders.get(seatId);
    return now !== undefined && holder !== null && samePerson(now, holder);
  });
}

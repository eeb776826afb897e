/** Opening a register. Terms of reference, "Administration": attendance for all meetings. */
import type { Action } from '../actions/types';
import { daysBetween, type IsoInstant, londonInstant, monthOf, monthsBetween } from '../calendar/dates';
import { withOpenRegister } from '../meetings/arranging';
import { bareMeeting, meetingToOpen, type PlannedMeeting, type Planning, plannedMeeting } from '../meetings/schedule';
import type { Holder, Membership } from '../membership/types';
import { conflict, ok, type Result } from '../result';
import { stillHolding } from './ahead';
import type { RegisterDecision } from './decision';
import { ofRegister } from './events';
import { NO_ANSWERS, newRegister } from './register';
import type { AheadAnswer } from './types';

/** An older register is not opened any more: whatever has been planned since would be planned anew. */
const MONTHS_BACK = 24;

/**
 * The meeting whose register opens: the one that is wanted, or the one that is due (null); the open register's, when one is open. It
 * may have its register already. Problems: the meeting is cancelled, years ago, or not the next one; another one's register is open.
 */
export function meetingToRegister(planning: Planning, wanted: string | null): Result<PlannedMeeting> {
  const { openRegister: open } = planning.schedule;
  if (open !== null && (wanted === null || wanted === open)) return ok(plannedMeeting(planning, open));
  if (wanted !== null && monthsBetween(wanted, monthOf(planning.today)) > MONTHS_BACK) {
    return conflict('This meeting is too long ago.');
  }
  const meeting = wanted === null ? meetingToOpen(planning) : plannedMeeting(planning, wanted);
  if (meeting.held !== null) return ok(meeting);
  if (open !== null) return conflict('The register of another meeting is open. Close it first.');
  if (meeting.cancelled !== null) return conflict('This meeting is cancelled.');
  // Planned as under way: a meeting that is recorded late still has its host.
  const underWay = { ...planning, schedule: withOpenRegister(planning.schedule, meeting.id) };
  const ahead = wanted !== null && meeting.id > meetingToOpen(planning).id;
  return ahead ? conflict('Another meeting comes first.') : ok(plannedMeeting(underWay, meeting.id));
}

/** Whether a meeting has its register, open or closed. */
export function hasRegister({ schedule }: Planning, { id, held }: PlannedMeeting): boolean {
  return held !== null || schedule.openRegister === id;
}

/** A register that would open before the day of its meeting: the question that is asked first, in words. Null: it is no longer early. */
export function earlyOpening({ today }: Pick<Planning, 'today'>, { date, startsAt }: PlannedMeeting): string | null {
  const days = daysBetween(today, date);
  if (days <= 0) return null;
  const until = days === 1 ? 'tomorrow' : `in ${days} days`;
  return `The next meeting is on ${date} at ${startsAt}, ${until}. Open its register now?`;
}

/**
 * How many actions come along from earlier meetings: those that have not ended, and that were there already when the meeting began.
 * What was captured for the meeting itself is not carried into it.
 */
export function carriedInto({ id, date, startsAt }: PlannedMeeting, unended: readonly Action[]): number {
  const begins = londonInstant(date, startsAt);
  return unended.filter(({ meetingId, createdAt }) => meetingId < id && createdAt < begins).length;
}

/** What a register opens with. */
export interface Opening {
  /** Who held which seat on the day of the meeting, by the seat's id. */
  readonly holders: ReadonlyMap<string, Holder>;
  readonly ahead: readonly AheadAnswer[];
  readonly actionsCarried: number;
}

/** The register that opens for a meeting, with the apologies and deputies that were sent ahead. */
export function decideOpen(
  meeting: PlannedMeeting,
  membership: Membership,
  { holders, ahead, actionsCarried }: Opening,
  now: IsoInstant,
): RegisterDecision {
  const empty = newRegister(bareMeeting(meeting), membership, actionsCarried, now, holders);
  const answers = stillHolding(ahead, holders).filter(({ seatId }) =>
    empty.seats.some((seat) => seat.seatId === seatId),
  );
  const register = { ...empty, answers };
  const event = {
    kind: 'attendance.register-opened',
    ...ofRegister(register),
    mode: meeting.mode,
    actionsCarried,
  } as const;
  return { register, change: NO_ANSWERS, events: [event] };
}

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

/**
 * Maximum age of a meeting, in months, whose register can still be opened. An older one would be planned again, and
 * everything since with it.
 */
const MONTHS_BACK = 24;

/**
 * Returns the meeting whose register opens: the wanted one, or the one that is due (null), or that of the open
 * register, if one is open. It may have its register already. Problems: the meeting is cancelled, more than 24 months
 * ago, or not the next one; another meeting's register is open.
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
  // Planned as if its register were open, so that a meeting recorded late still has its host.
  const underWay = { ...planning, schedule: withOpenRegister(planning.schedule, meeting.id) };
  const ahead = wanted !== null && meeting.id > meetingToOpen(planning).id;
  return ahead ? conflict('Another meeting comes first.') : ok(plannedMeeting(underWay, meeting.id));
}

/** Whether a meeting has its register, open or closed. */
export function hasRegister({ schedule }: Planning, { id, held }: PlannedMeeting): boolean {
  return held !== null || schedule.openRegister === id;
}

/**
 * Returns the question to confirm before a register is opened earlier than the day of its meeting; null if it is not
 * early.
 */
export function earlyOpening({ today }: Pick<Planning, 'today'>, { date, startsAt }: PlannedMeeting): string | null {
  const days = daysBetween(today, date);
  if (days <= 0) return null;
  const until = days === 1 ? 'tomorrow' : `in ${days} days`;
  return `The next meeting is on ${date} at ${startsAt}, ${until}. Open its register now?`;
}

/**
 * Returns how many actions are carried in from earlier meetings: those that have not ended and were created before the
 * meeting began. Actions captured for the meeting itself are not carried into it.
 */
export function carriedInto({ id, date, startsAt }: PlannedMeeting, unended: readonly Action[]): number {
  const begins = londonInstant(date, startsAt);
  return unended.filter(({ meetingId, createdAt }) => meetingId < id && createdAt < begins).length;
}

/** The initial content of a register. */
export interface Opening {
  /** Holders on the day of the meeting, by seat id. */
  readonly holders: ReadonlyMap<string, Holder>;
  readonly ahead: readonly AheadAnswer[];
  readonly actionsCarried: number;
}

/** Opens the register of a meeting, with the apologies and deputies that were sent before. */
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

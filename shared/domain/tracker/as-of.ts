/**
 * State at the end of a quarter. A change in a later quarter than the previous change first stores the former state,
 * which applied at the end of every quarter in between. So the figure of a quarter, computed from what was recorded by
 * its end, is the same whenever and however often it is computed.
 */
import { addDays, type IsoInstant, londonDate, londonInstant } from '../calendar/dates';
import { type Period, periodOf, quarterOf } from '../calendar/periods';

/** A record whose former states are stored. */
export interface Dated {
  readonly registeredAt: IsoInstant;
  readonly changedAt: IsoInstant;
}

/** A former state of a record. */
export interface Former<T> {
  /** The last quarter at whose end it applied, `2026-27-Q3`. */
  readonly until: string;
  readonly value: T;
}

/** Returns the financial quarter of an instant, London time. */
export function quarterAt(instant: IsoInstant): string {
  return quarterOf(londonDate(instant));
}

/** Returns the quarter before that of an instant: the last one that is over. */
export function quarterBefore(instant: IsoInstant): string {
  const { from } = quarter(quarterAt(instant));
  return quarterOf(addDays(from, -1));
}

/** Returns the next quarter. */
export function quarterAfter(id: string): string {
  return quarterOf(addDays(quarter(id).to, 1));
}

/** Returns the instant at which a quarter is over: midnight after its last day, London time. */
export function quarterEnd(id: string): IsoInstant {
  return londonInstant(addDays(quarter(id).to, 1), '00:00');
}

/** Returns the former state to store when a record changes. Null if it applied at the end of no quarter. */
export function formerState<T>(before: T, changedAt: IsoInstant, now: IsoInstant): Former<T> | null {
  return quarterAt(changedAt) < quarterAt(now) ? { until: quarterBefore(now), value: before } : null;
}

/**
 * Returns the states that applied at the end of a quarter, sorted by id.
 *
 * @param current the current states
 * @param former the stored former states, ascending by `until`
 */
export function asOf<T>(
  quarterId: string,
  current: readonly T[],
  former: readonly Former<T>[],
  read: (value: T) => Dated & { readonly id: string },
): readonly T[] {
  const end = quarterEnd(quarterId);
  const held = new Map<string, T>();
  for (const { until, value } of former) {
    const { id } = read(value);
    if (until >= quarterId && !held.has(id)) held.set(id, value);
  }
  for (const value of current) {
    const { id } = read(value);
    if (!held.has(id)) held.set(id, value);
  }
  return [...held.values()]
    .filter((value) => read(value).registeredAt < end)
    .sort((a, b) => order(read(a).id, read(b).id));
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/**
 * Parses a quarter id.
 *
 * @throws Error for an id that is not a quarter
 */
function quarter(id: string): Period {
  const period = periodOf(id);
  if (period === null) throw new Error(`${id} is no quarter`);
  return period;
}

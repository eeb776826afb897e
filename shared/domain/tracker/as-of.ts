/**
 * How things stood at the end of a quarter. Whoever changes something in a later quarter than it last changed keeps its former
 * state, which is how it stood at the end of every quarter in between. So a figure for a quarter comes out the same whenever,
 * and however often, it is worked out: from what was recorded by then.
 */
import { addDays, type IsoInstant, londonDate, londonInstant } from '../calendar/dates';
import { type Period, periodOf, quarterOf } from '../calendar/periods';

/** Something whose former states are kept. */
export interface Dated {
  readonly registeredAt: IsoInstant;
  readonly changedAt: IsoInstant;
}

/** A former state. */
export interface Former<T> {
  /** The last quarter at whose end it held, `2026-27-Q3`. */
  readonly until: string;
  readonly value: T;
}

/** The financial quarter of an instant, in London. */
export function quarterAt(instant: IsoInstant): string {
  return quarterOf(londonDate(instant));
}

/** The quarter before the one of an instant: the last one that is over. */
export function quarterBefore(instant: IsoInstant): string {
  const { from } = quarter(quarterAt(instant));
  return quarterOf(addDays(from, -1));
}

/** The quarter after. */
export function quarterAfter(id: string): string {
  return quarterOf(addDays(quarter(id).to, 1));
}

/** The instant at which a quarter is over: midnight in London after its last day. */
export function quarterEnd(id: string): IsoInstant {
  return londonInstant(addDays(quarter(id).to, 1), '00:00');
}

/** What has to be kept when something changes from this state; null: it held at the end of no quarter. */
export function formerState<T>(before: T, changedAt: IsoInstant, now: IsoInstant): Former<T> | null {
  return quarterAt(changedAt) < quarterAt(now) ? { until: quarterBefore(now), value: before } : null;
}

/**
 * The states that held at the end of a quarter.
 *
 * @param current as things stand now
 * @param former what was kept, in the order of `until`
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

/** Errors: throws for an id that is no quarter. */
function quarter(id: string): Period {
  const period = periodOf(id);
  if (period === null) throw new Error(`${id} is no quarter`);
  return period;
}

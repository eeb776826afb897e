/** The inputs of the "Since the last meeting" summary. */
import type { ActionEvent } from '../../actions/events';
import type { Agreement } from '../../agreements/types';
import type { BarrierEvent } from '../../barriers/events';
import type { IsoDate, IsoInstant } from '../../calendar/dates';
import type { MembershipEvent } from '../../membership/events';
import type { TrackerEvent } from '../../tracker/events';
import type { SourceRecord, TrackerRules } from '../../tracker/types';

/** The events that the summary uses. */
export type SinceEvent = ActionEvent | BarrierEvent | MembershipEvent | TrackerEvent;

export interface TimedEvent<E = SinceEvent> {
  readonly at: IsoInstant;
  readonly event: E;
}

/**
 * An item's current state, and its state when the last meeting began. `before` is null if that state is unknown or the
 * item did not exist yet.
 */
export interface ThenAndNow<T> {
  readonly before: T | null;
  readonly now: T;
}

export interface SinceGiven {
  /** When the last meeting began. */
  readonly from: IsoInstant;
  readonly today: IsoDate;
  /** Events since then, earliest first. */
  readonly happened: readonly TimedEvent[];
  readonly sources: readonly ThenAndNow<SourceRecord>[];
  readonly agreements: readonly ThenAndNow<Agreement>[];
  readonly rules: TrackerRules;
}

/** What "since the last meeting" is computed from. */
import type { ActionEvent } from '../../actions/events';
import type { Agreement } from '../../agreements/types';
import type { BarrierEvent } from '../../barriers/events';
import type { IsoDate, IsoInstant } from '../../calendar/dates';
import type { MembershipEvent } from '../../membership/events';
import type { TrackerEvent } from '../../tracker/events';
import type { SourceRecord, TrackerRules } from '../../tracker/types';

/** The events that it is computed from. */
export type SinceEvent = ActionEvent | BarrierEvent | MembershipEvent | TrackerEvent;

export interface Happened<E = SinceEvent> {
  readonly at: IsoInstant;
  readonly event: E;
}

/** How something stands, and how it stood when the last meeting began; null: it is not known, or there was none yet. */
export interface ThenAndNow<T> {
  readonly before: T | null;
  readonly now: T;
}

export interface SinceGiven {
  /** When the last meeting began. */
  readonly from: IsoInstant;
  readonly today: IsoDate;
  /** Since then, the earliest first. */
  readonly happened: readonly Happened[];
  readonly sources: readonly ThenAndNow<SourceRecord>[];
  readonly agreements: readonly ThenAndNow<Agreement>[];
  readonly rules: TrackerRules;
}

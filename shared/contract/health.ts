/** View types of the health page. */
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';

/** An instance that has reported within the last day. */
export interface InstanceView {
  /** An id generated for each start. */
  readonly id: string;
  readonly version: string;
  readonly startedAt: IsoInstant;
  readonly seenAt: IsoInstant;
  /** Whether its report is overdue. */
  readonly silent: boolean;
  /**
   * Seconds by which its clock is ahead of that of the storage (negative: behind); null if within 30 seconds, or
   * unknown.
   */
  readonly clockSeconds: number | null;
}

export interface HealthView {
  /** The version of the instance that responded. */
  readonly version: string;
  readonly checkedAt: IsoInstant;
  /** Milliseconds that the storage took for the reads of this view. */
  readonly storageMs: number;
  readonly outbox: {
    readonly waiting: number;
    /** When the message that waits longest was stored; null if there is none, or unknown. */
    readonly oldest: IsoInstant | null;
    /** Whether `waiting` is a lower bound, because there are more rows than one read returns. */
    readonly atLeast: boolean;
  };
  readonly undelivered: { readonly unknown: number; readonly undeliverable: number; readonly failed: number };
  /** The latest quarter with a figure; null if there is none yet. */
  readonly snapshot: {
    readonly quarter: string;
    readonly label: string;
    readonly version: number;
    readonly locked: boolean;
  } | null;
  /**
   * The latest completed nightly backup, and whether a night has passed without one since; null if there is none yet.
   */
  readonly backup: { readonly day: IsoDate; readonly rows: number; readonly late: boolean } | null;
  /** Most recently seen first. */
  readonly instances: readonly InstanceView[];
  readonly may: { readonly lookAfterMessages: boolean };
}

/** How the app is doing, on the wire. */
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';

/** A server that has told of itself within the last day. */
export interface InstanceView {
  /** A name made for one start of it. */
  readonly id: string;
  readonly version: string;
  readonly startedAt: IsoInstant;
  readonly seenAt: IsoInstant;
  /** It has told nothing for longer than it should have. */
  readonly silent: boolean;
  /** Seconds by which its clock is ahead of storage's (negative: behind); null: within 30, or unknown. */
  readonly clockSeconds: number | null;
}

export interface HealthView {
  /** Of the server that answered. */
  readonly version: string;
  readonly checkedAt: IsoInstant;
  /** Milliseconds that storage took for what stands here. */
  readonly storageMs: number;
  readonly outbox: {
    readonly waiting: number;
    /** When the one that waits longest was stored; null: none, or unknown. */
    readonly oldest: IsoInstant | null;
    /** More rows than one read shows: there are at least as many as stand here. */
    readonly atLeast: boolean;
  };
  readonly undelivered: { readonly unknown: number; readonly undeliverable: number; readonly failed: number };
  /** The latest quarter that has a figure; null: none yet. */
  readonly snapshot: {
    readonly quarter: string;
    readonly label: string;
    readonly version: number;
    readonly locked: boolean;
  } | null;
  /** The latest nightly backup that was done, and whether a night has passed without one since; null: there was none yet. */
  readonly backup: { readonly day: IsoDate; readonly rows: number; readonly late: boolean } | null;
  /** The one that was seen last first. */
  readonly instances: readonly InstanceView[];
  readonly may: { readonly lookAfterMessages: boolean };
}

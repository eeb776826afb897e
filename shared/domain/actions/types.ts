/** Actions are recorded for every meeting and monitored by the VRU. Terms of reference, "Administration". */
import type { IsoDate, IsoInstant } from '../calendar/dates';
import type { Reminded } from '../reminders/reminded';

export type ActionStatus = 'open' | 'in_progress' | 'done' | 'cancelled';

export interface Action {
  readonly id: string;
  /** `DAWG-2026-12-03`: the group, the month of capture, a running number. Never changes. */
  readonly ref: string;
  readonly text: string;
  readonly ownerSeatId: string;
  readonly due: IsoDate;
  /** The meeting (month, `YYYY-MM`) it was captured for. */
  readonly meetingId: string;
  /** A Theory of Change activity ("2.c") or a recommendation ("6.3") that it serves. */
  readonly serves: string | null;
  readonly status: ActionStatus;
  /** Why it was cancelled or reopened; null otherwise. */
  readonly reason: string | null;
  readonly createdAt: IsoInstant;
  readonly endedAt: IsoInstant | null;
  /** Its due day was moved; absent: never. */
  readonly moved?: MovedDue;
  /** The last reminder by hand, and the seat that owned it then; absent: none. */
  readonly reminded?: Reminded & { readonly owner: string };
}

/** How a due day was moved: the first one, how often, and why the last time. */
export interface MovedDue {
  readonly first: IsoDate;
  readonly times: number;
  readonly reason: string;
}

/** The last running number given in a month. */
export interface ActionSequence {
  readonly month: string;
  readonly last: number;
}

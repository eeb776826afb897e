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
  /** How its due date was moved; absent if it never was. */
  readonly moved?: MovedDue;
  /** The last reminder sent by hand, and the seat that owned the action then; absent if there was none. */
  readonly reminded?: Reminded & { readonly owner: string };
}

/** How a due date was moved: the first date, the number of moves, and the reason for the latest move. */
export interface MovedDue {
  readonly first: IsoDate;
  readonly times: number;
  readonly reason: string;
}

/** The last running number assigned in a month. */
export interface ActionSequence {
  readonly month: string;
  readonly last: number;
}

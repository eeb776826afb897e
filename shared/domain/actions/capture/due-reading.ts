/** Context and result of parsing a due date. */
import type { IsoDate } from '../../calendar/dates';

/** The result of parsing a phrase: a day, or why there is none. */
export type DueReading =
  | { readonly day: IsoDate; readonly said?: string }
  | { readonly day: null; readonly said: string };

export interface DueContext {
  readonly today: IsoDate;
  /** Future meetings, in order. */
  readonly meetings: readonly { readonly id: string; readonly date: IsoDate }[];
  /** The next meeting without a register. */
  readonly nextMeeting: IsoDate;
  /** Fallback for phrases that no rule here matches: a date parsing library. Null if it finds no day. */
  readonly readDay: (phrase: string, today: IsoDate) => IsoDate | null;
}

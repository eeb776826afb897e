/** What is known when a phrase is read as a day, and what comes of it. */
import type { IsoDate } from '../../calendar/dates';

/** What a phrase says: a day, or why it says none. */
export type DueReading =
  | { readonly day: IsoDate; readonly said?: string }
  | { readonly day: null; readonly said: string };

export interface DueContext {
  readonly today: IsoDate;
  /** The meetings to come, in order. */
  readonly meetings: readonly { readonly id: string; readonly date: IsoDate }[];
  /** The next meeting without a register. */
  readonly nextMeeting: IsoDate;
  /** A library's reading of what these rules do not know; null: it is no day. */
  readonly readDay: (phrase: string, today: IsoDate) => IsoDate | null;
}

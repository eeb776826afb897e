/** A reminder that somebody sent by hand, as what it is about keeps it. */
import type { IsoDate, IsoInstant } from '../calendar/dates';

export interface Reminded {
  readonly at: IsoInstant;
  /** The working day it went out on. */
  readonly on: IsoDate;
  /** The seat that sent it. */
  readonly by: string;
}

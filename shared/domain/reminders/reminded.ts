/** A manual reminder, stored with the action or request that it is about. */
import type { IsoDate, IsoInstant } from '../calendar/dates';

export interface Reminded {
  readonly at: IsoInstant;
  /** The working day on which it went out. */
  readonly on: IsoDate;
  /** The seat that sent it. */
  readonly by: string;
}

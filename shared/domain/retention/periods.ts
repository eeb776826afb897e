/**
 * The retention periods, in one place: used by the job, the page and the text on data protection. No calendar
 * dependency, so that a page can import it.
 */
import type { GroupSettings } from '../membership/types';

export const RETENTION = {
  /** Months for which names in registers and texts in the history are kept, unless the group sets another period. */
  defaultMonths: 24,
  /**
   * Lower limit. Figures are restated and absences followed up to a year back; with less than half a year nobody could
   * check what was recorded.
   */
  minMonths: 6,
  /** Upper limit: seven years, the longest time for which public bodies keep records of meetings. */
  maxMonths: 84,
  /**
   * Days after which the app deletes the contact data of somebody who no longer holds a seat and has no read access.
   */
  daysAfterLeaving: 90,
} as const;

/** Replaces a name whose retention period is over. */
export const NAME_REMOVED = 'Name removed';
/** Replaces a text whose retention period is over. */
export const TEXT_REMOVED = 'Text removed';

/** Returns the group's retention period in months. */
export function retentionMonths({ retentionMonths: months }: Pick<GroupSettings, 'retentionMonths'>): number {
  return months ?? RETENTION.defaultMonths;
}

/** Formats a period: "2 years", "18 months". */
export function periodWords(months: number): string {
  if (months % 12 !== 0) return `${months} months`;
  return months === 12 ? '1 year' : `${months / 12} years`;
}

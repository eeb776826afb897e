/**
 * How long personal data is kept, in one place: the job, the page and the text on data protection take it from here. It needs no
 * calendar, so that a page may show it.
 */
import type { GroupSettings } from '../membership/types';

export const RETENTION = {
  /** Months for which names in registers and texts in the history are kept, unless the group says otherwise. */
  defaultMonths: 24,
  /** A figure is restated, and an absence followed, up to a year back; below half a year nobody could check what was recorded. */
  minMonths: 6,
  /** Seven years, as long as public bodies keep records of meetings at most. */
  maxMonths: 84,
  /** Days after which the app forgets how to reach somebody who holds no seat any more and is not let in to read. */
  daysAfterLeaving: 90,
} as const;

/** What stands for a name whose time is over. */
export const NAME_REMOVED = 'Name removed';
/** What stands for a text whose time is over. */
export const TEXT_REMOVED = 'Text removed';

/** The group's period in months. */
export function retentionMonths({ retentionMonths: months }: Pick<GroupSettings, 'retentionMonths'>): number {
  return months ?? RETENTION.defaultMonths;
}

/** "2 years", "18 months". */
export function periodWords(months: number): string {
  if (months % 12 !== 0) return `${months} months`;
  return months === 12 ? '1 year' : `${months / 12} years`;
}

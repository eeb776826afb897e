/** Counts of what was removed, or would be. */
export interface RetentionCounts {
  /** Meetings whose register, or whose apologies and deputies sent in advance, contained names. */
  readonly meetings: number;
  /** Attendances, guests and corrections in these meetings from which a name or a text is removed. */
  readonly names: number;
  /** Former holders of seats. */
  readonly formerHolders: number;
  /** Events of the history that contained free text. */
  readonly events: number;
  /** People who left, and whose contact data the app deletes. */
  readonly people: number;
}

export const NOTHING_REMOVED: RetentionCounts = { meetings: 0, names: 0, formerHolders: 0, events: 0, people: 0 };

/** Adds two counts. */
export function addCounts(a: RetentionCounts, b: Partial<RetentionCounts>): RetentionCounts {
  return {
    meetings: a.meetings + (b.meetings ?? 0),
    names: a.names + (b.names ?? 0),
    formerHolders: a.formerHolders + (b.formerHolders ?? 0),
    events: a.events + (b.events ?? 0),
    people: a.people + (b.people ?? 0),
  };
}

/** Whether all counts are zero. */
export function isNothing(counts: RetentionCounts): boolean {
  return Object.values(counts).every((count) => count === 0);
}

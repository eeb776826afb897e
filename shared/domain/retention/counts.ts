/** What was removed, or would be, in figures. */
export interface RetentionCounts {
  /** Meetings whose register, or whose apologies and deputies, held names. */
  readonly meetings: number;
  /** Attendances, guests and corrections in them from which a name or a text is removed. */
  readonly names: number;
  /** Former holders of seats. */
  readonly formerHolders: number;
  /** Events of the history that held a text. */
  readonly events: number;
  /** People who left, and whom the app forgets how to reach. */
  readonly people: number;
}

export const NOTHING_REMOVED: RetentionCounts = { meetings: 0, names: 0, formerHolders: 0, events: 0, people: 0 };

/** Both together. */
export function addCounts(a: RetentionCounts, b: Partial<RetentionCounts>): RetentionCounts {
  return {
    meetings: a.meetings + (b.meetings ?? 0),
    names: a.names + (b.names ?? 0),
    formerHolders: a.formerHolders + (b.formerHolders ?? 0),
    events: a.events + (b.events ?? 0),
    people: a.people + (b.people ?? 0),
  };
}

/** Whether there is nothing in them. */
export function isNothing(counts: RetentionCounts): boolean {
  return Object.values(counts).every((count) => count === 0);
}

/**
 * Reads that many watchers share: at most one in so many milliseconds for each group, however many people look. What this server
 * commits itself is seen at once.
 */

export interface SharedReadParts {
  /** Milliseconds for which a reading is kept. */
  readonly age: number;
  readonly clock: () => number;
  /** Changes with whatever makes a reading outdated at once; absent: only time does. */
  readonly version?: (groupId: string) => number;
}

export type SharedRead<T> = (groupId: string, about?: string) => Promise<T>;

/** @param load reads for a group; `about`: which of several things of it. A failure is not kept. */
export function sharedRead<T>(
  { age, clock, version = () => 0 }: SharedReadParts,
  load: (groupId: string, about: string) => Promise<T>,
): SharedRead<T> {
  const latest = new Map<string, { readonly at: number; readonly of: number; readonly value: Promise<T> }>();
  return (groupId, about = '') => {
    const key = `${groupId} ${about}`;
    const known = latest.get(key);
    const of = version(groupId);
    if (known !== undefined && known.of === of && clock() - known.at < age) return known.value;
    const value = load(groupId, about);
    latest.set(key, { at: clock(), of, value });
    value.catch(() => latest.delete(key));
    return value;
  };
}

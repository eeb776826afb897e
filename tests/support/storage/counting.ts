/** Counts the storage use of a piece of work: requests, pages and rows read. */
import type { Observer } from './requests';

export interface StorageUse {
  /** Number of requests sent, including the client's retries unless the counter is set to `requests`. */
  readonly requests: number;
  /** Number of these that are transactions. */
  readonly commits: number;
  /** Number of these that are pages of a range. */
  readonly pages: number;
  /** Number of rows returned. */
  readonly entities: number;
}

export interface Counting {
  /** The observer to pass to the table. */
  readonly observe: Observer;
  /** Returns the storage use of the block; the table must not be used otherwise at the same time. */
  of(block: () => Promise<unknown>): Promise<StorageUse>;
}

/**
 * Returns a new counter.
 *
 * @param of `requests`: a request that the client retries, because storage was busy, counts once
 */
export function countingRequests(of: 'attempts' | 'requests' = 'attempts'): Counting {
  const known = new Set<string>();
  const total = { requests: 0, commits: 0, pages: 0, entities: 0 };
  return {
    async observe({ id, kind }, send) {
      if (of === 'requests' && known.has(id)) return send();
      known.add(id);
      total.requests += 1;
      if (kind === 'commit') total.commits += 1;
      if (kind === 'range') total.pages += 1;
      const answer = await send();
      if (kind === 'read' || kind === 'range') total.entities += answer.rows;
      return answer;
    },
    async of(block) {
      const before = { ...total };
      await block();
      return {
        requests: total.requests - before.requests,
        commits: total.commits - before.commits,
        pages: total.pages - before.pages,
        entities: total.entities - before.entities,
      };
    },
  };
}

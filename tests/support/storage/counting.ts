/** Counts what a piece of work asks of storage: requests, pages and the rows that were read. */
import type { Observer } from './requests';

export interface StorageUse {
  /** Requests on the wire, each attempt of the client counted unless the counter was told otherwise. */
  readonly requests: number;
  /** Of these, transactions. */
  readonly commits: number;
  /** Of these, pages of a range. */
  readonly pages: number;
  /** Rows that came back. */
  readonly entities: number;
}

export interface Counting {
  /** To be given to the table. */
  readonly observe: Observer;
  /** What the block used; nothing else may use the same table meanwhile. */
  of(block: () => Promise<unknown>): Promise<StorageUse>;
}

/**
 * A counter of its own.
 *
 * @param of `requests`: one that the client has to send again, because storage was busy, counts once
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

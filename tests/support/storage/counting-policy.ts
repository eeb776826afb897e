/** Counts what a piece of work asks of storage: requests, pages and the rows that were read. */
import { kindOf, type PipelinePolicy, type Response } from './requests';

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
  /** To be put into the client's pipeline. */
  readonly policy: PipelinePolicy;
  /** What the block used; nothing else may use the same client meanwhile. */
  of(block: () => Promise<unknown>): Promise<StorageUse>;
}

/**
 * A counter of its own.
 *
 * @param of `requests`: one that the client has to send again, because storage was busy, counts once
 */
export function countingPolicy(of: 'attempts' | 'requests' = 'attempts'): Counting {
  const known = new Set<string>();
  const total = { requests: 0, commits: 0, pages: 0, entities: 0 };
  return {
    policy: {
      name: 'counting',
      async sendRequest(request, next) {
        const kind = kindOf(request);
        if (of === 'requests' && known.has(request.requestId)) return next(request);
        known.add(request.requestId);
        total.requests += 1;
        if (kind === 'commit') total.commits += 1;
        if (kind === 'range') total.pages += 1;
        const response = await next(request);
        if (kind === 'read' || kind === 'range') total.entities += rowsIn(response);
        return response;
      },
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

function rowsIn({ status, bodyAsText }: Response): number {
  if (status !== 200) return 0;
  const { value } = JSON.parse(bodyAsText ?? '{}') as { value?: unknown };
  return Array.isArray(value) ? value.length : 1;
}

/**
 * Conditional deletion inside a transaction. The table client always sends `If-Match: *` there and accepts no ETag.
 * This pipeline policy inserts the expected ETag into the outgoing transaction, so that every change is conditional.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { TableServiceClientOptions } from '@azure/data-tables';

/** A pipeline policy: middleware for outgoing requests. */
export type PipelinePolicy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

const etagsByKey = new AsyncLocalStorage<ReadonlyMap<string, string>>();

/** Runs `submit` with the ETags that its deletions are conditional on, by row key. */
export function withDeleteConditions<T>(etags: ReadonlyMap<string, string>, submit: () => Promise<T>): Promise<T> {
  return etagsByKey.run(etags, submit);
}

/** A deletion would have been sent unconditionally. A bug in this app, not a storage failure: nothing was sent. */
export class LostCondition extends Error {
  override readonly name = 'LostCondition';
}

/** Matches a deletion in the transaction's body. A quote in a row key is doubled. */
const DELETION = /^DELETE \S*RowKey='((?:[^'\s]|'')*)'[\s\S]*?^(If-Match): \*/gim;

/**
 * The policy. Throws LostCondition before anything is sent if a deletion cannot be matched with its ETag: an
 * unconditional delete must not slip through because the library changed the format of its requests.
 */
export const conditionalDelete: PipelinePolicy = {
  name: 'conditionalDelete',
  sendRequest(request, next) {
    const etags = etagsByKey.getStore() ?? new Map<string, string>();
    let done = 0;
    if (etags.size > 0 && typeof request.body === 'string') {
      request.body = request.body.replace(DELETION, (part: string, key: string, header: string) => {
        const etag = etags.get(decodeURIComponent(key).replaceAll("''", "'"));
        if (etag === undefined) return part;
        done += 1;
        return part.replace(`${header}: *`, `${header}: ${etag}`);
      });
    }
    if (done !== etags.size) throw new LostCondition('A deletion lost its condition on the way to storage');
    return next(request);
  },
};

/**
 * The table client deletes inside a transaction whatever the version (`If-Match: *`), and takes no ETag there. This policy
 * puts the ETag that the deletion was decided on into the transaction on its way out, so that every change is conditional.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { TableServiceClientOptions } from '@azure/data-tables';

/** A step that looks at each request on its way out. */
export type PipelinePolicy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

const etagsByKey = new AsyncLocalStorage<ReadonlyMap<string, string>>();

/** Runs `submit` with the ETags that its deletions depend on, by row key. */
export function withDeleteConditions<T>(etags: ReadonlyMap<string, string>, submit: () => Promise<T>): Promise<T> {
  return etagsByKey.run(etags, submit);
}

/** A deletion that would have gone out unconditionally. A fault of ours, not of storage: nothing was sent. */
export class LostCondition extends Error {
  override readonly name = 'LostCondition';
}

/** A quote in a key is doubled. */
const DELETION = /^DELETE \S*RowKey='((?:[^'\s]|'')*)'[\s\S]*?^(If-Match): \*/gim;

/**
 * The policy. A deletion that it finds no ETag for fails before anything is sent: an unconditional delete must not slip
 * through because a library changed the shape of its requests.
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

/** A request to storage as a policy of the client's pipeline sees it. */
import type { PipelinePolicy } from '../../../bot/store/conditional-delete';

export type { PipelinePolicy };
export type Request = Parameters<PipelinePolicy['sendRequest']>[0];
export type Response = Awaited<ReturnType<PipelinePolicy['sendRequest']>>;

/** What a request asks for: a row, a range of rows, or to commit a transaction. */
export type RequestKind = 'read' | 'range' | 'commit' | 'other';

/** Reads it off method and address; making the table is `other`. */
export function kindOf({ method, url }: Pick<Request, 'method' | 'url'>): RequestKind {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/$batch')) return 'commit';
  if (method !== 'GET') return 'other';
  return pathname.endsWith('()') ? 'range' : 'read';
}

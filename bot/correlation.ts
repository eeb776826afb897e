/** An id of each request, which its answer and the log's lines about it bear. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const HEADER = 'x-correlation-id';

const current = new AsyncLocalStorage<string>();

/** Does the work under a correlation id: each line of the log and each storage request in it bears it. */
export function correlated<T>(id: string, work: () => T): T {
  return current.run(id, work);
}

/** The id that is worked under; none: a job. */
export function currentCorrelation(): string | undefined {
  return current.getStore();
}

/** The id of this request; made when it is first asked for, and sent with the answer. */
export function correlationIdOf(response: ServerResponse): string {
  const given = response.getHeader(HEADER);
  if (typeof given === 'string') return given;
  const id = randomUUID();
  if (!response.headersSent) response.setHeader(HEADER, id);
  return id;
}

/** Correlation ids: each request has one, which is sent with the response and written into the log lines about it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const HEADER = 'x-correlation-id';

const current = new AsyncLocalStorage<string>();

/** Runs `work` under a correlation id: each log line and each storage request in it carries the id. */
export function correlated<T>(id: string, work: () => T): T {
  return current.run(id, work);
}

/** Returns the current correlation id, or undefined in a job. */
export function currentCorrelation(): string | undefined {
  return current.getStore();
}

/** Returns the correlation id of this request. It is created on first use and sent with the response. */
export function correlationIdOf(response: ServerResponse): string {
  const given = response.getHeader(HEADER);
  if (typeof given === 'string') return given;
  const id = randomUUID();
  if (!response.headersSent) response.setHeader(HEADER, id);
  return id;
}

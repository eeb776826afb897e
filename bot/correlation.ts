/** An id of each request, which its answer and the log's lines about it bear. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const HEADER = 'x-correlation-id';

/** The id of this request; made when it is first asked for, and sent with the answer. */
export function correlationIdOf(response: ServerResponse): string {
  const given = response.getHeader(HEADER);
  if (typeof given === 'string') return given;
  const id = randomUUID();
  if (!response.headersSent) response.setHeader(HEADER, id);
  return id;
}

/** A step of the HTTP server as this folder sees it: Node's request and response, the body parsed already. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type WebRequest = IncomingMessage & { readonly body?: unknown };
export type WebHandler = (request: WebRequest, response: ServerResponse, next: () => void) => void | Promise<void>;

/** Refuses a request with a status alone: why is in the log, not in the answer. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end('Refused');
}

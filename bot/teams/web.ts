/** The type of HTTP middleware in this folder: Node's request and response, with the body already parsed. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type WebRequest = IncomingMessage & { readonly body?: unknown };
export type WebHandler = (request: WebRequest, response: ServerResponse, next: () => void) => void | Promise<void>;

/** Refuses a request with a status only. The reason is logged and not part of the response. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end('Refused');
}

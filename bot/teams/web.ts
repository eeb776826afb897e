/** A step of the HTTP server as this folder sees it: Node's request and response, and what the adapter needs of them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Response as AdapterResponse } from 'botbuilder';

export type WebRequest = IncomingMessage & { readonly body?: unknown };
export type WebResponse = ServerResponse & AdapterResponse;
export type WebHandler = (request: WebRequest, response: WebResponse, next: () => void) => void | Promise<void>;

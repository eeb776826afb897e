import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isObject, type JsonObject, objectAt, stringOf } from '../../support/teams/json';

/** A request to Teams, relative to the service URL: `POST v3/conversations/{id}/activities`. */
export type Ask = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: JsonObject; retryAfter: string | null }>;
export type Handler = (activity: JsonObject, ask: Ask) => Promise<unknown>;

function asking(serviceUrl: string): Ask {
  return async (method, path, body) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(new URL(path, serviceUrl), init);
    const text = await response.text();
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, body: isObject(parsed) ? parsed : { list: parsed }, retryAfter };
  };
}

/** Returns the path for posting into the conversation of an activity. */
export function activitiesOf(activity: JsonObject): string {
  const id = stringOf(objectAt(activity, 'conversation').id) ?? '';
  return `v3/conversations/${encodeURIComponent(id)}/activities`;
}

/** Returns a message that carries a card. */
export function cardMessage(card: JsonObject, more: JsonObject = {}): JsonObject {
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  return { type: 'message', attachments: [attachment], ...more };
}

/** A minimal bot without a framework: the handler's result is the body of the response. */
export class PlainBot {
  readonly received: JsonObject[] = [];
  handler: Handler = async () => undefined;
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
        const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as JsonObject;
        this.received.push(activity);
        const answer = await this.handler(activity, asking(String(activity.serviceUrl)));
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(answer === undefined ? undefined : JSON.stringify(answer));
      } catch (error) {
        response.writeHead(500);
        response.end(String(error));
      }
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }
}

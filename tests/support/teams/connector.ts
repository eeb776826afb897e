import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, refusal } from './answers';
import { type Fault, Faults } from './faults';
import { isObject, type JsonObject } from './json';
import { RateLimits } from './limits';
import { type ConnectorRequest, type Operation, RequestLog } from './requests';
import { perform, routeOf } from './routes';
import type { World } from './world';

/** Service URLs of Teams have a path; a client that drops it fails here as with Teams. */
const BASE_PATH = '/emea/';
const WRITES: readonly Operation[] = ['send', 'typing', 'update', 'delete'];

async function bodyOf(request: IncomingMessage): Promise<JsonObject> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return {};
  const parsed: unknown = JSON.parse(text);
  return isObject(parsed) ? parsed : {};
}

const A_LONG_TEST_MS = 10 * 60_000;

/** The HTTP API of Teams: the bot sends, updates and deletes messages and requests rosters. */
export class Connector {
  readonly requests = new RequestLog();
  readonly faults = new Faults();
  readonly #limits = new RateLimits();
  readonly #server: Server;

  constructor(
    private readonly world: World,
    private readonly enforceLimits: boolean,
  ) {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        if (response.headersSent || response.destroyed) return;
        response.writeHead(400, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { code: 'BadSyntax', message: String(error) } }));
      });
    });
    // With Node's default of five seconds, the bot may reuse an idle connection just as it is closed, and lose the
    // request.
    this.#server.keepAliveTimeout = A_LONG_TEST_MS;
  }

  /** Listens on a free port of the loopback address. */
  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  get serviceUrl(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${BASE_PATH}`;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const prefix = `${BASE_PATH}v3/`;
    const rest = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : '';
    const segments = rest.split('/').filter(Boolean).map(decodeURIComponent);
    const body = await bodyOf(incoming);
    const method = incoming.method ?? 'GET';
    const request: ConnectorRequest = {
      at: this.world.now(),
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      ...routeOf(method, segments, body),
      targeted: url.searchParams.get('isTargetedActivity') === 'true',
      body,
      throttled: false,
      faulty: false,
      committed: false,
      finished: false,
    };
    this.requests.add(request);
    try {
      await this.#answer(request, segments, response);
    } finally {
      this.requests.finish(request);
    }
  }

  async #answer(request: ConnectorRequest, segments: readonly string[], response: ServerResponse): Promise<void> {
    const fault = this.faults.take(request);
    request.faulty = fault !== undefined;
    if (isObject(fault) && 'delayMs' in fault) await delay(Number(fault.delayMs) / this.world.speed);
    if (fault === 'reset') return cut(response);
    if (isStatus(fault) && !fault.afterCommit) return this.#reply(request, response, failure(fault), fault.retryAfter);

    const wait = this.enforceLimits ? this.#limits.take(writtenTo(request), this.world.clock()) : 0;
    if (wait > 0) {
      request.throttled = true;
      return this.#reply(request, response, refusal(429, 'Throttled', 'Too many requests.'), wait);
    }
    const answer = perform(this.world, request, segments);
    request.committed = answer.status < 300;
    if (fault === 'reset-after-commit') return cut(response);
    this.#reply(request, response, isStatus(fault) ? failure(fault) : answer);
  }

  #reply(request: ConnectorRequest, response: ServerResponse, answer: Answer, retryAfter?: number | string): void {
    request.status = answer.status;
    // A text is sent unchanged, e.g. an HTTP date.
    if (typeof retryAfter === 'string') response.setHeader('Retry-After', retryAfter);
    if (typeof retryAfter === 'number') response.setHeader('Retry-After', String(retryAfter / this.world.speed));
    response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }
}

/** Returns the conversation against whose limits a request counts; reads count only against the app's. */
function writtenTo(request: ConnectorRequest): string | undefined {
  return WRITES.includes(request.operation) ? request.conversationId : undefined;
}

function isStatus(fault: Fault | undefined): fault is Extract<Fault, { status: number }> {
  return isObject(fault) && 'status' in fault;
}

function failure(fault: Extract<Fault, { status: number }>): Answer {
  const code = fault.code ?? (fault.status === 429 ? 'Throttled' : 'ServiceError');
  return refusal(fault.status, code, 'A fault the test asked for.');
}

/** Resets the connection without a response. */
function cut(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** The client of the server's API: calls are named and typed by the contract. */
import type { RouteAnswer, RouteBody, RouteName, RouteParams, RouteQuery } from '../../shared/areas/routes';
import { problemOf, unreachable } from './problem';
import type { WireTable } from './wire-table';

/** Part of a call's input; optional if nothing in it is required. */
type Part<Key extends string, T> =
  Record<never, never> extends T ? { readonly [K in Key]?: T } : { readonly [K in Key]: T };

export type CallInput<N extends RouteName> = Part<'params', RouteParams<N>> &
  Part<'query', RouteQuery<N>> &
  Part<'body', RouteBody<N>>;

export interface CallOptions {
  /** Idempotency key: the same key never takes effect twice. Every change needs one. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

export interface ApiSettings {
  readonly table: WireTable;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Returns the Authorization header; `renew` after the server rejected the last one. Null: nobody is signed in. */
  readonly authorisation: (renew: boolean) => Promise<string | null>;
  /** Milliseconds without an answer after which the server counts as unreachable. */
  readonly patience?: number;
}

export interface Api {
  /** Calls a route. Throws: `ApiProblem` if the answer is not successful or does not come. */
  call<N extends RouteName>(name: N, input: CallInput<N>, options?: CallOptions): Promise<RouteAnswer<N>>;
}

const PATIENCE = 20_000;

/** Creates a client of the tab's API for one person. */
export function createApi({ table, fetch, authorisation, patience = PATIENCE }: ApiSettings): Api {
  const answers = new KnownAnswers();

  async function send(
    name: RouteName,
    input: Loose,
    options: CallOptions,
    renew: boolean,
    etag?: string,
  ): Promise<Response> {
    const { method } = table.routes[name];
    const headers: Record<string, string> = { Accept: 'application/json' };
    const granted = await authorisation(renew);
    if (granted !== null) headers.Authorization = granted;
    if (options.key !== undefined) headers[table.idempotencyHeader] = options.key;
    const init: RequestInit = { method, headers, signal: withPatience(patience, options.signal) };
    if (method === 'POST' || method === 'PUT') {
      headers['Content-Type'] = 'application/json';
      init.body = JSON.stringify(input.body ?? {});
    }
    if (etag !== undefined) headers['If-None-Match'] = etag;
    return fetch(addressOf(table, name, input), init).catch((error: unknown) => {
      if (options.signal?.aborted === true) throw error;
      throw unreachable();
    });
  }

  return {
    async call<N extends RouteName>(name: N, input: CallInput<N>, options: CallOptions = {}) {
      const address = addressOf(table, name, input);
      const known = table.routes[name].method === 'GET' ? answers.get(address) : undefined;
      let answer = await send(name, input, options, false, known?.etag);
      if (answer.status === 401) answer = await send(name, input, options, true, known?.etag);
      if (answer.status === 304 && known !== undefined) return known.body as RouteAnswer<N>;
      const body = await bodyOf(answer);
      const etag = answer.headers.get('etag');
      if (answer.ok && etag !== null && table.routes[name].method === 'GET') answers.keep(address, { etag, body });
      if (!answer.ok) throw problemOf(answer.status, body);
      return body as RouteAnswer<N>;
    },
  };
}

/** Maximum number of cached answers. */
const KEPT = 40;

interface KnownAnswer {
  readonly etag: string;
  readonly body: unknown;
}

/**
 * Cache of the latest answers with their ETags, in this page's memory only: the browser stores no personal data
 * (`no-store`), yet unchanged data is not transferred again. The server compares the ETags, so another person's version
 * is never shown.
 */
class KnownAnswers {
  private readonly known = new Map<string, KnownAnswer>();

  get(address: string): KnownAnswer | undefined {
    return this.known.get(address);
  }

  keep(address: string, answer: KnownAnswer): void {
    this.known.delete(address);
    this.known.set(address, answer);
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
  }
}

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

function addressOf(table: WireTable, name: RouteName, { params = {}, query = {} }: Loose): string {
  const path = table.routes[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  return `${table.base}${path}${search.size === 0 ? '' : `?${search}`}`;
}

function withPatience(patience: number, signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(patience);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

/** Returns the parsed JSON body of an answer; null if there is none or it is not JSON. */
async function bodyOf(answer: Response): Promise<unknown> {
  if (!/\bjson\b/.test(answer.headers.get('content-type') ?? '')) return null;
  return answer.json().catch(() => null);
}

/**
 * A storage request as tests observe it, independent of the implementation: tests count requests and make them fail
 * through one interface, which both the in-memory table and the pipeline of Azure's client support.
 */
import { RestError } from '@azure/data-tables';
import type { PipelinePolicy } from '../../../bot/store/conditional-delete';

type PipelineRequest = Parameters<PipelinePolicy['sendRequest']>[0];
type PipelineResponse = Awaited<ReturnType<PipelinePolicy['sendRequest']>>;

/**
 * The kind of a request: a row, a range of rows, or the commit of a transaction; `other` includes creating the table.
 */
export type RequestKind = 'read' | 'range' | 'commit' | 'other';

export interface StorageRequest {
  /** Remains the same when the client retries the request. */
  readonly id: string;
  readonly kind: RequestKind;
}

export interface StorageAnswer {
  /** Number of rows returned. */
  readonly rows: number;
}

/** Intercepts each attempt of a request: forwards it with `send`, or throws a fault instead of it or after it. */
export type Observer = (request: StorageRequest, send: () => Promise<StorageAnswer>) => Promise<StorageAnswer>;

/**
 * The kind of a fault:
 * - `busy`: storage answers 503 and does nothing;
 * - `hang`: no answer arrives until the client gives up;
 * - `lost`: storage executes the request, and the connection breaks before the answer arrives.
 */
export type StorageFault = 'busy' | 'hang' | 'lost';

/** Thrown by an observer to make an attempt fail. */
export class AttemptFailed extends Error {
  override readonly name = 'AttemptFailed';

  constructor(readonly fault: StorageFault) {
    super(`An attempt that a test made fail: ${fault}`);
  }
}

/** Wraps an observer as a pipeline policy of Azure's client, which identifies policies by name. */
export function asPolicy(observe: Observer, place: number): PipelinePolicy {
  return {
    name: `observer ${place}`,
    async sendRequest(request, next) {
      let response: PipelineResponse | undefined;
      try {
        await observe({ id: request.requestId, kind: kindOf(request) }, async () => {
          response = await next(request);
          return { rows: rowsIn(response) };
        });
      } catch (error) {
        if (error instanceof AttemptFailed) return failed(request, error.fault);
        throw error;
      }
      if (response === undefined) throw new Error('An observer has neither sent a request nor failed it');
      return response;
    },
  };
}

function failed(request: PipelineRequest, fault: StorageFault): PipelineResponse | Promise<never> {
  if (fault === 'hang') return silence(request);
  if (fault === 'lost') throw new RestError('socket hang up', { code: 'ECONNRESET', request });
  return { request, status: 503, headers: request.headers, bodyAsText: '{"odata.error":{"code":"ServerBusy"}}' };
}

/** Rejects when the client stops waiting. */
function silence({ abortSignal }: PipelineRequest): Promise<never> {
  return new Promise((_, reject) => {
    abortSignal?.addEventListener('abort', () => reject(new Error('The client gave up')));
  });
}

function kindOf({ method, url }: PipelineRequest): RequestKind {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/$batch')) return 'commit';
  if (method !== 'GET') return 'other';
  return pathname.endsWith('()') ? 'range' : 'read';
}

function rowsIn({ status, bodyAsText }: PipelineResponse): number {
  if (status !== 200) return 0;
  const { value } = JSON.parse(bodyAsText ?? '{}') as { value?: unknown };
  return Array.isArray(value) ? value.length : 1;
}

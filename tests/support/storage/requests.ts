/**
 * A request to storage as tests see it, whatever serves it: they count requests and break them through one seam, which the table
 * in memory and the pipeline of Azure's client both keep to.
 */
import { RestError } from '@azure/data-tables';
import type { PipelinePolicy } from '../../../bot/store/conditional-delete';

type PipelineRequest = Parameters<PipelinePolicy['sendRequest']>[0];
type PipelineResponse = Awaited<ReturnType<PipelinePolicy['sendRequest']>>;

/** What a request asks for: a row, a range of rows, or to commit a transaction; making the table is `other`. */
export type RequestKind = 'read' | 'range' | 'commit' | 'other';

export interface StorageRequest {
  /** Stays the same when the client sends the request again. */
  readonly id: string;
  readonly kind: RequestKind;
}

export interface StorageAnswer {
  /** Rows that came back. */
  readonly rows: number;
}

/** Looks at each attempt of a request: passes it on with `send`, or throws what went wrong instead, or after it. */
export type Observer = (request: StorageRequest, send: () => Promise<StorageAnswer>) => Promise<StorageAnswer>;

/**
 * - `busy`: storage answers 503 and does nothing;
 * - `hang`: no answer comes, until the client gives up;
 * - `lost`: storage does what it was asked, and the connection breaks before the answer arrives.
 */
export type StorageFault = 'busy' | 'hang' | 'lost';

/** An observer's way to make an attempt fail. */
export class AttemptFailed extends Error {
  override readonly name = 'AttemptFailed';

  constructor(readonly fault: StorageFault) {
    super(`An attempt that a test made fail: ${fault}`);
  }
}

/** The observer in the pipeline of Azure's client, which tells its policies apart by their names. */
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

/** Ends when the client stops waiting. */
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

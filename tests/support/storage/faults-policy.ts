/** Makes requests to storage fail, on purpose and by their number. */
import { RestError } from '@azure/data-tables';
import { kindOf, type PipelinePolicy, type Request, type RequestKind, type Response } from './requests';

/**
 * - `busy`: storage answers 503 and does nothing;
 * - `hang`: no answer comes, until the client gives up;
 * - `lost`: storage does what it was asked, and the connection breaks before the answer arrives.
 */
export type StorageFault = 'busy' | 'hang' | 'lost';

/** Every kind, for tests that go through them all. */
export const STORAGE_FAULTS: readonly StorageFault[] = ['busy', 'hang', 'lost'];

export interface FaultPlan {
  readonly fault: StorageFault;
  /** The n-th request from now on, 1 for the next; a request that the client sends again keeps its number. */
  readonly at: number;
  /** `request`: that one and no other (the default); `onwards`: every one from there on, for good. */
  readonly lasts?: 'request' | 'onwards';
  /** How many attempts at a request fail before one goes through; all of them unless given. */
  readonly attempts?: number;
  /** Counts and hits requests of this kind only. */
  readonly only?: RequestKind;
}

export interface StorageFaults {
  /** To be put into the client's pipeline. */
  readonly policy: PipelinePolicy;
  plan(plan: FaultPlan): void;
  /** Storage is well again. */
  clear(): void;
  /** Whether the planned request was reached. */
  readonly struck: boolean;
  /** Requests since the last plan that the plan is about, each counted once. */
  readonly requests: number;
}

/** Faults of their own. Nothing fails until a plan is made. */
export function storageFaults(): StorageFaults {
  let plan: FaultPlan | null = null;
  let numbers = new Map<string, { readonly number: number; attempts: number }>();
  let struck = false;

  /** The fault for this attempt, if it is its turn. */
  function faultFor(request: Request): StorageFault | null {
    if (plan === null || (plan.only !== undefined && plan.only !== kindOf(request))) return null;
    const known = numbers.get(request.requestId) ?? { number: numbers.size + 1, attempts: 0 };
    numbers.set(request.requestId, known);
    known.attempts += 1;
    const meant = plan.lasts === 'onwards' ? known.number >= plan.at : known.number === plan.at;
    if (!meant || known.attempts > (plan.attempts ?? Number.POSITIVE_INFINITY)) return null;
    struck = true;
    return plan.fault;
  }

  return {
    policy: {
      name: 'faults',
      async sendRequest(request, next) {
        const fault = faultFor(request);
        if (fault === 'busy') return busy(request);
        if (fault === 'hang') return silence(request);
        const response = await next(request);
        if (fault === 'lost') throw new RestError('socket hang up', { code: 'ECONNRESET', request });
        return response;
      },
    },
    plan(next) {
      plan = next;
      numbers = new Map();
      struck = false;
    },
    clear() {
      plan = null;
    },
    get struck() {
      return struck;
    },
    get requests() {
      return numbers.size;
    },
  };
}

function busy(request: Request): Response {
  return { request, status: 503, headers: request.headers, bodyAsText: '{"odata.error":{"code":"ServerBusy"}}' };
}

/** Ends when the client stops waiting. */
function silence({ abortSignal }: Request): Promise<never> {
  return new Promise((_, reject) => {
    abortSignal?.addEventListener('abort', () => reject(new Error('The client gave up')));
  });
}

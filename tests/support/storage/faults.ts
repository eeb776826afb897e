/** Makes storage requests fail, selected by their sequence number. */
import { AttemptFailed, type Observer, type RequestKind, type StorageFault, type StorageRequest } from './requests';

export type { StorageFault };

export interface FaultPlan {
  readonly fault: StorageFault;
  /** The n-th request from now on, 1 for the next; a retry by the client keeps its number. */
  readonly at: number;
  /** `request`: only that one (the default); `onwards`: that one and all after it. */
  readonly lasts?: 'request' | 'onwards';
  /** Number of failed attempts per request before one succeeds; defaults to all. */
  readonly attempts?: number;
  /** Restricts counting and faults to requests of this kind. */
  readonly only?: RequestKind;
}

export interface StorageFaults {
  /** The observer to pass to the table. */
  readonly observe: Observer;
  plan(plan: FaultPlan): void;
  /** Ends the fault: all requests succeed again. */
  clear(): void;
  /** Whether the fault has occurred. */
  readonly struck: boolean;
  /** Number of requests since the last plan to which it applies, each counted once. */
  readonly requests: number;
}

/** Returns a new fault injector. Nothing fails until a plan is set. */
export function storageFaults(): StorageFaults {
  let plan: FaultPlan | null = null;
  let numbers = new Map<string, { readonly number: number; attempts: number }>();
  let struck = false;

  /** Returns the fault for this attempt, if any. */
  function faultFor({ id, kind }: StorageRequest): StorageFault | null {
    if (plan === null || (plan.only !== undefined && plan.only !== kind)) return null;
    const known = numbers.get(id) ?? { number: numbers.size + 1, attempts: 0 };
    numbers.set(id, known);
    known.attempts += 1;
    const meant = plan.lasts === 'onwards' ? known.number >= plan.at : known.number === plan.at;
    if (!meant || known.attempts > (plan.attempts ?? Number.POSITIVE_INFINITY)) return null;
    struck = true;
    return plan.fault;
  }

  return {
    async observe(request, send) {
      const fault = faultFor(request);
      if (fault === 'busy' || fault === 'hang') throw new AttemptFailed(fault);
      const answer = await send();
      if (fault === 'lost') throw new AttemptFailed(fault);
      return answer;
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

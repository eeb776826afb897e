/** Makes requests to storage fail, on purpose and by their number. */
import { AttemptFailed, type Observer, type RequestKind, type StorageFault, type StorageRequest } from './requests';

export type { StorageFault };

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
  /** To be given to the table. */
  readonly observe: Observer;
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

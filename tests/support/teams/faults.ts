import type { ConnectorRequest, Operation } from './requests';

/** A fault: an error status, a reset connection (before or after the request was executed) or a delay. */
export type Fault =
  | {
      readonly status: number;
      readonly code?: string;
      readonly retryAfter?: number | string;
      readonly afterCommit?: boolean;
    }
  | 'reset'
  | 'reset-after-commit'
  | { readonly delayMs: number };

/** The requests to which a fault applies: an operation, any, or those that match a predicate. */
export type Matcher = Operation | 'any' | ((request: ConnectorRequest) => boolean);

/** A planned fault; `left` is the number of times it is still to occur. */
export interface PlannedFault {
  readonly fault: Fault;
  readonly matcher: Matcher;
  left: number;
}

function matches(matcher: Matcher, request: ConnectorRequest): boolean {
  if (typeof matcher === 'function') return matcher(request);
  return matcher === 'any' || matcher === request.operation;
}

/** Planned faults, in the order in which they were planned. */
export class Faults {
  readonly #planned: PlannedFault[] = [];

  plan(matcher: Matcher, fault: Fault, times: number): PlannedFault {
    const planned = { fault, matcher, left: times };
    this.#planned.push(planned);
    return planned;
  }

  take(request: ConnectorRequest): Fault | undefined {
    const planned = this.#planned.find((entry) => entry.left > 0 && matches(entry.matcher, request));
    if (planned === undefined) return undefined;
    planned.left -= 1;
    return planned.fault;
  }

  clear(): void {
    this.#planned.length = 0;
  }
}

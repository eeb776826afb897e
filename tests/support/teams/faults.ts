import type { ConnectorRequest, Operation } from './requests';

/** What goes wrong: an error status, a cut connection (before or after the work was done) or slowness. */
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

/** Which request it happens to: the next of an operation, any, or the next a predicate picks. */
export type Matcher = Operation | 'any' | ((request: ConnectorRequest) => boolean);

/** A planned fault; `left` falls to 0 when it has happened as often as asked. */
export interface PlannedFault {
  readonly fault: Fault;
  readonly matcher: Matcher;
  left: number;
}

function matches(matcher: Matcher, request: ConnectorRequest): boolean {
  if (typeof matcher === 'function') return matcher(request);
  return matcher === 'any' || matcher === request.operation;
}

/** Faults waiting for their request, in the order they were planned. */
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

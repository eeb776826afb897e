/**
 * Idempotency of operations within one server: those in flight, and the latest that committed. Teams retries a press
 * that was not answered in time; a retry shares the outcome in flight, or is recognised without a storage request.
 * Storage remains the source of truth for all other operations.
 */

/** Maximum number of committed operations kept: several times as many as a large meeting makes. */
const CAPACITY = 2_000;

export interface Operations {
  /**
   * Runs an operation once; a retry shares its outcome, or is answered by `replay`.
   *
   * @param run runs it; calls `done` with what to remember as soon as it has committed
   * @param replay answers for an operation that has committed, from the remembered value
   */
  once<T>(
    operation: string,
    run: (done: (remembered: unknown) => void) => Promise<T>,
    replay: (remembered: unknown) => Promise<T>,
  ): Promise<T>;
}

/** Creates the cache of operations of one server. */
export function operationsOf(): Operations {
  const inFlight = new Map<string, Promise<unknown>>();
  const done = new Map<string, unknown>();

  function remember(operation: string, remembered: unknown): void {
    done.set(operation, remembered);
    const [oldest] = done.keys();
    if (done.size > CAPACITY && oldest !== undefined) done.delete(oldest);
  }

  return {
    async once<T>(
      operation: string,
      run: (done: (remembered: unknown) => void) => Promise<T>,
      replay: (remembered: unknown) => Promise<T>,
    ): Promise<T> {
      const current = inFlight.get(operation) as Promise<T> | undefined;
      if (current !== undefined) return current;
      if (done.has(operation)) return replay(done.get(operation));
      const outcome = run((remembered) => remember(operation, remembered)).finally(() => inFlight.delete(operation));
      inFlight.set(operation, outcome);
      return outcome;
    },
  };
}

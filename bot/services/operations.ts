/**
 * Idempotency of operations within one server: those in flight, and the latest that committed. Teams retries a press that was not
 * answered in time; a retry shares the outcome in flight, or is answered without a storage request. Storage remains the source of
 * truth for whatever is not known here.
 */

/** Operations that are remembered: several times what a large meeting makes. */
const CAPACITY = 2_000;

export interface Operations {
  /**
   * Runs an operation once; a retry is answered from what it left.
   *
   * @param run runs it; calls `done` with what to remember as soon as it has committed
   * @param replay answers for one that has committed, from what was remembered
   */
  once<T>(
    operation: string,
    run: (done: (remembered: unknown) => void) => Promise<T>,
    replay: (remembered: unknown) => Promise<T>,
  ): Promise<T>;
}

/** The operations of one server. */
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

/**
 * The operations of one server: those it is at, and those it has done lately. Teams delivers a press again that was not answered in
 * time. While the first is under way the second waits for its outcome; afterwards nobody has to ask storage what it was. Storage
 * stays the judge: whatever is not known here is found out there.
 */

/** As many as a large meeting makes, some times over. */
const KEPT = 2_000;

export interface Operations {
  /**
   * Does an operation for the first time, or shows what it came to.
   *
   * @param first does it; tells `done` what to remember as soon as it has taken effect
   * @param again shows what became of one that took effect, from what was remembered
   */
  once<T>(
    operation: string,
    first: (done: (remembered: unknown) => void) => Promise<T>,
    again: (remembered: unknown) => Promise<T>,
  ): Promise<T>;
}

/** One for each server. */
export function operationsOf(): Operations {
  const underWay = new Map<string, Promise<unknown>>();
  const done = new Map<string, unknown>();

  function remember(operation: string, remembered: unknown): void {
    done.set(operation, remembered);
    const [oldest] = done.keys();
    if (done.size > KEPT && oldest !== undefined) done.delete(oldest);
  }

  return {
    async once<T>(
      operation: string,
      first: (done: (remembered: unknown) => void) => Promise<T>,
      again: (remembered: unknown) => Promise<T>,
    ): Promise<T> {
      const current = underWay.get(operation) as Promise<T> | undefined;
      if (current !== undefined) return current;
      if (done.has(operation)) return again(done.get(operation));
      const outcome = first((remembered) => remember(operation, remembered)).finally(() => underWay.delete(operation));
      underWay.set(operation, outcome);
      return outcome;
    },
  };
}

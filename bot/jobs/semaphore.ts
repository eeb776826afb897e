/** Limits concurrency: further work waits for a slot, first come, first served. */
export type Semaphore = <T>(work: () => Promise<T>) => Promise<T>;

/** Returns `atOnce` slots for one process. */
export function semaphore(atOnce: number): Semaphore {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

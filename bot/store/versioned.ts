/**
 * An immutable state shared by many callers, with memoised derived values: each is computed once per version.
 * Memoisation is visible in the type: only a `Versioned` is memoised, never a plain value.
 */
export class Versioned<T> {
  readonly #made = new Map<unknown, unknown>();

  constructor(readonly value: T) {}

  /**
   * Returns `make(value, ...more)`, computed on the first call and memoised. The function itself is the cache key, so
   * it must be a module-level function, not a closure created per call; `more` must be the same for all callers.
   */
  made<U, A extends readonly unknown[]>(make: (value: T, ...more: A) => U, ...more: A): U {
    if (!this.#made.has(make)) this.#made.set(make, make(this.value, ...more));
    return this.#made.get(make) as U;
  }
}

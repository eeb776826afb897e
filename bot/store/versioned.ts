/**
 * A state that many share, with what has been made of it: once for each version, however many ask. Whatever is memoised so says it
 * in its type, and is passed on as a version; a plain value is nobody's key.
 */
export class Versioned<T> {
  readonly #made = new Map<unknown, unknown>();

  constructor(readonly value: T) {}

  /**
   * What `make` makes of this version: the first time it is asked for, then the same for everybody. It is known by the function
   * itself, so that has to be one of a module, not one made for each call; `more` has to be the same for all who ask.
   */
  made<U, A extends readonly unknown[]>(make: (value: T, ...more: A) => U, ...more: A): U {
    if (!this.#made.has(make)) this.#made.set(make, make(this.value, ...more));
    return this.#made.get(make) as U;
  }
}

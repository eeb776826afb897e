/**
 * Idempotency keys for changes: a retry of the same change carries the same key, so it takes effect once; another
 * change gets a new one.
 */
export interface IdempotencyKeys {
  /** Returns the key for this change: the last key if the change is the same as the last and has not succeeded yet. */
  keyFor(change: unknown): string;
  /** To be called when the last change took effect: the next one gets a new key. */
  settled(): void;
}

/** @param makeId makes a new UUID */
export function idempotencyKeys(makeId: () => string): IdempotencyKeys {
  let last: { readonly signature: string; readonly key: string } | null = null;
  return {
    keyFor(change) {
      const signature = JSON.stringify(change);
      if (last?.signature !== signature) last = { signature, key: makeId() };
      return last.key;
    },
    settled() {
      last = null;
    },
  };
}

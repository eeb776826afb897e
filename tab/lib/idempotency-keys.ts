/** Keys for changes: a retry of the same thing carries the same key, so it takes effect once; another thing a new one. */
export interface IdempotencyKeys {
  /** The key for this change: the last one's when the last one was the same and has not been answered well. */
  keyFor(change: unknown): string;
  /** The last change took effect: whatever follows is new. */
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

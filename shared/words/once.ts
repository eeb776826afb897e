/** Memoises a factory, which runs on first use: creating an `Intl` formatter takes 30 to 80 ms in a browser. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

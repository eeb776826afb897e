/** Made when it is first asked for, and kept: the formatters of `Intl` take a browser 30 to 80 ms each to make. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

import { useSearchParams } from 'wouter';

/** Returns a search parameter of the address and its setter, so that a link leads to the same view; null removes it. */
export function useSearchParam(name: string): readonly [string | null, (value: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const put = (value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return [search.get(name), put];
}

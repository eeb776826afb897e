import { type ComponentType, lazy, useState } from 'react';

/** What a page may read from the server as soon as it opens. */
export type Reading = 'tracker' | 'agreements' | 'recommendations' | 'membership';

/** What is shown at a path, fetched when it is needed. */
export interface Content {
  readonly load: () => Promise<unknown>;
  /** The component, once it has been fetched. */
  readonly fetched: () => ComponentType | undefined;
  /** The same, fetched by being shown. */
  readonly Fetching: ComponentType;
  /** What it reads first, whatever else its address says. */
  readonly reads: Reading | undefined;
}

export type Load = () => Promise<{ readonly default: ComponentType }>;

export function contentOf(load: Load, reads?: Reading): Content {
  let component: ComponentType | undefined;
  const fetch = async () => {
    const loaded = await load();
    component = loaded.default;
    return loaded;
  };
  return { load: fetch, fetched: () => component, Fetching: lazy(fetch), reads };
}

/** Shows what has been fetched already at once. Left to itself, React would show a spinner for a third of a second. */
export function ContentView({ content }: { readonly content: Content }) {
  const [Component] = useState(() => content.fetched() ?? content.Fetching);
  return <Component />;
}

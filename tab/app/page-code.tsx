import { type ComponentType, lazy, useState } from 'react';

/** A page's component, fetched when it is needed. */
export interface PageCode {
  readonly load: () => Promise<unknown>;
  /** The component, once it has been fetched. */
  readonly fetched: () => ComponentType | undefined;
  /** The same, fetched by being shown. */
  readonly Lazy: ComponentType;
}

export function pageCode(load: () => Promise<ComponentType>): PageCode {
  let component: ComponentType | undefined;
  const fetch = async () => {
    component = await load();
    return { default: component };
  };
  return { load: fetch, fetched: () => component, Lazy: lazy(fetch) };
}

/** Shows what has been fetched already at once. Left to itself, React would show a spinner for a third of a second. */
export function PageContent({ code }: { readonly code: PageCode }) {
  const [Component] = useState(() => code.fetched() ?? code.Lazy);
  return <Component />;
}

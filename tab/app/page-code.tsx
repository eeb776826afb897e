import { type ComponentType, lazy, useState } from 'react';

/** A page's component, or another with such properties, fetched when it is needed. */
export interface PageCode<P = object> {
  readonly load: () => Promise<unknown>;
  /** The component, once it has been fetched. */
  readonly fetched: () => ComponentType<P> | undefined;
  /** The same, fetched by being shown. */
  readonly Lazy: ComponentType<P>;
}

export function pageCode<P = object>(load: () => Promise<ComponentType<P>>): PageCode<P> {
  let component: ComponentType<P> | undefined;
  const fetch = async () => {
    component = await load();
    return { default: component };
  };
  return { load: fetch, fetched: () => component, Lazy: lazy(fetch) };
}

/** Shows what has been fetched already at once. Left to itself, React would show a spinner for a third of a second. */
export function PageContent<P extends object>({ code, ...properties }: { readonly code: PageCode<P> } & P) {
  const [Component] = useState(() => code.fetched() ?? code.Lazy);
  return <Component {...(properties as unknown as P)} />;
}

import { type ComponentType, lazy, useState } from 'react';

/** A component, of a page or otherwise, that is loaded on demand. */
export interface PageCode<P = object> {
  readonly load: () => Promise<unknown>;
  /** The component, if it has already loaded. */
  readonly fetched: () => ComponentType<P> | undefined;
  /** The component, loaded when it is rendered. */
  readonly Lazy: ComponentType<P>;
}

/** Returns the code that `load` imports, to be loaded on demand. */
export function pageCode<P = object>(load: () => Promise<ComponentType<P>>): PageCode<P> {
  let component: ComponentType<P> | undefined;
  const fetch = async () => {
    component = await load();
    return { default: component };
  };
  return { load: fetch, fetched: () => component, Lazy: lazy(fetch) };
}

/**
 * Renders a component at once if it has already loaded. React.lazy alone would show a spinner for a third of a second.
 */
export function PageContent<P extends object>({ code, ...properties }: { readonly code: PageCode<P> } & P) {
  const [Component] = useState(() => code.fetched() ?? code.Lazy);
  return <Component {...(properties as unknown as P)} />;
}

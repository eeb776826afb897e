/** Page of one item, whose id is in the address. */
import type { UseQueryResult } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { ApiProblem } from '../lib/problem';
import { BackLink } from './back-link';
import { QueryView } from './query-view';
import { NotFoundState } from './states';
import { Card } from './surface';

interface ItemPageProps {
  /** Path pattern of the route, such as `/actions/:id`. */
  readonly path: string;
  /** The page with the list that the item belongs to. */
  readonly list: { readonly href: string; readonly name: string };
  readonly children: (id: string) => ReactNode;
}

/** The link back to the list, and the item. */
export function ItemPage({ path, list, children }: ItemPageProps) {
  const [, params] = useRoute<Readonly<Record<string, string>>>(path);
  const id = params?.id ?? '';
  return (
    <>
      <BackLink href={list.href}>{list.name}</BackLink>
      {/* Remounted for another id: no state of the previous item may be shown under its name. */}
      <Fragment key={id}>{children(id)}</Fragment>
    </>
  );
}

interface ItemViewProps<T> {
  readonly query: UseQueryResult<T, ApiProblem>;
  /** Content of the page if there is no such item. */
  readonly none: { readonly icon: ReactNode; readonly title: string; readonly way: string; readonly href: string };
  readonly children: (data: T) => ReactNode;
}

/**
 * Renders the item in each state of its query; if there is no such item, a message with a button that leads to the
 * list.
 */
export function ItemView<T>({ query, none, children }: ItemViewProps<T>) {
  const [, go] = useLocation();
  if (query.error?.kind === 'not-found' || query.error?.kind === 'invalid') {
    const { href, ...words } = none;
    return (
      <Card>
        <NotFoundState wholePage {...words} onWay={() => go(href)} />
      </Card>
    );
  }
  return <QueryView query={query}>{children}</QueryView>;
}

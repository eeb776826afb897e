/** The page of one thing that the address names by its id. */
import type { UseQueryResult } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { ApiProblem } from '../lib/problem';
import { BackLink } from './back-link';
import { QueryView } from './query-view';
import { DeadLink } from './states';
import { Card } from './surface';

interface ItemPageProps {
  /** The address, such as `/actions/:id`. */
  readonly path: string;
  /** The page with the list that the thing belongs to. */
  readonly list: { readonly href: string; readonly name: string };
  readonly children: (id: string) => ReactNode;
}

/** The way back to the list, and the thing. */
export function ItemPage({ path, list, children }: ItemPageProps) {
  const [, params] = useRoute<Readonly<Record<string, string>>>(path);
  const id = params?.id ?? '';
  return (
    <>
      <BackLink href={list.href}>{list.name}</BackLink>
      {/* Another thing is another page: nothing of the last one may be seen under its name. */}
      <Fragment key={id}>{children(id)}</Fragment>
    </>
  );
}

interface ItemViewProps<T> {
  readonly query: UseQueryResult<T, ApiProblem>;
  /** What the page says where the address leads to nothing. */
  readonly none: { readonly icon: ReactNode; readonly title: string; readonly way: string; readonly href: string };
  readonly children: (data: T) => ReactNode;
}

/** The thing in each state of its query; that there is none, with the way to the list. */
export function ItemView<T>({ query, none, children }: ItemViewProps<T>) {
  const [, go] = useLocation();
  if (query.error?.kind === 'not-found' || query.error?.kind === 'invalid') {
    const { href, ...words } = none;
    return (
      <Card>
        <DeadLink wholePage {...words} onWay={() => go(href)} />
      </Card>
    );
  }
  return <QueryView query={query}>{children}</QueryView>;
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Visit } from '../components/page-title';
import { listedPage, NAVIGATION, type Page, pageAt } from './pages';

interface PageVisit {
  readonly page: Page | undefined;
  /** Remounts the page when it changes, so that no state of the previous page is kept. */
  readonly key: string;
  readonly visit: Visit;
}

/** Returns the page at the address, counts the navigations, and keeps the document's title up to date. */
export function useVisit(group: string | undefined): PageVisit {
  const [path] = useLocation();
  const search = new URLSearchParams(useSearch());
  const page = pageAt(path);
  const variant = page?.variesBy === undefined ? null : search.get(page.variesBy);
  const key = [path.replace(/\/+$/, ''), variant].join(' ');
  const [{ count, of }, setVisit] = useState({ count: 0, of: key });
  if (of !== key) setVisit({ count: count + 1, of: key });
  const focused = useRef(0);
  const onTitle = useDocumentTitle(page, group);
  return { page, key, visit: useMemo(() => ({ count, focused, onTitle }), [count, onTitle]) };
}

/** Sets the document's title without rendering again. Returns a callback that takes the text of the page's heading. */
function useDocumentTitle(page: Page | undefined, group: string | undefined): Visit['onTitle'] {
  const heading = useRef<string | null>(null);
  const retitle = useRef<() => void>(() => undefined);
  useEffect(() => {
    retitle.current = () => {
      document.title = titleOf(page, heading.current, group);
    };
    retitle.current();
  }, [page, group]);
  return useCallback((title) => {
    heading.current = title;
    retitle.current();
  }, []);
}

/**
 * Returns the document's title, the most specific part first: the item (on the page of one), the page, the section, the
 * group.
 */
function titleOf(page: Page | undefined, heading: string | null, group: string | undefined): string {
  const listed = page === undefined ? undefined : listedPage(page);
  const thing = page === listed ? undefined : heading;
  const section = NAVIGATION.find(({ id }) => id === page?.nav);
  const names = page === undefined ? ['Not found', group] : [thing, listed?.name, section?.name, group];
  return [...new Set(names.filter(Boolean))].join(' · ');
}

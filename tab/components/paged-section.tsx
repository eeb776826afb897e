/** Ended items: of interest to few readers, and eventually a long list, so they are fetched page by page. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { ApiProblem } from '../lib/problem';
import { ItemList } from './list-page';
import { QueryView } from './query-view';
import { EmptyState } from './states';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  start: { alignSelf: 'flex-start' },
});

/** One page of ended items. */
interface EndedItems<Item> {
  readonly items: readonly Item[];
  /** Start of the next page; null on the last. */
  readonly older: string | null;
}

interface PagedSectionProps<Item> {
  readonly title: string;
  /** Accessible name of the list. */
  readonly label?: string;
  /** Hook that loads the page starting at `older`, or the newest page. */
  readonly usePage: (older: string | undefined) => {
    readonly query: UseQueryResult<unknown, ApiProblem>;
    readonly page: EndedItems<Item> | undefined;
  };
  /** Renders one `li`, with a key. */
  readonly row: (item: Item) => ReactElement;
  /** Title of the empty state. */
  readonly empty: string;
}

/** A collapsible section that fetches nothing until it is opened, and then page by page. */
export function PagedSection<Item>({ title, ...list }: PagedSectionProps<Item>) {
  const styles = useStyles();
  const [pages, setPages] = useState<readonly (string | undefined)[]>([]);
  const shown = pages.length > 0;
  const onOlder = (next: string) => setPages((before) => [...before, next]);
  return (
    <section aria-label={title} className={styles.section}>
      <Button
        className={styles.start}
        appearance="subtle"
        aria-expanded={shown}
        icon={shown ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
        onClick={() => setPages(shown ? [] : [undefined])}
      >
        {title}
      </Button>
      {pages.map((older, index) => (
        <Page key={older ?? 'newest'} {...list} older={older} last={index === pages.length - 1} onOlder={onOlder} />
      ))}
    </section>
  );
}

interface PageProps<Item> extends Omit<PagedSectionProps<Item>, 'title'> {
  /** Start of the page; undefined for the newest. */
  readonly older: string | undefined;
  /** Whether it is the last page so far: only that one offers the next. */
  readonly last: boolean;
  readonly onOlder: (older: string) => void;
}

function Page<Item>({ usePage, older, last, onOlder, label, row, empty }: PageProps<Item>) {
  const { query, page } = usePage(older);
  return (
    <QueryView query={query} skeletonRows={2}>
      {() =>
        page !== undefined && (
          <>
            <ItemList
              {...(label === undefined ? {} : { label })}
              items={page.items}
              row={row}
              empty={<EmptyState title={empty} />}
            />
            {last && <LoadMoreButton older={page.older} onOlder={onOlder} />}
          </>
        )
      }
    </QueryView>
  );
}

/** Button that loads the next page, for use in a column; nothing on the last page (`older` is null). */
export function LoadMoreButton({
  older,
  onOlder,
}: {
  readonly older: string | null;
  readonly onOlder: (older: string) => void;
}) {
  const styles = useStyles();
  if (older === null) return null;
  return (
    <Button className={styles.start} onClick={() => onOlder(older)}>
      Show older ones
    </Button>
  );
}

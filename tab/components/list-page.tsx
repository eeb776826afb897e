/** Pages that show a list: their heading and what can be added, the list in each of its states. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, Suspense, useState } from 'react';
import type { ApiProblem } from '../lib/problem';
import { PlainList } from './layout';
import { OpenButton } from './open-button';
import { QueryView } from './query-view';
import { Card, PageHeading } from './surface';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    // Where there is no room for a button beside the text, it stands below.
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL },
  },
  words: {
    flexGrow: 1,
    flexBasis: '130px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, maxWidth: '80ch' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What a page's main button adds to its list. */
interface AddAction<T> {
  readonly label: string;
  readonly icon: ReactElement;
  /** Whether the reader may. */
  readonly allowed: (data: T) => boolean;
  readonly dialog: (data: T, onClose: () => void) => ReactNode;
}

interface ListPageProps<T> {
  readonly title: string;
  readonly lead: string;
  readonly query: UseQueryResult<T, ApiProblem>;
  readonly add?: AddAction<T>;
  readonly skeletonRows?: number;
  /** Filters and list. */
  readonly children: (data: T) => ReactNode;
  /** Below the list, whether it has come or not: what is fetched on demand. */
  readonly after?: ReactNode;
}

/** A page with its heading, the button that adds something, and what its query answers. */
export function ListPage<T>({ title, lead, query, add, skeletonRows, children, after }: ListPageProps<T>) {
  const [adding, setAdding] = useState(false);
  const { data } = query;
  return (
    <>
      <PageHeading title={title} lead={lead}>
        {add !== undefined && data !== undefined && add.allowed(data) && (
          <OpenButton appearance="primary" icon={add.icon} onOpen={() => setAdding(true)}>
            {add.label}
          </OpenButton>
        )}
      </PageHeading>
      <QueryView query={query} {...(skeletonRows === undefined ? {} : { skeletonRows })}>
        {children}
      </QueryView>
      {after}
      <Suspense fallback={null}>{adding && data !== undefined && add?.dialog(data, () => setAdding(false))}</Suspense>
    </>
  );
}

interface ItemListProps<Item> {
  readonly label?: string;
  readonly items: readonly Item[];
  /** One `li`, with a key. */
  readonly row: (item: Item) => ReactElement;
  /** What stands there instead where there is none. */
  readonly empty: ReactNode;
}

/** Items one below the other on a raised area, or the words for their absence. */
export function ItemList<Item>({ label, items, row, empty }: ItemListProps<Item>) {
  return (
    <Card flush>
      {items.length === 0 ? empty : <PlainList {...(label === undefined ? {} : { label })}>{items.map(row)}</PlainList>}
    </Card>
  );
}

interface ItemRowProps {
  /** What the item is called where it is read aloud. */
  readonly label: string;
  /** A heading above the text. */
  readonly heading?: ReactNode;
  readonly text: string;
  /** Who, when, of what: small, beside each other. */
  readonly facts: ReactNode;
  /** What else is said of it, each as a line of facts. */
  readonly children?: ReactNode;
  /** What the reader may do with it. */
  readonly actions: ReactNode;
}

/** An entry of a log: its text whole, what is known of it below, and what can be done with it beside it. */
export function ItemRow({ label, heading, text, facts, children, actions }: ItemRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row} aria-label={label}>
      <div className={styles.words}>
        {heading}
        <p className={styles.text}>{text}</p>
        <Facts>{facts}</Facts>
        {children}
      </div>
      {actions}
    </li>
  );
}

/** A line of small words below the text of an entry. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().facts}>{children}</div>;
}

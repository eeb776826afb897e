/** List pages: heading with the add button, and the list in each of its states. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { createContext, type ReactElement, type ReactNode, Suspense, useContext, useState } from 'react';
import type { ApiProblem } from '../lib/problem';
import { PlainList } from './layout';
import { OpenButton } from './open-button';
import { QueryView } from './query-view';
import { Card, PageHeading } from './surface';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    // If there is no space for a button beside the text, it wraps below.
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
  /** Whether the reader may add. */
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
  /** Below the list, in every state of the query: content that is fetched on demand. */
  readonly after?: ReactNode;
}

/** Opens the dialog of the page's main button; null if the reader may not add. */
const Adding = createContext<(() => void) | null>(null);

/** Add button of the empty state; nothing if the reader may not add. */
export function AddFirst({ children }: { readonly children: string }) {
  const open = useContext(Adding);
  return (
    open !== null && (
      <OpenButton appearance="primary" onOpen={open}>
        {children}
      </OpenButton>
    )
  );
}

/** A page with its heading, the add button, and the content of its query. */
export function ListPage<T>({ title, lead, query, add, skeletonRows, children, after }: ListPageProps<T>) {
  const [adding, setAdding] = useState(false);
  const { data } = query;
  const may = add !== undefined && data !== undefined && add.allowed(data);
  const open = () => setAdding(true);
  return (
    <>
      <PageHeading title={title} lead={lead}>
        {may && (
          <OpenButton appearance="primary" icon={add.icon} onOpen={open}>
            {add.label}
          </OpenButton>
        )}
      </PageHeading>
      <Adding value={may ? open : null}>
        <QueryView query={query} {...(skeletonRows === undefined ? {} : { skeletonRows })}>
          {children}
        </QueryView>
      </Adding>
      {after}
      <Suspense fallback={null}>{adding && data !== undefined && add?.dialog(data, () => setAdding(false))}</Suspense>
    </>
  );
}

interface ItemListProps<Item> {
  readonly label?: string;
  readonly items: readonly Item[];
  /** Renders one `li`, with a key. */
  readonly row: (item: Item) => ReactElement;
  /** Shown if there are no items. */
  readonly empty: ReactNode;
}

/** The items in a card, or the empty state. */
export function ItemList<Item>({ label, items, row, empty }: ItemListProps<Item>) {
  return (
    <Card flush>
      {items.length === 0 ? empty : <PlainList {...(label === undefined ? {} : { label })}>{items.map(row)}</PlainList>}
    </Card>
  );
}

interface ItemRowProps {
  /** Accessible name of the item. */
  readonly label: string;
  /** A heading above the text. */
  readonly heading?: ReactNode;
  readonly text: string;
  /** Who, when, about what: in small type, side by side. */
  readonly facts: ReactNode;
  /** Further lines of facts. */
  readonly children?: ReactNode;
  /** Controls for what the reader may do with it. */
  readonly actions: ReactNode;
}

/** An entry of a log: its full text, its facts below, and its controls beside it. */
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

/** A line of small type below the text of an entry. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().facts}>{children}</div>;
}

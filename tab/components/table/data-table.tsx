import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode, useDeferredValue, useId, useMemo } from 'react';
import { formatOrder, nextOrder, parseOrder, type SortKeys, type SortOrder, sortRows } from '../../lib/sort';
import { useHidden } from '../hidden';
import { Card } from '../surface';
import { useNarrow } from '../use-media';
import { useSearchParam } from '../use-search-param';
import { CardList } from './card-list';
import { HeadCell } from './head-cell';

const useStyles = makeStyles({
  // `clip`, not `hidden`: in a scroll container the head would not be sticky.
  frame: { overflow: 'clip' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  row: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  pointed: { ':hover': { backgroundColor: tokens.colorNeutralBackground2 } },
  cell: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  l: {
    ':first-child': { paddingLeft: tokens.spacingHorizontalL },
    ':last-child': { paddingRight: tokens.spacingHorizontalL },
  },
  xxl: {
    ':first-child': { paddingLeft: tokens.spacingHorizontalXXL },
    ':last-child': { paddingRight: tokens.spacingHorizontalXXL },
    '@media (max-width: 699.9px)': {
      ':first-child': { paddingLeft: tokens.spacingHorizontalL },
      ':last-child': { paddingRight: tokens.spacingHorizontalL },
    },
  },
  none: { ':first-child': { paddingLeft: 0 }, ':last-child': { paddingRight: 0 } },
  dense: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  numeric: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** One column: its name, its cells, and the keys that its heading sorts by. */
export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  readonly width?: string;
  /** Figures: right-aligned, with tabular digits. */
  readonly numeric?: boolean;
  /** Without sort keys the heading is plain text. */
  readonly sortBy?: SortKeys<Row>;
  readonly cell: (row: Row) => ReactNode;
}

/** Appearance of the cells. */
interface CellLook {
  readonly dense?: boolean;
  /** Padding between the table's edge and the first and last cell. */
  readonly inset?: 'none' | 'l' | 'xxl';
}

interface DataTableProps<Row> extends CellLook {
  /** What the rows are: the table's accessible name. */
  readonly caption: string;
  /** Must be the same array while the columns are the same: every row renders again when it changes. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Name of the search parameter that holds the sort order, for tables that sort. */
  readonly sortName?: string;
  /** Renders a row as a card, where a table would not fit; without it the table stays. */
  readonly card?: (row: Row) => ReactNode;
  /** Shown if there are no rows. */
  readonly empty?: ReactNode;
  /** Whether the table is in a card of its own. */
  readonly framed?: boolean;
}

/** Number of rows that fill a tall window: the others render a moment later. */
const A_WINDOW = 25;

/** A table whose first column holds the row headers; cards on a narrow screen; the empty state without rows. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, sortName = 'sort', card, empty, framed = false } = props;
  const { dense = false, inset = 'l' } = props;
  const cellClass = useCellClass({ dense, inset });
  const styles = useStyles();
  const { hidden } = useHidden();
  const captionId = useId();
  const narrow = useNarrow();
  const { order, setOrder, inOrder } = useSorted(columns, rows, sortName);
  const frame = (content: ReactNode) =>
    framed ? (
      <Card flush className={styles.frame}>
        {content}
      </Card>
    ) : (
      content
    );
  if (rows.length === 0 && empty !== undefined) return frame(empty);
  if (narrow && card !== undefined) return <CardList label={caption} rows={rows} keyOf={keyOf} card={card} />;
  return frame(
    <table className={styles.table} aria-labelledby={captionId}>
      <caption id={captionId} className={hidden}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map(({ id, name, width, numeric, sortBy }) => (
            <HeadCell
              key={id}
              className={cellClass(numeric)}
              width={width}
              direction={order?.column === id ? order.direction : undefined}
              onSort={sortBy === undefined ? undefined : () => setOrder(nextOrder(order, id))}
            >
              {name}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder.map((row) => (
          <MemoRow key={keyOf(row)} row={row} columns={columns} dense={dense} inset={inset} />
        ))}
      </tbody>
    </table>,
  );
}

/**
 * Sorts the rows by the order in the address. The heading and a window full of rows render at once; the sorting of
 * hundreds of rows is deferred.
 */
function useSorted<Row>(columns: readonly Column<Row>[], rows: readonly Row[], sortName: string) {
  const [inAddress, put] = useSearchParam(sortName);
  const sortable = columns.filter(({ sortBy }) => sortBy !== undefined).map(({ id }) => id);
  const order = parseOrder(inAddress, sortable);
  const deferred = useDeferredValue(inAddress);
  const count = useDeferredValue(rows.length, A_WINDOW);
  const inOrder = useMemo(() => {
    const by = parseOrder(
      deferred,
      columns.map(({ id }) => id),
    );
    const sortBy = columns.find(({ id }) => id === by?.column)?.sortBy;
    return (by === null || sortBy === undefined ? rows : sortRows(rows, sortBy, by.direction)).slice(0, count);
  }, [columns, rows, deferred, count]);
  return { order, setOrder: (next: SortOrder | null) => put(next === null ? null : formatOrder(next)), inOrder };
}

interface DataRowProps<Row> extends CellLook {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}

/** Returns the function that gives a cell's class; figures are right-aligned. */
function useCellClass({ dense = false, inset = 'l' }: CellLook): (numeric: boolean | undefined) => string {
  const styles = useStyles();
  return (numeric) =>
    mergeClasses(styles.cell, styles[inset], dense && styles.dense, numeric === true && styles.numeric);
}

function DataRow<Row>({ row, columns, ...look }: DataRowProps<Row>) {
  const styles = useStyles();
  const cellClass = useCellClass(look);
  return (
    <tr className={mergeClasses(styles.row, styles.pointed)}>
      {columns.map(({ id, numeric, cell }, index) => {
        const className = cellClass(numeric);
        return index === 0 ? (
          <th key={id} scope="row" className={className}>
            {cell(row)}
          </th>
        ) : (
          <td key={id} className={className}>
            {cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

/** Renders again only when the columns or a field of this row have changed. */
const MemoRow = memo(
  DataRow,
  (before, after) => before.columns === after.columns && sameFields(before.row, after.row),
) as typeof DataRow;

function sameFields(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([name, value]) => other.get(name) === value);
}

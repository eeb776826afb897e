import { makeStyles, mergeClasses, Table, tokens } from '@fluentui/react-components';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { type HeadColumn, SortableHead } from '../../components/sortable-head';
import { type SortColumn, type SourceOrder, type SourceRow, sorted, turned } from './order';
import { Due, NextStep, SampleTag, Status } from './source-parts';

const useStyles = makeStyles({
  table: { tableLayout: 'fixed' },
  row: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  cell: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    ':first-child': { paddingLeft: tokens.spacingHorizontalL },
    ':last-child': { paddingRight: tokens.spacingHorizontalL },
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  rowHead: { fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
});

const COLUMNS: readonly HeadColumn<SortColumn>[] = [
  { id: 'name', words: 'Data source', width: '25%' },
  { id: 'organisation', words: 'Provider', width: '17%' },
  { id: 'rag', words: 'Status', width: '22%' },
  { id: 'next', words: 'Next step', width: '19%' },
  { id: 'due', words: 'Due', width: '17%' },
];

/** Rows that fill a tall window. */
const A_WINDOW = 25;

/** Every source in a row. The headings turn the order; the name leads to the source's page. */
export function SourceTable({ rows }: { readonly rows: readonly SourceRow[] }) {
  const styles = useStyles();
  const [order, setOrder] = useState<SourceOrder | null>(null);
  // The heading turns at once, and a window full of rows is there at once; hundreds of rows follow.
  const follows = useDeferredValue(order);
  const count = useDeferredValue(rows.length, A_WINDOW);
  const inOrder = useMemo(() => sorted(rows, follows).slice(0, count), [rows, follows, count]);
  return (
    <Table className={styles.table} aria-label="Data sources" sortable>
      <SortableHead
        columns={COLUMNS}
        order={order}
        onTurn={(column) => setOrder(turned(order, column))}
        cellClass={styles.cell}
      />
      <tbody>
        {inOrder.map((row) => (
          <Row key={row.source.id} {...row} />
        ))}
      </tbody>
    </Table>
  );
}

/** Drawn again only when something about this source has changed. */
const Row = memo(function Row({ source, organisation }: SourceRow) {
  const styles = useStyles();
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.rowHead)}>
        <Link href={`/sources/${source.id}`} className={styles.name}>
          {source.name}
        </Link>{' '}
        <SampleTag source={source} />
      </th>
      <td className={styles.cell}>{organisation}</td>
      <td className={styles.cell}>
        <Status source={source} />
      </td>
      <td className={styles.cell}>
        <NextStep source={source} />
      </td>
      <td className={styles.cell}>
        <Due source={source} />
      </td>
    </tr>
  );
});

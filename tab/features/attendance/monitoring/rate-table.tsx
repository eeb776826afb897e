import { makeStyles, Table, TableBody, TableCell, TableRow, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { SortableHead } from '../../../components/sortable-head';
import { rateInFull } from '../../../lib/words';
import { ordered, type RateOrder, type RateRow, turned } from './rate-order';

const useStyles = makeStyles({
  table: { tableLayout: 'fixed' },
  row: { ':last-child': { borderBottomStyle: 'none' } },
  cell: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    ':first-child': { paddingLeft: tokens.spacingHorizontalXXL },
    ':last-child': { paddingRight: tokens.spacingHorizontalXXL },
    '@media (max-width: 699.9px)': {
      ':first-child': { paddingLeft: tokens.spacingHorizontalL },
      ':last-child': { paddingRight: tokens.spacingHorizontalL },
    },
  },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  both: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  rate: {
    width: '132px',
    '@media (max-width: 699.9px)': { width: '100%' },
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
  track: {
    flexGrow: 1,
    flexBasis: '80px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: 'hidden',
  },
  filled: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground },
});

interface RateTableProps {
  readonly labelledBy: string;
  /** What a row is: "Seat". */
  readonly column: string;
  readonly rows: readonly RateRow[];
}

/** Rates with their counts. The headings turn the order. */
export function RateTable({ labelledBy, column, rows }: RateTableProps) {
  const styles = useStyles();
  const [order, setOrder] = useState<RateOrder | null>(null);
  const columns = [
    { id: 'name', words: column, width: '58%' },
    { id: 'rate', words: 'Rate', width: '42%' },
  ] as const;
  return (
    <Table className={styles.table} aria-labelledby={labelledBy} sortable>
      <SortableHead
        columns={columns}
        order={order}
        onTurn={(id) => setOrder(turned(order, id))}
        cellClass={styles.cell}
      />
      <TableBody>
        {ordered(rows, order).map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({ row }: { readonly row: RateRow }) {
  const styles = useStyles();
  const { name, beside, rate } = row;
  return (
    <TableRow className={styles.row}>
      <TableCell className={styles.cell}>
        {name}
        {beside !== null && <span className={styles.quiet}>{beside}</span>}
      </TableCell>
      <TableCell className={styles.cell}>
        <div className={styles.both}>
          <span className={styles.rate}>{rateInFull(rate)}</span>
          {rate.ratio !== null && (
            <span className={styles.track}>
              <span className={styles.filled} style={{ width: `${rate.ratio * 100}%` }} />
            </span>
          )}
        </div>
      </TableCell>
    </TableRow>
  );
}

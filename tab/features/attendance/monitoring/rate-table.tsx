import { makeStyles, tokens } from '@fluentui/react-components';
import { type Column, DataTable } from '../../../components/table/data-table';
import { rateInFull } from '../../../lib/words';
import { RATE_SORT, type RateRow } from './rate-order';

const useStyles = makeStyles({
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

const RATE: Column<RateRow> = {
  id: 'rate',
  name: 'Rate',
  width: '42%',
  sortBy: RATE_SORT.rate,
  cell: ({ rate }) => <RateBar rate={rate} />,
};

function columnsFor(name: string): readonly Column<RateRow>[] {
  return [{ id: 'name', name, width: '58%', sortBy: RATE_SORT.name, cell: (row) => <Name row={row} /> }, RATE];
}

/** The kinds of rows. */
const COLUMNS = { organisation: columnsFor('Organisation'), seat: columnsFor('Seat') } as const;

interface RateTableProps {
  readonly caption: string;
  readonly of: keyof typeof COLUMNS;
  readonly rows: readonly RateRow[];
}

/** Rates with their counts. The column headings sort. */
export function RateTable({ caption, of, rows }: RateTableProps) {
  return (
    <DataTable
      dense
      inset="xxl"
      caption={caption}
      columns={COLUMNS[of]}
      rows={rows}
      keyOf={({ id }) => id}
      sortName="rates"
    />
  );
}

function Name({ row: { name, beside } }: { readonly row: RateRow }) {
  const styles = useStyles();
  return (
    <>
      {name}
      {beside !== null && <span className={styles.quiet}>{beside}</span>}
    </>
  );
}

function RateBar({ rate }: Pick<RateRow, 'rate'>) {
  const styles = useStyles();
  return (
    <div className={styles.both}>
      <span className={styles.rate}>{rateInFull(rate)}</span>
      {rate.ratio !== null && (
        <span className={styles.track}>
          <span className={styles.filled} style={{ width: `${rate.ratio * 100}%` }} />
        </span>
      )}
    </div>
  );
}

import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useHidden } from '../hidden';
import type { Column } from './data-table';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: { textAlign: 'left' },
  numeric: { textAlign: 'right' },
});

interface PlainTableProps<Row> {
  /** What the rows are: the table's accessible name. */
  readonly caption: string;
  /** Visually hidden, where a heading says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Omit<Column<Row>, 'sortBy'>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly className?: string;
}

/**
 * A small table without sorting or frame: a chart's figures, a list on a printed page. Its first column holds the row
 * headers.
 */
export function PlainTable<Row>({ caption, captionHidden, columns, rows, keyOf, className }: PlainTableProps<Row>) {
  const styles = useStyles();
  const { hidden } = useHidden();
  return (
    <table className={mergeClasses(styles.table, className)}>
      <caption className={captionHidden === true ? hidden : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, name, width }) => (
            <th key={id} scope="col" className={styles.cell} style={{ width }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ id, numeric, cell }, index) =>
              index === 0 ? (
                <th key={id} scope="row" className={styles.cell}>
                  {cell(row)}
                </th>
              ) : (
                <td key={id} className={numeric === true ? styles.numeric : styles.cell}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

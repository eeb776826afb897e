import { makeStyles, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});

export interface HeadColumn<C extends string> {
  readonly id: C;
  readonly words: string;
  readonly width: string;
}

interface SortableHeadProps<C extends string> {
  readonly columns: readonly HeadColumn<C>[];
  readonly order: { readonly column: C; readonly direction: 'ascending' | 'descending' } | null;
  readonly onTurn: (column: C) => void;
  readonly cellClass: string;
}

/** The headings of a table whose order they turn; the table has to be `sortable`. */
export function SortableHead<C extends string>({ columns, order, onTurn, cellClass }: SortableHeadProps<C>) {
  const styles = useStyles();
  return (
    <TableHeader>
      <TableRow className={styles.head}>
        {columns.map(({ id, words, width }) => (
          <TableHeaderCell
            key={id}
            className={cellClass}
            style={{ width }}
            {...(order?.column === id ? { sortDirection: order.direction } : {})}
            onClick={() => onTurn(id)}
          >
            {words}
          </TableHeaderCell>
        ))}
      </TableRow>
    </TableHeader>
  );
}

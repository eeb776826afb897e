import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { EmptyState } from '../../../components/states';
import { type Column, DataTable } from '../../../components/table/data-table';
import { Due, NextStep, SampleTag, Status } from './source-parts';
import { SOURCE_SORT, type SourceRow } from './source-sort';

const useStyles = makeStyles({
  name: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    padding: '2px 0',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  // The whole card is clickable, but its accessible name is only the source's name.
  wholeCard: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const COLUMNS: readonly Column<SourceRow>[] = [
  {
    id: 'name',
    name: 'Data source',
    width: '22%',
    sortBy: SOURCE_SORT.name,
    cell: ({ source }) => <SourceName source={source} />,
  },
  {
    id: 'organisation',
    name: 'Provider',
    width: '18%',
    sortBy: SOURCE_SORT.organisation,
    cell: ({ organisation }) => organisation,
  },
  {
    id: 'rag',
    name: 'Status',
    width: '21%',
    sortBy: SOURCE_SORT.rag,
    cell: ({ source }) => <Status source={source} />,
  },
  {
    id: 'next',
    name: 'Next step',
    width: '18%',
    sortBy: SOURCE_SORT.next,
    cell: ({ source }) => <NextStep source={source} />,
  },
  { id: 'due', name: 'Due', width: '21%', sortBy: SOURCE_SORT.due, cell: ({ source }) => <Due source={source} /> },
];

/** Every source in a row, or on a card. The name links to the source's page. */
export function SourceTable({ rows }: { readonly rows: readonly SourceRow[] }) {
  return (
    <DataTable
      framed
      caption="Data sources"
      columns={COLUMNS}
      rows={rows}
      keyOf={({ source }) => source.id}
      card={(row) => <SourceCard {...row} />}
      empty={
        <EmptyState title="Nothing matches this filter">
          Search for something else, choose another agency, status or reason, or clear the filter.
        </EmptyState>
      }
    />
  );
}

function SourceName({ source, card = false }: Pick<SourceRow, 'source'> & { readonly card?: boolean }) {
  const styles = useStyles();
  return (
    <>
      <Link href={`/sources/${source.id}`} className={card ? styles.wholeCard : styles.name}>
        {source.name}
      </Link>{' '}
      <SampleTag source={source} />
    </>
  );
}

function SourceCard({ source, organisation }: SourceRow) {
  const styles = useStyles();
  return (
    <>
      <div>
        <SourceName source={source} card />
        <div className={styles.quiet}>{organisation}</div>
      </div>
      <Status source={source} />
      {source.next !== null && (
        <div>
          <NextStep source={source} />
        </div>
      )}
      {source.due !== null && (
        <div>
          <span className={styles.quiet}>Due </span>
          <Due source={source} />
        </div>
      )}
    </>
  );
}

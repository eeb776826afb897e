import { makeStyles, tokens } from '@fluentui/react-components';
import type { MeetingsView } from '../../../../shared/contract/meetings';
import { Day } from '../../../components/day';
import { Tag } from '../../../components/surface';
import { type Column, DataTable } from '../../../components/table/data-table';
import { useNarrow } from '../../../components/use-media';

const useStyles = makeStyles({
  organisation: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  below: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Rotation = MeetingsView['rotation'];

interface HostRow {
  readonly host: Rotation['hosts'][number];
  readonly next: Rotation['next'];
}

const ORGANISATION: Column<HostRow> = {
  id: 'organisation',
  name: 'Organisation',
  cell: (row) => <Organisation {...row} />,
};
const HOSTED: Column<HostRow> = {
  id: 'times',
  name: 'Hosted',
  width: '96px',
  numeric: true,
  cell: ({ host }) => timesWords(host.times),
};
const LAST: Column<HostRow> = { id: 'last', name: 'Last', width: '160px', cell: ({ host }) => <LastDay host={host} /> };

const WIDE = [ORGANISATION, HOSTED, LAST];
/** The last day is below the name: there is no space for a column of its own. */
const NARROW = [{ ...ORGANISATION, cell: (row: HostRow) => <Organisation {...row} withLast /> }, HOSTED];

/** Every organisation that can host, in the order of their turn, with how often and when last. */
export function HostTable({ rotation: { hosts, next } }: { readonly rotation: Rotation }) {
  const narrow = useNarrow();
  return (
    <DataTable
      dense
      inset="xxl"
      caption="Possible hosts, in the order of their turn"
      columns={narrow ? NARROW : WIDE}
      rows={hosts.map((host) => ({ host, next }))}
      keyOf={({ host }) => host.organisationId}
    />
  );
}

function Organisation({ host, next, withLast = false }: HostRow & { readonly withLast?: boolean }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.organisation}>
        {host.organisation}
        {next?.host?.organisationId === host.organisationId && <Tag tone="good">Next</Tag>}
        {next !== null && !host.eligible && <Tag>Hosted last</Tag>}
      </span>
      {withLast && host.last !== null && (
        <span className={styles.below}>
          last on <Day date={host.last} />
        </span>
      )}
    </>
  );
}

function LastDay({ host: { last } }: Pick<HostRow, 'host'>) {
  return last === null ? '–' : <Day date={last} />;
}

function timesWords(times: number): string {
  if (times === 0) return 'never';
  return times === 1 ? 'once' : `${times} times`;
}

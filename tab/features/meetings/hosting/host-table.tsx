import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MeetingsView } from '../../../../shared/contract/meetings';
import { Day } from '../../../components/day';
import { Tag } from '../../../components/surface';
import { useNarrow } from '../../../components/use-media';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  first: {
    paddingLeft: tokens.spacingHorizontalXXL,
    '@media (max-width: 699.9px)': { paddingLeft: tokens.spacingHorizontalL },
  },
  day: { width: '160px', boxSizing: 'border-box' },
  last: {
    paddingRight: tokens.spacingHorizontalXXL,
    '@media (max-width: 699.9px)': { paddingRight: tokens.spacingHorizontalL },
  },
  times: {
    width: '96px',
    boxSizing: 'border-box',
    '@media (max-width: 699.9px)': { width: '82px', paddingLeft: 0 },
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
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

/** Every organisation that can host, in the order of their turn, with how often and when last. */
export function HostTable({ rotation }: { readonly rotation: Rotation }) {
  const styles = useStyles();
  const narrow = useNarrow();
  return (
    <table className={styles.table} aria-label="Possible hosts, in the order of their turn">
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            Organisation
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.times, narrow && styles.last)}>
            Hosted
          </th>
          {!narrow && (
            <th scope="col" className={mergeClasses(styles.head, styles.last, styles.day)}>
              Last
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rotation.hosts.map((host) => (
          <HostRow key={host.organisationId} host={host} next={rotation.next} narrow={narrow} />
        ))}
      </tbody>
    </table>
  );
}

interface HostRowProps {
  readonly host: Rotation['hosts'][number];
  readonly next: Rotation['next'];
  /** The last day stands below the name: there is no room for a column of its own. */
  readonly narrow: boolean;
}

function HostRow({ host, next, narrow }: HostRowProps) {
  const styles = useStyles();
  const last = host.last === null ? null : <Day date={host.last} />;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
        <span className={styles.organisation}>
          {host.organisation}
          {next?.host?.organisationId === host.organisationId && <Tag tone="good">Next</Tag>}
          {next !== null && !host.eligible && <Tag>Hosted last</Tag>}
        </span>
        {narrow && last !== null && <span className={styles.below}>last on {last}</span>}
      </th>
      <td className={mergeClasses(styles.cell, styles.times, narrow && styles.last)}>{timesWords(host.times)}</td>
      {!narrow && <td className={mergeClasses(styles.cell, styles.last)}>{last ?? '–'}</td>}
    </tr>
  );
}

function timesWords(times: number): string {
  if (times === 0) return 'never';
  return times === 1 ? 'once' : `${times} times`;
}

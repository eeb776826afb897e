/** A standing, always as word and colour together. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { HeatCellView, MonitoredMeetingView } from '../../../../shared/contract/monitoring';
import { CountLink } from '../../../components/count-link';
import { useHidden } from '../../../components/hidden';
import { CELL_WORDS, type CellAttendance, cellLabel, cellNumbers, LEGEND, registerPath } from './cell-words';

/** Text on background: a contrast of at least 4.5 to 1 in every theme (checked by a test). */
const useStyles = makeStyles({
  cell: {
    display: 'block',
    boxSizing: 'border-box',
    minWidth: '58px',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    '@media (max-width: 699.9px)': { paddingTop: '11px', paddingBottom: '11px' },
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  represented: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  apologies: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  absent: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  vacant: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  'not-required': {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  none: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  key: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  words: { color: tokens.colorNeutralForeground2 },
});

/** The word in its colour, with the numbers for a screen reader. The parent shows the numbers as a tooltip. */
export function Cell({ cell }: { readonly cell: Pick<HeatCellView, 'standing' | 'attended' | 'counted'> }) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const numbers = cellNumbers(cell);
  return (
    <span data-standing={cell.standing} className={mergeClasses(styles.cell, styles[cell.standing])}>
      {CELL_WORDS[cell.standing]}
      {numbers !== null && <span className={hidden}>, {numbers}</span>}
    </span>
  );
}

interface RegisterCellProps {
  readonly cell: HeatCellView;
  readonly meeting: MonitoredMeetingView | undefined;
  readonly organisation: string;
}

/** A cell that links to the register it was counted from; without figures it is not a link. */
export function RegisterCell({ cell, meeting, organisation }: RegisterCellProps) {
  if (meeting?.state !== 'held' || cell.standing === 'none') return <Cell cell={cell} />;
  return (
    <CountLink block href={registerPath(meeting)} label={cellLabel(cell, meeting, organisation)}>
      <Cell cell={cell} />
    </CountLink>
  );
}

/** Legend of the words that are shown. */
export function Legend({ shown }: { readonly shown: ReadonlySet<CellAttendance> }) {
  const styles = useStyles();
  return (
    <ul aria-label="What the words mean" className={styles.legend}>
      {LEGEND.filter(({ standing }) => shown.has(standing)).map(({ standing, words }) => (
        <li key={standing} className={styles.key}>
          <Cell cell={{ standing, attended: 0, counted: 0 }} />
          <span className={styles.words}>{words}</span>
        </li>
      ))}
    </ul>
  );
}

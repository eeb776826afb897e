import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarCancel20Regular,
  CheckmarkCircle20Filled,
  Circle20Regular,
  DismissCircle20Filled,
  SubtractCircle20Regular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { RegisterLineView } from '../../../../shared/contract/attendance';
import { AGENCY_STATUS_WORDS, type AgencyStatus, agencyStatus, seatsIn } from './seat-words';

const useStyles = makeStyles({
  board: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
    columnGap: tokens.spacingHorizontalXXXL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '34px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    '@media (max-width: 699.9px)': { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
    '& svg': { flexShrink: 0 },
  },
  agency: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  words: { textAlign: 'right', color: tokens.colorNeutralForeground2 },
  represented: { color: tokens.colorStatusSuccessForeground1 },
  seats: { '@media (max-width: 479.9px)': { display: 'none' } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  absent: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const ICONS: Readonly<Record<AgencyStatus, ComponentType<{ className?: string; 'aria-hidden': 'true' }>>> = {
  represented: CheckmarkCircle20Filled,
  apologies: CalendarCancel20Regular,
  absent: DismissCircle20Filled,
  'no-answer': Circle20Regular,
  vacant: SubtractCircle20Regular,
  'not-required': SubtractCircle20Regular,
  'not-yet-required': SubtractCircle20Regular,
};

/** One row per agency, legible across a room: icon, name, status, number of its seats. */
export function AgencyBoard({ lines }: { readonly lines: readonly RegisterLineView[] }) {
  const styles = useStyles();
  return (
    <ul aria-label="Agencies" className={styles.board}>
      {lines.map((line) => {
        const standing = agencyStatus(line);
        const Icon = ICONS[standing];
        const tone =
          standing === 'represented' ? styles.represented : standing === 'absent' ? styles.absent : styles.quiet;
        const strong = standing === 'represented' || standing === 'absent';
        return (
          <li key={line.agencyId} className={styles.row}>
            <Icon aria-hidden="true" className={tone} />
            <span className={styles.agency}>{line.agency}</span>
            <span className={styles.words}>
              <span className={mergeClasses(tone, strong && styles.strong)}>{AGENCY_STATUS_WORDS[standing]}</span>
              <span className={styles.seats}> · {seatsIn(line)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

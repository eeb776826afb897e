import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarCancel16Regular,
  CheckmarkCircle16Filled,
  Circle16Regular,
  DismissCircle16Regular,
  PersonArrowRight16Filled,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import type { ComponentType, ReactNode } from 'react';
import type { RegisterSeatView } from '../../../../shared/contract/attendance';
import type { AttendanceValue } from '../../../../shared/domain/attendance/types';
import type { MeetingMode } from '../../../../shared/domain/meetings/types';
import { isAttending, isVacant, seatAnswerWords, sourceWords } from './seat-words';

const useStyles = makeStyles({
  seat: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) fit-content(32%) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    minHeight: '24px',
    // On a narrow screen the buttons wrap below the answer.
    '@media (max-width: 479.9px)': {
      display: 'flex',
      flexWrap: 'wrap',
      rowGap: tokens.spacingVerticalXS,
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalM,
    },
  },
  name: {
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 479.9px)': { flexBasis: '100%' },
  },
  mine: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  answer: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 479.9px)': { flexGrow: 1 },
    '& svg': { flexShrink: 0 },
  },
  attending: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  missing: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  action: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, gridColumnEnd: -1 },
  whole: { gridColumnStart: 1, gridColumnEnd: -1, '@media (max-width: 479.9px)': { flexBasis: '100%' } },
  note: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    '@media (max-width: 479.9px)': { flexBasis: '100%' },
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const ICONS: Readonly<Record<AttendanceValue, ComponentType<{ 'aria-hidden': 'true' }>>> = {
  present: CheckmarkCircle16Filled,
  deputy: PersonArrowRight16Filled,
  apologies: CalendarCancel16Regular,
  absent: DismissCircle16Regular,
  not_required: SubtractCircle16Regular,
  unrecorded: Circle16Regular,
};

interface SeatRowProps {
  readonly seat: RegisterSeatView;
  /** Mode of the meeting; a different mode of taking part is mentioned. */
  readonly mode: MeetingMode;
  /** Whether the seat's organisation is named: only if the agency has more than one. */
  readonly organisation: boolean;
  readonly mine: boolean;
  /** Controls for the answer. */
  readonly action?: ReactNode;
  /** Further content below the answer. */
  readonly children?: ReactNode;
}

/** One seat and its answer in the register. */
export function RegisterSeatRow({ seat, mode, organisation, mine, action, children }: SeatRowProps) {
  const styles = useStyles();
  const notes = [attendsOtherwise(seat, mode), sourceWords(seat.source)].filter((words) => words !== null);
  return (
    <li className={styles.seat}>
      <span className={mergeClasses(styles.name, mine && styles.mine)}>
        {seat.title}
        {organisation && !seat.title.includes(seat.organisation) && `, ${seat.organisation}`}
        {mine && ' (you)'}
      </span>
      <SeatAnswer seat={seat} />
      {action !== undefined && <span className={styles.action}>{action}</span>}
      {notes.length > 0 && <span className={styles.note}>{notes.join(' · ')}</span>}
      {children !== undefined && children !== false && <div className={styles.whole}>{children}</div>}
    </li>
  );
}

/** The answer of a seat: icon and word. */
export function SeatAnswer({ seat }: { readonly seat: RegisterSeatView }) {
  const styles = useStyles();
  const vacant = isVacant(seat);
  const Icon = vacant ? SubtractCircle16Regular : ICONS[seat.value];
  return (
    <span
      className={mergeClasses(
        styles.answer,
        isAttending(seat) && styles.attending,
        seat.value === 'absent' && styles.missing,
        (vacant || seat.value === 'unrecorded') && styles.quiet,
      )}
    >
      <Icon aria-hidden="true" />
      {seatAnswerWords(seat)}
    </span>
  );
}

function attendsOtherwise(seat: RegisterSeatView, mode: MeetingMode): string | null {
  if (!isAttending(seat) || seat.mode === null || seat.mode === mode) return null;
  return seat.mode === 'remote' ? 'on Teams' : 'in person';
}

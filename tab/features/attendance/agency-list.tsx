import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarCancel16Regular,
  CheckmarkCircle16Filled,
  Circle16Regular,
  DismissCircle16Regular,
  PersonArrowRight16Filled,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import { type ComponentType, useId } from 'react';
import type { RegisterLineView, RegisterSeatView } from '../../../shared/contract/attendance';
import type { AttendanceValue } from '../../../shared/domain/attendance/types';
import { Card, Tag } from '../../components/surface';
import { ATTENDANCE_WORDS } from '../../lib/words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  agency: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
    '@media (max-width: 699.9px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    marginRight: 'auto',
  },
  seats: { margin: 0, marginTop: tokens.spacingVerticalXS, padding: 0, listStyleType: 'none' },
  seat: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    '@media (max-width: 479.9px)': { flexDirection: 'column' },
  },
  seatName: { minWidth: 0, color: tokens.colorNeutralForeground2 },
  mine: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  value: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
  },
  in: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
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

interface AgencyListProps {
  readonly lines: readonly RegisterLineView[];
  readonly mySeatIds: readonly string[];
}

/** Who is in, by agency, in the order of the terms of reference. */
export function AgencyList({ lines, mySeatIds }: AgencyListProps) {
  const styles = useStyles();
  const title = useId();
  return (
    <Card flush labelledBy={title}>
      <h2 id={title} className={styles.hidden}>
        Who is in, by agency
      </h2>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.agencyId} className={styles.agency}>
            <div className={styles.head}>
              <h3 className={styles.name}>{line.agency}</h3>
              {line.category === 'specified' && <Tag>Specified</Tag>}
              {line.represented ? <Tag tone="good">Represented</Tag> : !line.required && <Tag>Not required yet</Tag>}
            </div>
            <ul className={styles.seats}>
              {line.seats.map((seat) => (
                <Seat
                  key={seat.seatId}
                  seat={seat}
                  organisation={severalOrganisations(line)}
                  mine={mySeatIds.includes(seat.seatId)}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function severalOrganisations({ seats }: RegisterLineView): boolean {
  return new Set(seats.map((seat) => seat.organisation)).size > 1;
}

interface SeatProps {
  readonly seat: RegisterSeatView;
  /** Whether the seat's organisation has to be named: the agency has more than one. */
  readonly organisation: boolean;
  readonly mine: boolean;
}

function Seat({ seat, organisation, mine }: SeatProps) {
  const styles = useStyles();
  const vacant = seat.vacant && seat.value === 'unrecorded';
  const Icon = vacant ? SubtractCircle16Regular : ICONS[seat.value];
  const attending = seat.value === 'present' || seat.value === 'deputy';
  return (
    <li className={styles.seat}>
      <span className={mergeClasses(styles.seatName, mine && styles.mine)}>
        {seat.title}
        {organisation && !seat.title.includes(seat.organisation) && `, ${seat.organisation}`}
        {mine && ' (you)'}
      </span>
      <span
        className={mergeClasses(
          styles.value,
          attending && styles.in,
          (vacant || seat.value === 'unrecorded') && styles.quiet,
        )}
      >
        <Icon aria-hidden="true" />
        {vacant ? 'Vacant' : ATTENDANCE_WORDS[seat.value]}
        {seat.deputyName !== null && `: ${seat.deputyName}`}
      </span>
    </li>
  );
}

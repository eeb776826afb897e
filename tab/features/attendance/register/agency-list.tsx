import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { RegisterLineView, RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import { useHidden } from '../../../components/hidden';
import { Tag } from '../../../components/surface';
import { SeatRow } from './seat-row';
import { agencyStanding, STANDING_WORDS } from './seat-words';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    columnGap: tokens.spacingHorizontalL,
    '@media (min-width: 1000px)': { columnCount: 2 },
  },
  agency: {
    breakInside: 'avoid',
    boxSizing: 'border-box',
    marginBottom: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 699.9px)': { marginBottom: tokens.spacingVerticalM },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  name: {
    margin: 0,
    marginRight: 'auto',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  seats: { margin: 0, marginTop: tokens.spacingVerticalXS, padding: 0, listStyleType: 'none' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What stands beside and below a seat's answer. */
export interface SeatExtras {
  readonly action?: ReactNode;
  readonly below?: ReactNode;
}

interface AgencyListProps {
  readonly register: RegisterView;
  readonly mySeatIds: readonly string[];
  readonly extras?: (seat: RegisterSeatView) => SeatExtras;
}

/** Every seat and its answer, by agency, in the order of the terms of reference. */
export function AgencyList({ register, mySeatIds, extras }: AgencyListProps) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className={hidden}>
        Seats by agency
      </h2>
      <ul className={styles.list}>
        {register.lines.map((line) => (
          <li key={line.agencyId} className={styles.agency}>
            <div className={styles.head}>
              <h3 className={styles.name}>{line.agency}</h3>
              {line.category === 'specified' && <Tag>Specified</Tag>}
              <Standing line={line} />
            </div>
            <Seats line={line} register={register} mySeatIds={mySeatIds} {...(extras && { extras })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ line }: { readonly line: RegisterLineView }) {
  const standing = agencyStanding(line);
  const tone = standing === 'represented' ? 'good' : standing === 'absent' ? 'attention' : 'plain';
  return <Tag tone={tone}>{STANDING_WORDS[standing]}</Tag>;
}

function Seats({ line, register, mySeatIds, extras }: AgencyListProps & { readonly line: RegisterLineView }) {
  const styles = useStyles();
  const several = new Set(line.seats.map((seat) => seat.organisation)).size > 1;
  if (line.seats.length === 0) return <p className={styles.none}>No seats</p>;
  return (
    <ul className={styles.seats}>
      {line.seats.map((seat) => {
        const { action, below } = extras?.(seat) ?? {};
        return (
          <SeatRow
            key={seat.seatId}
            seat={seat}
            mode={register.mode}
            organisation={several}
            mine={mySeatIds.includes(seat.seatId)}
            action={action}
          >
            {below}
          </SeatRow>
        );
      })}
    </ul>
  );
}

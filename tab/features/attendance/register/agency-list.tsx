import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { RegisterLineView, RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import { useHidden } from '../../../components/hidden';
import { Tag } from '../../../components/surface';
import { counted as countOf } from '../../../lib/words';
import { linesIn, type RegisterFigure, registerFigureWords, type ShownLine } from './counted';
import { RegisterSeatRow } from './seat-row';
import { AGENCY_STATUS_WORDS, agencyStatus, seatsOf } from './seat-words';
import { SEATS_ID, useSeatFilter } from './use-seat-filter';

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
  shown: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    ':has(button)': { marginBottom: tokens.spacingVerticalM },
  },
  seats: { margin: 0, marginTop: tokens.spacingVerticalXS, padding: 0, listStyleType: 'none' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Content beside and below a seat's answer. */
export interface SeatExtras {
  readonly action?: ReactNode;
  readonly below?: ReactNode;
}

interface AgencyListProps {
  readonly register: RegisterView;
  readonly mySeatIds: readonly string[];
  readonly extras?: (seat: RegisterSeatView) => SeatExtras;
}

/**
 * Every seat and its answer, by agency, in the order of the terms of reference; or only the seats that a figure counts.
 */
export function AgencyList({ register, mySeatIds, extras }: AgencyListProps) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const { shown, clear } = useSeatFilter();
  const title = useId();
  const lines = linesIn(register, shown);
  const { headingRef, onFocus, onBlur } = useKeptFocus(lines.reduce((sum, { seats }) => sum + seats.length, 0));
  return (
    <section id={SEATS_ID} aria-labelledby={title} onFocus={onFocus} onBlur={onBlur}>
      <h2 ref={headingRef} id={title} tabIndex={-1} className={hidden}>
        Seats by agency
      </h2>
      <ShownSeats register={register} lines={lines} shown={shown} onClear={clear} />
      <ul className={styles.list}>
        {lines.map(({ line, seats }) => (
          <li key={line.agencyId} className={styles.agency}>
            <div className={styles.head}>
              <h3 className={styles.name}>{line.agency}</h3>
              {line.category === 'specified' && <Tag>Specified</Tag>}
              <Standing line={line} />
            </div>
            <Seats line={line} seats={seats} register={register} mySeatIds={mySeatIds} {...(extras && { extras })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Keeps the focus in the list when the focused row is no longer shown: moves it to the heading. */
function useKeptFocus(seats: number) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const inside = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row vanishes when the number of seats changes.
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) headingRef.current?.focus();
  }, [seats]);
  return {
    headingRef,
    onFocus: () => {
      inside.current = true;
    },
    onBlur: () => {
      inside.current = false;
    },
  };
}

interface ShownSeatsProps {
  readonly register: RegisterView;
  readonly lines: readonly ShownLine[];
  readonly shown: RegisterFigure | null;
  readonly onClear: () => void;
}

/** "3 of 24 seats: no answer yet", with a button that shows all of them. */
function ShownSeats({ register, lines, shown, onClear }: ShownSeatsProps) {
  const styles = useStyles();
  const seats = lines.reduce((sum, line) => sum + line.seats.length, 0);
  return (
    <div className={styles.shown}>
      <span role="status">
        {shown !== null &&
          `${seats} of ${countOf(seatsOf(register).length, 'seat')}: ${registerFigureWords(shown).toLowerCase()}`}
      </span>
      {shown !== null && (
        <Button size="small" onClick={onClear}>
          Show every seat
        </Button>
      )}
    </div>
  );
}

function Standing({ line }: { readonly line: RegisterLineView }) {
  const standing = agencyStatus(line);
  const tone = standing === 'represented' ? 'good' : standing === 'absent' ? 'attention' : 'plain';
  return <Tag tone={tone}>{AGENCY_STATUS_WORDS[standing]}</Tag>;
}

function Seats({ line, seats, register, mySeatIds, extras }: AgencyListProps & ShownLine) {
  const styles = useStyles();
  const several = new Set(line.seats.map((seat) => seat.organisation)).size > 1;
  if (line.seats.length === 0) return <p className={styles.none}>No seats</p>;
  return (
    <ul className={styles.seats}>
      {seats.map((seat) => {
        const { action, below } = extras?.(seat) ?? {};
        return (
          <RegisterSeatRow
            key={seat.seatId}
            seat={seat}
            mode={register.mode}
            organisation={several}
            mine={mySeatIds.includes(seat.seatId)}
            action={action}
          >
            {below}
          </RegisterSeatRow>
        );
      })}
    </ul>
  );
}

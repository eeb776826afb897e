import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterSeatView } from '../../../../shared/contract/attendance';
import { PlainList } from '../../../components/layout';
import { ButtonGroup } from '../../../components/surface';
import { SeatAnswer } from '../register/seat-row';
import { seatName } from '../register/seat-words';
import { answeredAndLeft, type SeatChoice } from './my-seats';

const useStyles = makeStyles({
  seat: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    '@media (max-width: 479.9px)': { gridTemplateColumns: 'minmax(0, 1fr)', paddingBottom: tokens.spacingVerticalXS },
  },
  answer: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 479.9px)': { paddingLeft: '36px' },
  },
});

interface ChooseSeatsProps {
  readonly mine: readonly RegisterSeatView[];
  readonly choice: SeatChoice;
  readonly onChoose: (choice: SeatChoice) => void;
}

/** For a reader with several seats: the answer of each seat, and which of them the next answer is for. */
export function ChooseSeats({ mine, choice, onChoose }: ChooseSeatsProps) {
  const styles = useStyles();
  const { left, withdrawOthers } = choice;
  const toggle = (seatId: string, chosen: boolean) => {
    const next = new Set(left);
    if (chosen) next.delete(seatId);
    else next.add(seatId);
    onChoose({ ...choice, left: next });
  };
  return (
    <ButtonGroup label="Answer for">
      <PlainList>
        {mine.map((seat) => (
          <li key={seat.seatId} className={styles.seat}>
            <Checkbox
              label={seatName(seat)}
              checked={!left.has(seat.seatId)}
              onChange={(_, { checked }) => toggle(seat.seatId, checked === true)}
            />
            <span className={styles.answer}>
              <SeatAnswer seat={seat} />
            </span>
          </li>
        ))}
      </PlainList>
      {answeredAndLeft(mine, choice).length > 0 && (
        <Checkbox
          label="Take back what you said for the seats that are not ticked"
          checked={withdrawOthers}
          onChange={(_, { checked }) => onChoose({ ...choice, withdrawOthers: checked === true })}
        />
      )}
    </ButtonGroup>
  );
}

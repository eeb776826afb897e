/** Filter of the register's seats, kept in the address: each figure leads to exactly the seats that it counts. */
import type { RegisterLineView, RegisterSeatView, RegisterView } from '../../../../shared/contract/attendance';
import { ATTENDANCE_WORDS } from '../../../lib/words';
import { isAttending, isVacant } from './seat-words';

/** What a figure of the register counts. */
export type RegisterFigure = 'present' | 'deputy' | 'apologies' | 'absent' | 'unrecorded' | 'vacant' | 'represented';

interface Counting {
  readonly words: string;
  readonly fits: (seat: RegisterSeatView, line: RegisterLineView) => boolean;
}

const answeredAs = (value: RegisterSeatView['value'], words: string = ATTENDANCE_WORDS[value]): Counting => ({
  words,
  fits: (seat) => seat.value === value && !isVacant(seat),
});

const COUNTINGS: Readonly<Record<RegisterFigure, Counting>> = {
  present: answeredAs('present'),
  deputy: answeredAs('deputy', 'Deputies'),
  apologies: answeredAs('apologies'),
  absent: answeredAs('absent'),
  unrecorded: answeredAs('unrecorded', 'No answer yet'),
  vacant: { words: 'Vacant seats', fits: isVacant },
  represented: {
    words: 'Specified agencies represented',
    fits: (seat, { category, required, represented }) =>
      category === 'specified' && required && represented && isAttending(seat),
  },
};

/** Returns the figure that the address names under `show`; null (every seat) if it names none or an unknown one. */
export function registerFigureOf(asked: string | null): RegisterFigure | null {
  return (Object.keys(COUNTINGS) as RegisterFigure[]).find((counted) => counted === asked) ?? null;
}

/** Returns what a figure counts, in words: "No answer yet". */
export function registerFigureWords(counted: RegisterFigure): string {
  return COUNTINGS[counted].words;
}

/** An agency, and those of its seats that are shown. */
export interface ShownLine {
  readonly line: RegisterLineView;
  readonly seats: readonly RegisterSeatView[];
}

/** Returns the agencies with the seats that a figure counts, both in their order; agencies without one are left out. */
export function linesIn({ lines }: Pick<RegisterView, 'lines'>, counted: RegisterFigure | null): readonly ShownLine[] {
  if (counted === null) return lines.map((line) => ({ line, seats: line.seats }));
  const { fits } = COUNTINGS[counted];
  return lines
    .map((line) => ({ line, seats: line.seats.filter((seat) => fits(seat, line)) }))
    .filter(({ seats }) => seats.length > 0);
}

/** What somebody says for their own seats: for all of them unless they choose. */
import type { RegisterSeatView } from '../../../../shared/contract/attendance';
import type { OwnAnswer } from '../../../../shared/domain/attendance/types';

/** Which of a person's seats an answer is for. */
export interface SeatChoice {
  /** The seats that the next answer is not for. */
  readonly left: ReadonlySet<string>;
  /** Takes back what was said for the seats that are left out. */
  readonly withdrawOthers: boolean;
}

export const ALL_SEATS: SeatChoice = { left: new Set(), withdrawOthers: false };

/** The seats that the next answer is for. */
export function chosenSeats(mine: readonly RegisterSeatView[], { left }: SeatChoice): readonly RegisterSeatView[] {
  return mine.filter(({ seatId }) => !left.has(seatId));
}

/** Seats that are left out although their holder has answered for them. */
export function answeredAndLeft(mine: readonly RegisterSeatView[], { left }: SeatChoice): readonly RegisterSeatView[] {
  return mine.filter(({ seatId, source }) => left.has(seatId) && source === 'self');
}

/** The part of an answer's body that says for which seats it is; nothing: for all. */
export function seatsBody(mine: readonly RegisterSeatView[], choice: SeatChoice) {
  const chosen = chosenSeats(mine, choice);
  if (chosen.length === mine.length) return {};
  const withdrawn = choice.withdrawOthers && answeredAndLeft(mine, choice).length > 0;
  return { seats: chosen.map(({ seatId }) => seatId), ...(withdrawn ? { withdrawOthers: true } : {}) };
}

/** The answer that these seats share; null when they differ or nothing was said. */
export function sharedAnswer(seats: readonly RegisterSeatView[]): OwnAnswer | null {
  const [first] = seats;
  if (first === undefined || !seats.every(({ value }) => value === first.value)) return null;
  return first.value === 'present' || first.value === 'apologies' || first.value === 'deputy' ? first.value : null;
}

/** What is known of the reader's attendance, said to them. */
export function myAnswerWords(seats: readonly RegisterSeatView[]): string {
  const [first] = seats;
  if (seats.length > 1) return 'An answer counts for each seat ticked below.';
  switch (first?.value) {
    case 'present':
      return 'You are down as present.';
    case 'apologies':
      return 'Your apologies are recorded.';
    case 'deputy':
      return `Your deputy is ${first.deputyName ?? 'named'}.`;
    case 'absent':
      return 'You are down as absent.';
    case 'not_required':
      return 'You do not have to attend, but you are welcome.';
    default:
      return 'Are you in this meeting?';
  }
}

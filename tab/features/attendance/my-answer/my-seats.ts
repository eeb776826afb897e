/** Answers for the reader's own seats: for all of them unless some are deselected. */
import type { RegisterSeatView } from '../../../../shared/contract/attendance';
import type { OwnAnswer } from '../../../../shared/domain/attendance/types';

/** Which of a person's seats an answer is for. */
export interface SeatChoice {
  /** Seat ids that the next answer is not for. */
  readonly left: ReadonlySet<string>;
  /** Whether to withdraw the answers for the seats that are left out. */
  readonly withdrawOthers: boolean;
}

export const ALL_SEATS: SeatChoice = { left: new Set(), withdrawOthers: false };

/** Returns the seats that the next answer is for. */
export function chosenSeats(mine: readonly RegisterSeatView[], { left }: SeatChoice): readonly RegisterSeatView[] {
  return mine.filter(({ seatId }) => !left.has(seatId));
}

/** Returns the seats that are left out although their holder has answered for them. */
export function answeredAndLeft(mine: readonly RegisterSeatView[], { left }: SeatChoice): readonly RegisterSeatView[] {
  return mine.filter(({ seatId, source }) => left.has(seatId) && source === 'self');
}

/** Returns the part of the request body that names the seats; empty for all of them. */
export function seatsBody(mine: readonly RegisterSeatView[], choice: SeatChoice) {
  const chosen = chosenSeats(mine, choice);
  if (chosen.length === mine.length) return {};
  const withdrawn = choice.withdrawOthers && answeredAndLeft(mine, choice).length > 0;
  return { seats: chosen.map(({ seatId }) => seatId), ...(withdrawn ? { withdrawOthers: true } : {}) };
}

/** Returns the answer that these seats share; null if they differ or there is no answer. */
export function sharedAnswer(seats: readonly RegisterSeatView[]): OwnAnswer | null {
  const [first] = seats;
  if (first === undefined || !seats.every(({ value }) => value === first.value)) return null;
  return first.value === 'present' || first.value === 'apologies' || first.value === 'deputy' ? first.value : null;
}

/** Returns the reader's recorded attendance in words, addressed to them. */
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

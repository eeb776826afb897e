/** Position within a review of the open actions, one after the other. */
import type { ActionItemView } from '../../../../shared/contract/actions';
import { counted } from '../../../lib/words';

/** Outcome of an action in the review. */
export type Outcome = 'open' | 'done' | 'moved' | 'handed-over';

/** Position of the review: at one of its actions, or past the last. */
export interface Place {
  readonly item: ActionItemView | null;
  /** Index of `item`, from 0; past the last: the number of actions. */
  readonly index: number;
  /** Whether it has ended since the review began, by anybody's change. */
  readonly ended: boolean;
}

/** Value in the address for the position past the last action. */
const AT_THE_END = 'end';

/**
 * Returns the position for the action that the address names, with the action's current state. Falls back to the first
 * action if the address names none of the review.
 *
 * @param order the actions as they were when the review began: what others add or end does not change the position
 * @param now the open actions
 */
export function placeIn(order: readonly ActionItemView[], now: readonly ActionItemView[], at: string): Place {
  if (at === AT_THE_END || order.length === 0) return { item: null, index: order.length, ended: false };
  const found = order.findIndex(({ id }) => id === at);
  const index = Math.max(0, found);
  const before = order[index];
  const current = now.find(({ id }) => id === before?.id);
  return { item: current ?? before ?? null, index, ended: current === undefined };
}

/** Returns the value in the address for the next (1) or previous (-1) position. */
export function placeAfter(order: readonly ActionItemView[], index: number, by: 1 | -1): string {
  const to = index + by;
  return to < 0 ? (order[0]?.id ?? AT_THE_END) : (order[to]?.id ?? AT_THE_END);
}

const WORDS: Readonly<Record<Outcome, string>> = {
  open: 'still open',
  done: 'done',
  moved: 'with a new date',
  'handed-over': 'handed over',
};

/** Returns the outcomes in words: "12 still open · 3 done"; empty if nothing has been reviewed. */
export function outcomeWords(outcomes: ReadonlyMap<string, Outcome>): string {
  const counts = (Object.keys(WORDS) as Outcome[]).map((outcome) => ({
    outcome,
    count: [...outcomes.values()].filter((one) => one === outcome).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${WORDS[outcome]}`)
    .join(' · ');
}

/** Returns the progress in words: "3 of 30 actions". */
export function progressWords(index: number, of: number): string {
  return `${Math.min(index + 1, of)} of ${counted(of, 'action')}`;
}

/** Going through the open actions, one after the other. */
import type { ActionItemView } from '../../../../shared/contract/actions';
import { counted } from '../../../lib/words';

/** What became of an action in the review. */
export type Outcome = 'open' | 'done' | 'moved' | 'handed-over';

/** Where the review is: at one of its actions, or behind the last. */
export interface Place {
  readonly item: ActionItemView | null;
  /** Of `item`, counted from 0; behind the last: how many there are. */
  readonly index: number;
  /** It has ended since the review began, by whomever. */
  readonly ended: boolean;
}

/** Behind the last action, as the address says it. */
const AT_THE_END = 'end';

/**
 * The action that the address names, as it is now; one that is not (any more) among them: the first.
 *
 * @param order the actions as they were when the review began: what others add or end moves nobody on
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

/** What the address says of the place so many further on. */
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

/** "12 still open · 3 done". Empty: nothing has been gone through. */
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

/** "3 of 30 actions". */
export function progressWords(index: number, of: number): string {
  return `${Math.min(index + 1, of)} of ${counted(of, 'action')}`;
}

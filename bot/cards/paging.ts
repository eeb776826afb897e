/** Pagination of long lists. A page that no longer exists shows the last one. */
import { LIMITS } from '../../shared/contract/limits';
import type { CardElement } from './card';

export interface CardPage<T> {
  readonly items: readonly T[];
  /** Zero-based. */
  readonly page: number;
  /** "1–5 of 12"; empty if everything fits on one page. */
  readonly words: string;
  /** Previous and Next, if there is such a page. */
  readonly buttons: readonly CardElement[];
}

/** Returns the items of one page, and the buttons for the previous and next page. */
export function paginate<T>(
  all: readonly T[],
  wanted: number,
  turnTo: (title: 'Previous' | 'Next', page: number) => CardElement,
): CardPage<T> {
  const last = Math.max(0, Math.ceil(all.length / LIMITS.cardPage) - 1);
  const page = Math.min(Math.max(0, wanted), last);
  const start = page * LIMITS.cardPage;
  const items = all.slice(start, start + LIMITS.cardPage);
  return {
    items,
    page,
    words: last === 0 ? '' : `${start + 1}–${start + items.length} of ${all.length}`,
    buttons: [...(page > 0 ? [turnTo('Previous', page - 1)] : []), ...(page < last ? [turnTo('Next', page + 1)] : [])],
  };
}

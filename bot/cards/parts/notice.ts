/** A line at the top of a card that says what has just happened, or what stands in the way. */

import { withDayWords } from '../../../shared/words/dates';
import { type CardElement, elementTemplate } from '../card';
import { typed } from '../text';
import layout from './notice.json';

export interface Notice {
  /** `good`: done. `warning`: not done, and what to do about it. `attention`: something failed. */
  readonly tone: 'good' | 'warning' | 'attention';
  readonly words: string;
}

const expand = elementTemplate<{ style: string; words: string; more: readonly string[] }>(layout);

/** The parts to put into a template; none without a notice. Words alone say that something is done. */
export function noticeElements(notice: Notice | string | undefined): readonly CardElement[] {
  if (notice === undefined) return [];
  const { tone, words } = typeof notice === 'string' ? { tone: 'good', words: notice } : notice;
  return [expand({ style: tone, words: withDayWords(typed(words)), more: [] })];
}

/** Stands above a form that is shown again. Messages that belong to none of its inputs are told here. */
export function nothingSavedElements(orphans: readonly string[]): readonly CardElement[] {
  const more = orphans.map((message) => ` ${withDayWords(typed(message))}`);
  return [expand({ style: 'warning', words: 'Nothing is saved yet. Please check what you entered.', more })];
}

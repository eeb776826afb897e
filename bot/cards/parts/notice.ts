/** A line at the top of a card about what has just happened, or what prevents it. */
import { withDayWords } from '../../../shared/words/dates';
import { type CardElement, elementTemplate } from '../card';
import { escapeUserText } from '../text';
import layout from './notice.json';

export interface Notice {
  /** `good`: done. `warning`: not done, and what to do about it. `attention`: something failed. */
  readonly tone: 'good' | 'warning' | 'attention';
  readonly words: string;
}

const expand = elementTemplate<{ style: string; words: string; more: readonly string[] }>(layout);

/** Returns the notice as elements of a card; none without a notice. A plain string has the tone `good`. */
export function noticeElements(notice: Notice | string | undefined): readonly CardElement[] {
  if (notice === undefined) return [];
  const { tone, words } = typeof notice === 'string' ? { tone: 'good', words: notice } : notice;
  return [expand({ style: tone, words: withDayWords(escapeUserText(words)), more: [] })];
}

/** Returns the notice above a form that is shown again, with the messages that belong to none of its inputs. */
export function nothingSavedElements(orphans: readonly string[]): readonly CardElement[] {
  const more = orphans.map((message) => ` ${withDayWords(escapeUserText(message))}`);
  return [expand({ style: 'warning', words: 'Nothing is saved yet. Please check what you entered.', more })];
}

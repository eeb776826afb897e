/** Scale of the trend's marks, and the words about a quarter. */
import type { QuarterView } from '../../../../shared/contract/snapshots';
import { type Percentage, percentageWords } from '../../../../shared/domain/tracker/measure';

/** Returns the length in pixels of a percentage in a plot; null if there is nothing to count. */
export function lengthOf({ tenths }: Pick<Percentage, 'tenths'>, plot: number): number | null {
  if (tenths === null) return null;
  return Math.round((tenths * plot) / 1000);
}

/** Returns `2026-27-Q3` as "Q3" and "2026–27". */
export function quarterAndYear(id: string): { readonly quarter: string; readonly year: string } {
  return { quarter: id.slice(8), year: id.slice(0, 7).replace('-', '–') };
}

/** Returns "Q3 2026–27". */
export function quarterName(id: string): string {
  const { quarter, year } = quarterAndYear(id);
  return `${quarter} ${year}`;
}

/** Returns "7 of 12 green"; "nothing to count" without sources. */
export function greenWords({ green, of }: Percentage): string {
  return of === 0 ? 'nothing to count' : `${green} of ${of} green`;
}

/** Returns whether a figure is final: "provisional", "locked", or "locked, restated from 50.0%". */
export function firmnessWords({ state, before }: Pick<QuarterView, 'state' | 'before'>): string {
  return before === null ? state : `${state}, restated from ${percentageWords(before)}`;
}

/** Returns everything about a quarter in one sentence, as the chart's text alternative. */
export function quarterSentence(view: QuarterView): string {
  const { quarter, headline } = view;
  return `${quarterName(quarter)}: ${percentageWords(headline)}, ${greenWords(headline)}, ${firmnessWords(view)}`;
}

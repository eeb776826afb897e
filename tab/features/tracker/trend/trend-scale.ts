/** Where the trend's marks stand, and what is said of a quarter. */
import type { QuarterView } from '../../../../shared/contract/snapshots';
import { type Percentage, percentageWords } from '../../../../shared/domain/tracker/measure';

/** Pixels that so many tenths of a percent take of a plot; null where there is nothing to count. */
export function lengthOf({ tenths }: Pick<Percentage, 'tenths'>, plot: number): number | null {
  if (tenths === null) return null;
  return Math.round((tenths * plot) / 1000);
}

/** `2026-27-Q3` as "Q3" and "2026–27". */
export function quarterAndYear(id: string): { readonly quarter: string; readonly year: string } {
  return { quarter: id.slice(8), year: id.slice(0, 7).replace('-', '–') };
}

/** "Q3 2026–27". */
export function quarterName(id: string): string {
  const { quarter, year } = quarterAndYear(id);
  return `${quarter} ${year}`;
}

/** "7 of 12 sources green". */
export function greenWords({ green, of }: Percentage): string {
  return of === 0 ? 'nothing to count' : `${green} of ${of} green`;
}

/** How firm a figure is: "provisional", "locked", or "locked, restated from 50.0%". */
export function firmnessWords({ state, before }: Pick<QuarterView, 'state' | 'before'>): string {
  return before === null ? state : `${state}, restated from ${percentageWords(before)}`;
}

/** All of a quarter in one sentence, for whoever cannot see the chart. */
export function quarterSentence(view: QuarterView): string {
  const { quarter, headline } = view;
  return `${quarterName(quarter)}: ${percentageWords(headline)}, ${greenWords(headline)}, ${firmnessWords(view)}`;
}

/**
 * Charts, which Teams draws and older clients do not know: there the fallback stands instead, which says every number in words.
 * A chart prints few numbers itself, and a side panel folds its legend away, so that titles and the text around it carry them:
 * on a shared screen nobody can point at a bar.
 */
import type { CardElement } from '../card';

/** The colours that mean something in Teams' charts, the same in every theme. */
export type ChartColour = 'good' | 'warning' | 'attention' | 'neutral';

/** A part of a whole: how many, as which colour, called what. */
export interface Slice {
  readonly legend: string;
  /** A count, above 0: Teams draws nothing sensible of a part that is not there. */
  readonly value: number;
  readonly color: ChartColour;
}

export interface StackedBar {
  readonly title: string;
  readonly data: readonly Slice[];
}

/** Parts of one whole. `title` is what a screen reader says. */
export function donut(title: string, data: readonly Slice[], fallback: CardElement): CardElement {
  return { type: 'Chart.Donut', title, data, fallback };
}

/** A bar for each of several wholes, each as long as the others: it is the shares that are compared. */
export function stackedBars(title: string, data: readonly StackedBar[], fallback: CardElement): CardElement {
  return { type: 'Chart.HorizontalBar.Stacked', title, data, fallback };
}

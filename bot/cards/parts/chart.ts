/**
 * Charts, which Teams draws. Older clients do not support them and show the fallback, which gives every number in
 * words. A chart prints few numbers itself, and a side panel hides its legend, so titles and the surrounding text carry
 * the numbers: on a shared screen nobody can point at a bar.
 */
import type { CardElement } from '../card';

/** The semantic colours of Teams' charts, the same in every theme. */
export type ChartColour = 'good' | 'warning' | 'attention' | 'neutral';

/** A part of a whole: its count, colour and legend. */
export interface Slice {
  readonly legend: string;
  /** A count above 0: Teams does not draw an empty part sensibly. */
  readonly value: number;
  readonly color: ChartColour;
}

export interface StackedBar {
  readonly title: string;
  readonly data: readonly Slice[];
}

/** Returns a chart of the parts of one whole. `title` is read out by screen readers. */
export function donut(title: string, data: readonly Slice[], fallback: CardElement): CardElement {
  return { type: 'Chart.Donut', title, data, fallback };
}

/** Returns a bar for each of several wholes, all of the same length, so that the shares are compared. */
export function stackedBars(title: string, data: readonly StackedBar[], fallback: CardElement): CardElement {
  return { type: 'Chart.HorizontalBar.Stacked', title, data, fallback };
}

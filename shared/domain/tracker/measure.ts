/**
 * Measure 3.1.1.a of the Outcomes Based Performance Framework: the percentage of data sources with a green RAG status.
 * Integer arithmetic throughout.
 */
import { RAGS, type Rag } from './types';

export type RagCounts = Readonly<Record<Rag, number>>;

/** A percentage with the counts it comes from. `tenths` is null when there is nothing to count: "no data sources". */
export interface Percentage {
  readonly green: number;
  readonly of: number;
  /** Tenths of a percent, 0 to 1000; half up; 1000 only when all are green, 0 only when none is. */
  readonly tenths: number | null;
}

/** Counts sources by RAG. */
export function countRags(rags: readonly Rag[]): RagCounts {
  const counts = Object.fromEntries(RAGS.map((rag) => [rag, 0])) as Record<Rag, number>;
  for (const rag of rags) counts[rag] += 1;
  return counts;
}

/** Returns the headline: the share of green among all sources that are not excluded. */
export function headline(counts: RagCounts): Percentage {
  return percentage(counts.green, counts.green + counts.amber + counts.red + counts.grey);
}

/** Returns the second figure: the share of green among the sources that are due (neither grey nor excluded). */
export function ofSourcesDue(counts: RagCounts): Percentage {
  return percentage(counts.green, counts.green + counts.amber + counts.red);
}

/** Returns the share `green` of `of`, rounded as `Percentage.tenths` defines. */
export function percentage(green: number, of: number): Percentage {
  if (of === 0) return { green, of, tenths: null };
  const rounded = Math.floor((green * 2000 + of) / (of * 2));
  if (green === of) return { green, of, tenths: 1000 };
  if (green === 0) return { green, of, tenths: 0 };
  return { green, of, tenths: Math.min(999, Math.max(1, rounded)) };
}

/**
 * Formats the second figure: "70.0%"; "nothing due yet" if there are sources but none is due; "no data sources" if
 * there are none.
 */
export function ofSourcesDueWords(figures: {
  readonly headline: Percentage;
  readonly ofSourcesDue: Percentage;
}): string {
  const { headline: all, ofSourcesDue: due } = figures;
  return due.tenths === null && all.tenths !== null ? 'nothing due yet' : percentageWords(due);
}

/** Formats a percentage: "58.3%", or "no data sources". */
export function percentageWords({ tenths }: Percentage): string {
  if (tenths === null) return 'no data sources';
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/**
 * The tracker's figures as charts: statuses, agencies, quarters. Each has a fallback with the same numbers in words.
 */
import type { QuarterView } from '../../../shared/contract/snapshots';
import type { TrackerView } from '../../../shared/contract/tracker';
import { percentageWords, type RagCounts } from '../../../shared/domain/tracker/measure';
import type { Rag } from '../../../shared/domain/tracker/types';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { type CardElement, elementTemplate, type Tint } from '../card';
import { type ChartColour, donut, type Slice, stackedBars } from '../parts/chart';
import { escapeUserText } from '../text';
import figureRows from './figure-rows.json';
import quarterRowsLayout from './quarter-rows.json';
import statusTiles from './status-tiles.json';
import { quarterRows, shortLabel } from './tracker-words';

/** A status is a word and a colour, never a colour alone. */
export const RAG_STYLE: Readonly<Record<Rag, Tint>> = {
  green: 'good',
  amber: 'warning',
  red: 'attention',
  grey: 'emphasis',
  excluded: 'default',
};

/** The statuses that the headline counts, best first. */
const COUNTED = ['green', 'amber', 'red', 'grey'] as const;

const CHART_COLOUR: Readonly<Record<(typeof COUNTED)[number], ChartColour>> = {
  green: 'good',
  amber: 'warning',
  red: 'attention',
  grey: 'neutral',
};

const tiles = elementTemplate<object>(statusTiles);
const rowsInWords = elementTemplate<object>(figureRows);
const quarters = elementTemplate<object>(quarterRowsLayout);

/** Returns the number of sources by status; only tiles if no source counts, as there is nothing to draw. */
export function statusChart({ counts, headline }: TrackerView): CardElement {
  const tile = (rag: (typeof COUNTED)[number]) => ({
    style: RAG_STYLE[rag],
    figure: String(counts[rag]),
    word: ` ${RAG_WORDS[rag]}`,
  });
  // In pairs: four in a row do not fit on a phone.
  const words = tiles({ counts: [{ pair: [tile('green'), tile('amber')] }, { pair: [tile('red'), tile('grey')] }] });
  const named = (rag: (typeof COUNTED)[number]) => `${RAG_WORDS[rag]}: ${counts[rag]}`;
  return headline.of === 0 ? words : donut('Data sources by status', slicesOf(counts, named), words);
}

/** Returns each agency's sources by status, in the order of the terms of reference; empty if no source counts. */
export function agencyChart(view: TrackerView): readonly CardElement[] {
  const counted = view.byAgency.filter(({ headline }) => headline.of > 0);
  if (counted.length === 0) return [];
  const nameOf = (agencyId: string) =>
    escapeUserText(view.agencies.find(({ value }) => value === agencyId)?.label ?? agencyId);
  const wholes = counted.map(({ agencyId, counts }) => ({
    // The total is at the other end of the line.
    title: `${nameOf(agencyId)}: ${statusWords(counts)}`,
    data: slicesOf(counts, (rag) => RAG_WORDS[rag]),
  }));
  const rows = counted.map(({ agencyId, counts, headline }) => ({
    name: nameOf(agencyId),
    figures: `: ${statusWords(counts)}, of ${headline.of}`,
  }));
  return [stackedBars('Data sources of each agency by status', wholes, rowsInWords({ rows }))];
}

/** Returns "4 green, 3 amber, 2 red"; statuses without sources are left out. */
export function statusWords(counts: RagCounts): string {
  return COUNTED.filter((rag) => counts[rag] > 0)
    .map((rag) => `${counts[rag]} ${RAG_WORDS[rag].toLowerCase()}`)
    .join(', ');
}

function slicesOf(counts: RagCounts, legend: (rag: (typeof COUNTED)[number]) => string): readonly Slice[] {
  return COUNTED.filter((rag) => counts[rag] > 0).map((rag) => {
    return { legend: legend(rag), value: counts[rag], color: CHART_COLOUR[rag] };
  });
}

/** Returns the last quarters in words, latest first. */
export function quarterList(view: TrackerView, count: number): CardElement {
  return quarters({ quarters: quarterRows(view, count) });
}

/**
 * Returns the headline of the last quarters, latest first: the green share of all that counted. Empty before a quarter
 * has ended.
 */
export function quarterChart(view: TrackerView, count: number): readonly CardElement[] {
  const last = [...view.trend].reverse().slice(0, count);
  if (last.length === 0) return [];
  const wholes = last.filter(({ headline }) => headline.of > 0).map(wholeOf);
  const words = rowsInWords({ rows: last.map(wordsOf) });
  return [wholes.length === 0 ? words : stackedBars('Green sources at the end of each quarter', wholes, words)];
}

function wholeOf(quarter: QuarterView) {
  const { green, of } = quarter.headline;
  const slices: readonly Slice[] = [
    { legend: 'Green', value: green, color: 'good' },
    { legend: 'Not green', value: of - green, color: 'neutral' },
  ];
  const title = `${shortLabel(quarter)}: ${percentageWords(quarter.headline)}, ${quarter.state}`;
  return { title, data: slices.filter(({ value }) => value > 0) };
}

function wordsOf(quarter: QuarterView) {
  const { green, of } = quarter.headline;
  const counts = of === 0 ? '' : `, ${green} green, ${of - green} not green`;
  return {
    name: shortLabel(quarter),
    figures: `: ${percentageWords(quarter.headline)}${counts}, ${quarter.state}`,
  };
}

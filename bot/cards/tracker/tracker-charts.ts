/** The tracker's figures as charts: the statuses, the agencies, the quarters. Each has a fallback with the same numbers in words. */
import type { QuarterView } from '../../../shared/contract/snapshots';
import type { TrackerView } from '../../../shared/contract/tracker';
import type { RagCounts } from '../../../shared/domain/tracker/measure';
import type { Rag } from '../../../shared/domain/tracker/types';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { type CardElement, elementTemplate, type Tint } from '../card';
import { type ChartColour, columns, donut, MOST_COLUMNS, type Slice, stackedBars } from '../parts/chart';
import { typed } from '../text';
import agencyRows from './agency-rows.json';
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

/** What the headline counts, best first. */
const COUNTED = ['green', 'amber', 'red', 'grey'] as const;

const CHART_COLOUR: Readonly<Record<(typeof COUNTED)[number], ChartColour>> = {
  green: 'good',
  amber: 'warning',
  red: 'attention',
  grey: 'neutral',
};

const tiles = elementTemplate<object>(statusTiles);
const agencies = elementTemplate<object>(agencyRows);
const quarters = elementTemplate<object>(quarterRowsLayout);

/** How many sources have which status: tiles alone where nothing counts, as there is nothing to draw. */
export function statusChart({ counts, headline }: TrackerView): CardElement {
  const tile = (rag: (typeof COUNTED)[number]) => ({
    style: RAG_STYLE[rag],
    figure: String(counts[rag]),
    word: ` ${RAG_WORDS[rag]}`,
  });
  // Two by two: four in a row do not fit on a phone.
  const words = tiles({ counts: [{ pair: [tile('green'), tile('amber')] }, { pair: [tile('red'), tile('grey')] }] });
  const named = (rag: (typeof COUNTED)[number]) => `${RAG_WORDS[rag]}: ${counts[rag]}`;
  return headline.of === 0 ? words : donut('Data sources by status', slicesOf(counts, named), words);
}

/** Each agency's sources by status, as the terms of reference list the agencies; none where nothing counts. */
export function agencyChart(view: TrackerView): readonly CardElement[] {
  const counted = view.byAgency.filter(({ headline }) => headline.of > 0);
  if (counted.length === 0) return [];
  const nameOf = (agencyId: string) => typed(view.agencies.find(({ value }) => value === agencyId)?.label ?? agencyId);
  const greenOf = ({ green, of }: TrackerView['headline']) => `${green} of ${of} green`;
  const bars = counted.map(({ agencyId, counts, headline }) => ({
    title: `${nameOf(agencyId)}: ${greenOf(headline)}`,
    data: slicesOf(counts, (rag) => RAG_WORDS[rag]),
  }));
  const rows = counted.map(({ agencyId, counts, headline }) => ({
    name: nameOf(agencyId),
    figures: `: ${greenOf(headline)}${othersOf(counts)}`,
  }));
  return [stackedBars('Data sources of each agency by status', bars, agencies({ rows }))];
}

/** ", 1 amber, 2 red": what is not green, and that only which there is. */
function othersOf(counts: RagCounts): string {
  const others = COUNTED.filter((rag) => rag !== 'green' && counts[rag] > 0);
  return others.map((rag) => `, ${counts[rag]} ${RAG_WORDS[rag].toLowerCase()}`).join('');
}

function slicesOf(counts: RagCounts, legend: (rag: (typeof COUNTED)[number]) => string): readonly Slice[] {
  return COUNTED.filter((rag) => counts[rag] > 0).map((rag) => {
    return { legend: legend(rag), value: counts[rag], color: CHART_COLOUR[rag] };
  });
}

/** The last quarters in words, the latest first. */
export function quarterList(view: TrackerView): CardElement {
  return quarters({ quarters: quarterRows(view, MOST_COLUMNS) });
}

/** The headline of the last quarters in percent, the earliest first; what may still change is paler. None without a figure. */
export function quarterChart(view: TrackerView): readonly CardElement[] {
  const last = view.trend.slice(-MOST_COLUMNS);
  if (last.length === 0) return [];
  const drawn = last.flatMap((quarter) => columnOf(quarter));
  const words = quarterList(view);
  return [drawn.length === 0 ? words : columns('Green sources at the end of each quarter, in percent', drawn, words)];
}

function columnOf(quarter: QuarterView) {
  const { tenths } = quarter.headline;
  if (tenths === null) return [];
  const color = quarter.state === 'locked' ? ('categoricalBlue' as const) : ('categoricalLightBlue' as const);
  // "Q2 26–27": four of them stand side by side on a phone.
  return [{ x: shortLabel(quarter).replace(' 20', ' '), y: tenths / 10, color }];
}

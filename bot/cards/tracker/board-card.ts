/** The measure for the strategic board: the figure of the last quarter, which is the reported one, and its trend. */
import type { QuarterView } from '../../../shared/contract/snapshots';
import type { TrackerView } from '../../../shared/contract/tracker';
import { type Percentage, percentageWords } from '../../../shared/domain/tracker/measure';
import { plural } from '../../../shared/words/counts';
import { openTab } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate } from '../card';
import layout from './board-card.json';
import { quarterChart } from './tracker-charts';
import { measureWords, overriddenWords, shortLabel, trendWords } from './tracker-words';

/** Quarters shown: two years. */
const QUARTERS = 8;

const expand = cardTemplate<object>(layout);

/** Returns figures only, in the order in which the board expects them. */
export function boardCard(view: TrackerView, options: CardOptions): AdaptiveCard {
  const { trend } = view;
  const quarters = quarterChart(view, QUARTERS);
  return expand({
    measure: measureWords(view),
    figures: figuresOf(view),
    trend: trend.length === 0 ? 'No quarter has ended yet.' : trendWords(view),
    shows: quarters.length > 0,
    quarters,
    notes: trend.slice(-QUARTERS).flatMap(noteOf),
    sharing: sharingWords(view),
    overridden: overriddenWords(view),
    buttons: [openTab(options, 'tracker')],
  });
}

function figuresOf({ trend, headline }: TrackerView) {
  const last = trend.at(-1);
  const today = figure(headline, 'today', 'provisional until the quarter ends');
  if (last === undefined) return [{ ...today, size: 'ExtraLarge' }];
  const quarter = figure(last.headline, `at the end of ${shortLabel(last)}`, last.state);
  return [
    { ...quarter, size: 'ExtraLarge' },
    { ...today, size: 'Large' },
  ];
}

function figure(percentage: Percentage, when: string, firmness: string) {
  if (percentage.tenths === null) return { figure: 'n/a', of: `No data sources count ${when}` };
  const { green, of } = percentage;
  return { figure: percentageWords(percentage), of: `${green}/${of} sources green ${when}, ${firmness}` };
}

function sharingWords({ sharing }: TrackerView): string {
  const shared = sharing.organisations.length;
  const have = plural(shared, 'has', 'have');
  return `${shared} of ${sharing.of} Specified and Relevant organisations ${have} shared data in ${shortLabel(sharing)}.`;
}

/** Returns what a bar cannot show: that its figure may still change, or was restated. */
function noteOf(quarter: QuarterView): readonly string[] {
  const { state, before } = quarter;
  return [
    ...(state === 'provisional' ? [`${shortLabel(quarter)} is provisional and may still change.`] : []),
    ...(before === null ? [] : [`${shortLabel(quarter)} was restated from ${percentageWords(before)}.`]),
  ];
}

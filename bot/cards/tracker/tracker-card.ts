/** The Partnership Data Tracker in figures: the headline with its counts, the trend, and what would raise it most. */
import type { SourceView, TrackerView } from '../../../shared/contract/tracker';
import { percentageWords } from '../../../shared/domain/tracker/measure';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { counted } from '../../../shared/words/counts';
import { withDayWords } from '../../../shared/words/dates';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate, firstThatFits } from '../card';
import { escapeAndShorten, escapeUserText } from '../text';
import layout from './tracker-card.json';
import { agencyChart, quarterList, RAG_STYLE, statusChart, statusWords } from './tracker-charts';
import { leverRows, measureWords, overriddenWords, targetWords, trendWords } from './tracker-words';

/** Maximum numbers of sources, quarters and levers on the card. */
const NAMED = { sources: 3, quarters: 4, levers: 3 };

/** The heading of the bars by agency. */
const BY_AGENCY = { type: 'TextBlock', text: 'Agency by agency', weight: 'Bolder', spacing: 'Medium', wrap: true };

const expand = cardTemplate<object>(layout);

/**
 * Returns the figures of measure 3.1.1.a, the last quarters, what to do next, and a few red or amber sources, red
 * first.
 */
export function trackerCard(view: TrackerView, options: CardOptions): AdaptiveCard {
  const wanting = (['red', 'amber'] as const).flatMap((rag) => view.sources.filter((source) => source.rag === rag));
  const hidden = wanting.length - NAMED.sources;
  const agencies = agencyChart(view);
  const levers = leverRows(view, NAMED.levers);
  const target = targetWords(view);
  const base = {
    measure: measureWords(view),
    empty: view.sources.length === 0,
    headlines: headlinesOf(view),
    statusWords: statusWords(view.counts),
    statuses: view.sources.length === 0 ? [] : [statusChart(view)],
    excluded: view.counts.excluded === 0 ? '' : String(view.counts.excluded),
    agencies: agencies.length === 0 ? [] : [BY_AGENCY, ...agencies],
    overridden: overriddenWords(view),
    trend: trendWords(view),
    showsQuarters: view.trend.length > 0,
    quarters: [quarterList(view, NAMED.quarters)],
    showsLevers: levers.length > 0 || target !== '',
    levers,
    target,
    attention: wanting.length === 0 ? '' : 'Where something is missing',
    more: hidden > 0 ? `and ${counted(hidden, 'more source')} red or amber, in the tab` : '',
    buttons: [
      openTab(options, 'tracker'),
      press('See the requests', 'requests.list', {}),
      openTab(options, 'agreements', 'See the agreements'),
    ],
  };
  return firstThatFits([300, 100], (characters) =>
    expand({ ...base, worst: wanting.slice(0, NAMED.sources).map((source) => rowOf(source, view, characters)) }),
  );
}

function headlinesOf({ headline, ofSourcesDue }: TrackerView) {
  const due =
    ofSourcesDue.tenths === null
      ? { figure: 'n/a', counts: headline.tenths === null ? 'No data sources' : 'Nothing due yet', size: 'Large' }
      : {
          figure: percentageWords(ofSourcesDue),
          counts: `${ofSourcesDue.green}/${ofSourcesDue.of} of sources due`,
          size: 'Large',
        };
  const all = {
    figure: headline.tenths === null ? 'n/a' : percentageWords(headline),
    counts: headline.tenths === null ? 'No data sources count' : `${headline.green}/${headline.of} sources green`,
    size: 'ExtraLarge',
  };
  return [all, due];
}

function rowOf(source: SourceView, { organisations }: TrackerView, characters: number) {
  const organisation = organisations.find(({ value }) => value === source.organisationId)?.label ?? '';
  return {
    word: RAG_WORDS[source.rag],
    style: RAG_STYLE[source.rag],
    source: escapeUserText(source.name),
    organisation: escapeUserText(
      `${source.sample ? ' (sample)' : ''}${organisation === '' ? '' : ` · ${organisation}`}`,
    ),
    reason: escapeAndShorten(withDayWords(source.reason), characters),
  };
}

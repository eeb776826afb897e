/** The Partnership Data Tracker in figures: the headline with its counts, how it went, and what would lift it most. */
import type { SourceView, TrackerView } from '../../../shared/contract/tracker';
import { percentageWords } from '../../../shared/domain/tracker/measure';
import type { Rag } from '../../../shared/domain/tracker/types';
import { RAG_WORDS } from '../../../shared/domain/tracker/words';
import { counted } from '../../../shared/words/counts';
import { withDayWords } from '../../../shared/words/dates';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate, firstThatFits, type Tint } from '../card';
import { shortened, typed } from '../text';
import layout from './tracker-card.json';
import { leverRows, quarterRows, targetWords, trendWords } from './tracker-words';

/** Sources named on the card, and quarters and things to do that it tells of. */
const NAMED = { sources: 3, quarters: 4, levers: 3 };

/** A status is a word and a colour, never a colour alone. */
const RAG_STYLE: Readonly<Record<Rag, Tint>> = {
  green: 'good',
  amber: 'warning',
  red: 'attention',
  grey: 'emphasis',
  excluded: 'default',
};

const expand = cardTemplate<object>(layout);

/** Figures of measure 3.1.1.a, the last quarters, what to do next, and a few sources that are red or amber, red first. */
export function trackerCard(view: TrackerView, options: CardOptions): AdaptiveCard {
  const wanting = (['red', 'amber'] as const).flatMap((rag) => view.sources.filter((source) => source.rag === rag));
  const hidden = wanting.length - NAMED.sources;
  const quarters = quarterRows(view, NAMED.quarters);
  const levers = leverRows(view, NAMED.levers);
  const target = targetWords(view);
  const base = {
    measure: `${view.measure.title} (measure ${view.measure.number})`,
    empty: view.sources.length === 0,
    headlines: headlinesOf(view),
    counts: countPairs(view),
    overridden: overriddenWords(view),
    trend: trendWords(view),
    showsQuarters: quarters.length > 0,
    quarters,
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

/** Two by two: four in a row do not fit on a phone. */
function countPairs({ counts }: TrackerView) {
  const tile = (rag: Rag) => ({
    style: RAG_STYLE[rag],
    figure: String(counts[rag]),
    word: ` ${RAG_WORDS[rag]}`,
  });
  const pairs = [{ pair: [tile('green'), tile('amber')] }, { pair: [tile('red'), tile('grey')] }];
  return counts.excluded === 0 ? pairs : [...pairs, { pair: [tile('excluded')] }];
}

function overriddenWords({ overridden }: TrackerView): string {
  return overridden === 0 ? 'Overrides: none' : `Overrides by the VRU: ${overridden}`;
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
    source: typed(source.name),
    organisation: typed(`${source.sample ? ' (sample)' : ''}${organisation === '' ? '' : ` · ${organisation}`}`),
    reason: shortened(withDayWords(source.reason), characters),
  };
}

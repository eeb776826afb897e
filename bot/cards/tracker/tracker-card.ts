/** The Partnership Data Tracker in figures: the headline with its counts, and the sources that need somebody. */
import type { SourceView, TrackerView } from '../../../shared/contract/tracker';
import { percentageWords } from '../../../shared/domain/tracker/measure';
import type { Rag } from '../../../shared/domain/tracker/rag';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate, type Tint } from '../card';
import { withDayWords } from '../dates';
import { counted, shortened, typed } from '../text';
import layout from './tracker-card.json';

/** Sources named on the card. */
const NAMED = 5;

/** A status is a word and a colour, never a colour alone. */
const RAG_LOOK: Readonly<Record<Rag, { readonly word: string; readonly style: Tint }>> = {
  green: { word: 'Green', style: 'good' },
  amber: { word: 'Amber', style: 'warning' },
  red: { word: 'Red', style: 'attention' },
  grey: { word: 'Grey', style: 'emphasis' },
  excluded: { word: 'Excluded', style: 'default' },
};

const expand = cardTemplate<object>(layout);

/** Figures of measure 3.1.1.a, and up to five sources that are red or amber, red first. */
export function trackerCard(view: TrackerView, options: CardOptions): AdaptiveCard {
  const wanting = (['red', 'amber'] as const).flatMap((rag) => view.sources.filter((source) => source.rag === rag));
  const hidden = wanting.length - NAMED;
  return expand({
    measure: `${view.measure.title} (measure ${view.measure.number})`,
    empty: view.sources.length === 0,
    headlines: headlinesOf(view),
    counts: countPairs(view),
    attention: wanting.length === 0 ? '' : 'Where something is missing',
    worst: wanting.slice(0, NAMED).map(rowOf),
    more: hidden > 0 ? `and ${counted(hidden, 'more source')} red or amber, in the tab` : '',
    buttons: [openTab(options, 'tracker'), press('See the requests', 'requests.list', {})],
  });
}

/** Two by two: four in a row do not fit on a phone. */
function countPairs({ counts }: TrackerView) {
  const tile = (rag: Rag) => ({
    style: RAG_LOOK[rag].style,
    figure: String(counts[rag]),
    word: ` ${RAG_LOOK[rag].word}`,
  });
  const pairs = [{ pair: [tile('green'), tile('amber')] }, { pair: [tile('red'), tile('grey')] }];
  return counts.excluded === 0 ? pairs : [...pairs, { pair: [tile('excluded')] }];
}

function headlinesOf({ headline, ofSourcesDue }: TrackerView) {
  const due =
    ofSourcesDue.tenths === null
      ? { figure: 'n/a', counts: 'Nothing was due yet', size: 'Large' }
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

function rowOf(source: SourceView) {
  return {
    ...RAG_LOOK[source.rag],
    source: typed(source.name),
    organisation: typed(` · ${source.organisation}${source.sample ? ' (sample)' : ''}`),
    reason: shortened(withDayWords(source.reason), 300),
  };
}

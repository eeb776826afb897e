/** The recommendations that the group tracks, with the status of each. */
import type { RecommendationsView } from '../../../shared/contract/recommendations';
import type { RecommendationSummary } from '../../../shared/domain/recommendations/summary';
import { withDayWords } from '../../../shared/words/dates';
import { openTab } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate, type Tint } from '../card';
import { escapeUserText } from '../text';
import layout from './recommendations-card.json';

const TINTS: Readonly<Record<RecommendationSummary['status'], Tint>> = {
  awaiting_route: 'emphasis',
  in_progress: 'accent',
  revision_pending: 'warning',
  closed: 'good',
};

const expand = cardTemplate<object>(layout);

/** Returns each recommendation with its status and what is awaited. */
export function recommendationsCard(view: RecommendationsView, options: CardOptions): AdaptiveCard {
  return expand({
    source: escapeUserText(view.source),
    items: view.items.map((item) => ({
      number: item.number,
      title: escapeUserText(item.title),
      status: escapeUserText(withDayWords(item.statusWords)),
      style: TINTS[item.status],
      awaited: item.awaited === null ? '' : escapeUserText(withDayWords(item.awaited)),
    })),
    links: [openTab(options, 'recommendations')],
  });
}

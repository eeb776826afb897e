/** Replaces the card of a request that is no longer open, for everybody who received it. */
import { withDayWords } from '../../../shared/words/dates';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate } from '../card';
import { escapeUserText } from '../text';
import layout from './closed-request-card.json';

const expand = cardTemplate<object>(layout);

/**
 * Returns the reason why no response is possible any more: the request was withdrawn, or a later one has replaced it.
 */
export function closedRequestCard(why: string, options: CardOptions): AdaptiveCard {
  return expand({
    why: withDayWords(escapeUserText(why)),
    buttons: [press('All requests', 'requests.list', {}), openTab(options, 'requests')],
  });
}

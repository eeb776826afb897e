/** A request that is no longer open: what its card turns into, for everybody who got it. */

import { withDayWords } from '../../../shared/words/dates';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardTemplate } from '../card';
import { typed } from '../text';
import layout from './closed-request-card.json';

const expand = cardTemplate<object>(layout);

/** Says why nothing can be answered any more: it was withdrawn, or a later one has followed it. */
export function closedRequestCard(why: string, options: CardOptions): AdaptiveCard {
  return expand({
    why: withDayWords(typed(why)),
    buttons: [press('All requests', 'requests.list', {}), openTab(options, 'requests')],
  });
}

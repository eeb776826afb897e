/** What waits for the person who asked, most urgent first, each item with what can be done about it. */
import type { CountedPage, ForYouItem, ForYouView } from '../../../shared/contract/overview';
import { nothingWaits, SHOWN_FIRST, summaryWords } from '../../../shared/words/for-you';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardElement, type CardOptions, cardTemplate, firstThatFits } from '../card';
import { escapeAndShorten } from '../text';
import layout from './for-you-card.json';

const expand = cardTemplate<object>(layout);

/** Returns the first few items, and the number of further ones. */
export function forYouCard(view: ForYouView, options: CardOptions): AdaptiveCard {
  const { items } = view;
  const more = items.length - SHOWN_FIRST;
  return firstThatFits([160, 80], (characters) =>
    expand({
      counts: items.length === 0 ? '' : summaryWords(items),
      empty: items.length === 0 ? nothingWaits(view) : '',
      rows: items.slice(0, SHOWN_FIRST).map((item) => rowOf(item, options, characters)),
      buttons: [openTab(options, 'for-you', more > 0 ? `Open all ${items.length} in the tab` : 'Open in the tab')],
    }),
  );
}

function rowOf(item: ForYouItem, options: CardOptions, characters: number) {
  return {
    words: escapeAndShorten(item.words, characters),
    when: item.when === '' ? '' : item.when.charAt(0).toUpperCase() + item.when.slice(1),
    color: item.overdue ? 'Attention' : 'Default',
    open: opening(item, options),
  };
}

/** A request opens with the forms to respond to it: two presses record a response. */
function opening({ kind, page, request, actionId }: ForYouItem, options: CardOptions): CardElement {
  if (request !== undefined) {
    const ids = { source: request.sourceId, request: request.id };
    return press(kind === 'request' ? 'Respond' : 'Open', 'requests.show', ids);
  }
  if (actionId !== undefined) return press('Open', 'actions.show', { action: actionId });
  return openTab(options, page, TITLES[page]);
}

const TITLES: Readonly<Record<CountedPage, string>> = {
  actions: 'Actions',
  requests: 'Requests',
  attendance: 'Register',
  meetings: 'Calendar',
  board: 'Board page',
  messages: 'Messages',
  seats: 'Seats',
};

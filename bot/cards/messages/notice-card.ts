/** A short answer: that something is done, or why it is not. */
import { type AdaptiveCard, type CardElement, cardTemplate } from '../card';
import { type Notice, noticeElements } from '../parts/notice';
import layout from './notice-card.json';

const expand = cardTemplate<object>(layout);

/** Returns a card with one notice and optional buttons for the next step. */
export function noticeCard(notice: Notice, buttons: readonly CardElement[] = []): AdaptiveCard {
  return expand({
    fallbackText: notice.tone === 'good' ? 'Done' : 'Please read',
    notice: noticeElements(notice),
    buttons,
  });
}

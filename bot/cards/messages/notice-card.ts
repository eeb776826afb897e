/** A short word back: that something is done, or why it is not. */
import { type AdaptiveCard, type CardElement, cardTemplate } from '../card';
import { type Notice, noticeElements } from '../parts/notice';
import layout from './notice-card.json';

const expand = cardTemplate<object>(layout);

/** One line, and if need be a way on from here. */
export function noticeCard(notice: Notice, buttons: readonly CardElement[] = []): AdaptiveCard {
  return expand({
    fallbackText: notice.tone === 'good' ? 'Done' : 'Please read',
    notice: noticeElements(notice),
    buttons,
  });
}

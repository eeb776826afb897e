/** Confirms to somebody without a seat that they are noted as an observer. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { dayWords } from '../../../shared/words/dates';
import { press } from '../buttons';
import { type AdaptiveCard, cardTemplate } from '../card';
import { noticeElements } from '../parts/notice';
import { escapeAndShorten } from '../text';
import layout from './observer-noted-card.json';

export interface ObserverNotedOptions {
  /** Whether they may read the register: a button then leads back to it. */
  readonly mayRead?: boolean;
}

const expand = cardTemplate<object>(layout);

/** Returns the confirmation, with the organisation as recorded in the register. */
export function observerNotedCard(
  { meetingId: meeting, date }: Pick<RegisterView, 'meetingId' | 'date'>,
  organisation: string,
  { mayRead = false }: ObserverNotedOptions = {},
): AdaptiveCard {
  return expand({
    notice: noticeElements(`You are noted as an observer of the meeting of ${dayWords(date)}.`),
    organisation: escapeAndShorten(organisation, 120),
    buttons: mayRead ? [press('Back to the register', 'attendance.show', { meeting })] : [],
  });
}

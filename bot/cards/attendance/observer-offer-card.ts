/**
 * For a person identified by Teams who answered without holding a seat in the register: offers to note them as an
 * observer.
 */
import type { RegisterView } from '../../../shared/contract/attendance';
import { observeForm } from '../../../shared/forms/attendance';
import { dayWords } from '../../../shared/words/dates';
import { press } from '../buttons';
import { type AdaptiveCard, cardTemplate, type FailedForm } from '../card';
import { cardForm } from '../parts/form';
import { nothingSavedElements } from '../parts/notice';
import layout from './observer-offer-card.json';

export interface ObserverOfferOptions {
  /** A rejected organisation. */
  readonly failed?: FailedForm;
  /** Whether they may read the register: a button then leads back to it. */
  readonly mayRead?: boolean;
}

const expand = cardTemplate<object>(layout);

/** Returns the card that explains why nothing is recorded, with the form to be noted as an observer. */
export function observerOfferCard(
  { meetingId: meeting, date }: Pick<RegisterView, 'meetingId' | 'date'>,
  { failed, mayRead = false }: ObserverOfferOptions = {},
): AdaptiveCard {
  const { inputs, orphans } = cardForm(observeForm, { failed });
  return expand({
    inputs,
    when: `Meeting of ${dayWords(date)}`,
    failed: failed === undefined ? [] : nothingSavedElements(orphans),
    buttons: [
      press(observeForm.submit, 'attendance.observe', { meeting }, { style: 'positive', sendsForm: true }),
      ...(mayRead ? [press('Back to the register', 'attendance.show', { meeting })] : []),
    ],
  });
}

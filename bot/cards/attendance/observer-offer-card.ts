/** For somebody known to Teams who pressed an answer and holds no seat in the register: they can be noted as an observer. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { observeForm } from '../../../shared/forms/attendance';
import { dayWords } from '../../../shared/words/dates';
import { press } from '../buttons';
import { type AdaptiveCard, cardTemplate, type FailedForm } from '../card';
import { cardForm } from '../parts/form';
import { nothingSavedElements } from '../parts/notice';
import layout from './observer-offer-card.json';

export interface ObserverOfferOptions {
  /** An organisation that could not be accepted. */
  readonly failed?: FailedForm;
  /** They are allowed to read the register: a button leads back to it. */
  readonly mayRead?: boolean;
}

const expand = cardTemplate<object>(layout);

/** Why nothing is recorded, and the way to be noted all the same. */
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

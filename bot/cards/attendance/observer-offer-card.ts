/** For somebody known to Teams who pressed an answer and holds no seat in the register: they can be noted as an observer. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { LIMITS } from '../../../shared/contract/limits';
import { dayWords } from '../../../shared/words/dates';
import { press } from '../buttons';
import { type AdaptiveCard, cardTemplate, type FailedForm } from '../card';
import { fieldsOf, orphanFaults } from '../parts/field';
import { nothingSavedParts } from '../parts/notice';
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
  const fields = fieldsOf('observer', { organisation: {} }, failed);
  return expand({
    ...fields,
    when: `Meeting of ${dayWords(date)}`,
    maxLength: LIMITS.organisationName,
    failed: failed === undefined ? [] : nothingSavedParts(orphanFaults(failed, fields)),
    buttons: [
      press('Join as observer', 'attendance.observe', { meeting }, { style: 'positive', sendsForm: true }),
      ...(mayRead ? [press('Back to the register', 'attendance.show', { meeting })] : []),
    ],
  });
}

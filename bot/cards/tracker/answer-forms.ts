/** What each kind of response asks for: the same inputs in the request's buttons and in a form that is shown again. */
import type { RequestView } from '../../../shared/contract/requests';
import type { ResponseKind } from '../../../shared/domain/tracker/types';
import { responseForm } from '../../../shared/forms/requests';
import type { FailedForm } from '../card';
import { type CardForm, cardForm } from '../parts/form';

/** A response that could not be accepted. */
export interface FailedAnswer extends FailedForm {
  readonly kind: ResponseKind;
}

export type AnswerForms = Readonly<Record<ResponseKind, CardForm>>;

/**
 * The form of every kind of response; `period` is what was asked for, and `today` the day of sending as it mostly is, to start from.
 *
 * @param onBehalf whoever records it for the organisation says how it was given
 */
export function answerForms(
  { period, today }: Pick<RequestView, 'period' | 'today'>,
  failed: FailedAnswer | undefined,
  onBehalf: boolean,
): AnswerForms {
  const failedAs = (kind: ResponseKind) => ({ failed: failed?.kind === kind ? failed : undefined });
  return {
    supplied: cardForm(responseForm('supplied', onBehalf), { starts: { period, on: today }, ...failedAs('supplied') }),
    partly_supplied: cardForm(responseForm('partly_supplied', onBehalf), failedAs('partly_supplied')),
    will_supply_by: cardForm(responseForm('will_supply_by', onBehalf), failedAs('will_supply_by')),
    cannot_share: cardForm(responseForm('cannot_share', onBehalf), failedAs('cannot_share')),
    not_held: cardForm(responseForm('not_held', onBehalf), failedAs('not_held')),
  };
}

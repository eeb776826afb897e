/** What each kind of response asks for: the same inputs in the request's buttons and in a form that is shown again. */
import type { RequestView } from '../../../shared/contract/requests';
import type { ResponseKind } from '../../../shared/domain/tracker/types';
import { RESPONSE_FORMS } from '../../../shared/forms/requests';
import type { FailedForm } from '../card';
import { type CardForm, cardForm } from '../parts/form';

/** A response that could not be accepted. */
export interface FailedAnswer extends FailedForm {
  readonly kind: ResponseKind;
}

export type AnswerForms = Readonly<Record<ResponseKind, CardForm>>;

/** The form of every kind of response; `period` is what was asked for, and `today` the day of sending as it mostly is, to start from. */
export function answerForms(
  { period, today }: Pick<RequestView, 'period' | 'today'>,
  failed: FailedAnswer | undefined,
): AnswerForms {
  const failedAs = (kind: ResponseKind) => ({ failed: failed?.kind === kind ? failed : undefined });
  return {
    supplied: cardForm(RESPONSE_FORMS.supplied, { starts: { period, on: today }, ...failedAs('supplied') }),
    partly_supplied: cardForm(RESPONSE_FORMS.partly_supplied, failedAs('partly_supplied')),
    will_supply_by: cardForm(RESPONSE_FORMS.will_supply_by, failedAs('will_supply_by')),
    cannot_share: cardForm(RESPONSE_FORMS.cannot_share, failedAs('cannot_share')),
    not_held: cardForm(RESPONSE_FORMS.not_held, failedAs('not_held')),
  };
}

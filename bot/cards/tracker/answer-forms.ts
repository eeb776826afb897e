/** The inputs of each kind of response, for the request's buttons and for a form that is shown again. */
import type { RequestView } from '../../../shared/contract/requests';
import type { ResponseKind } from '../../../shared/domain/tracker/types';
import { responseForm } from '../../../shared/forms/requests';
import type { FailedForm } from '../card';
import { type CardForm, cardForm } from '../parts/form';

/** A rejected response. */
export interface FailedAnswer extends FailedForm {
  readonly kind: ResponseKind;
}

export type AnswerForms = Readonly<Record<ResponseKind, CardForm>>;

/**
 * Returns the form of every kind of response. `period`, as requested, and `today`, as the day of sending, are the
 * initial values.
 *
 * @param onBehalf the response is recorded on behalf of the organisation: the form then asks how it was given
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

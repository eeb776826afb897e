/** The inputs for a new action: the same in the list's form and in the form that is shown again. */
import type { ActionsView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import { type CardPart, type FailedForm, partTemplate } from '../card';
import { fieldsOf, orphanFaults } from '../parts/field';
import layout from './action-inputs.json';

const expand = partTemplate<object>(layout);

/** The inputs, and the messages that belong to none of them. No earliest due date: a posted card would be out of date. */
export function actionInputs(owners: ActionsView['owners'], failed?: FailedForm) {
  const fields = fieldsOf('action', { text: {}, owner: {}, due: { date: true } }, failed);
  const { inputs } = expand({ ...fields, owners, maxLength: LIMITS.actionText }) as { inputs: readonly CardPart[] };
  return { inputs, orphans: failed === undefined ? [] : orphanFaults(failed, fields) };
}

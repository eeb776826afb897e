/** The form for a new action, shown again with what was entered and the message at each faulty input. */
import type { ActionsView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import { actionForm } from '../../../shared/forms/actions';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardBytes, cardTemplate, type FailedForm } from '../card';
import { cardForm } from '../parts/form';
import { nothingSavedParts } from '../parts/notice';
import layout from './action-form-card.json';

export interface ActionFormOptions extends CardOptions {
  /** A fresh id for this showing of the form. */
  readonly form: string;
  readonly failed: FailedForm;
}

const expand = cardTemplate<object>(layout);

/** The form after it could not be accepted. With no owners, or too many for a card, it sends the person to the tab. */
export function actionFormCard(view: Pick<ActionsView, 'owners' | 'links'>, options: ActionFormOptions): AdaptiveCard {
  const { inputs, orphans } = cardForm(actionForm, {
    lists: { owner: view.owners, serves: view.links },
    failed: options.failed,
  });
  const back = press('Back to the actions', 'actions.list', {});
  const save = press(actionForm.submit, 'actions.add', { form: options.form }, { style: 'positive', sendsForm: true });
  const card = expand({ notice: nothingSavedParts(orphans), inputs, buttons: [save, back] });
  if (view.owners.length > 0 && cardBytes(card) <= LIMITS.cardBytes) return card;
  const messages = Object.values(options.failed.faults);
  return expand({
    notice: nothingSavedParts([...messages, 'There are no seats to choose from on this card: please use the tab.']),
    inputs: [],
    buttons: [openTab(options, 'actions', 'Add an action in the tab'), back],
  });
}

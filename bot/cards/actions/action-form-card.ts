/** The form for a new action, shown again with what was entered and the message at each faulty input. */
import type { ActionsView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import { actionForm } from '../../../shared/forms/actions';
import { cut } from '../../../shared/words/cut';
import { openTab, press } from '../buttons';
import { type AdaptiveCard, type CardOptions, cardBytes, type FailedForm, firstThatFits } from '../card';
import { cardForm } from '../parts/form';
import { formCard } from '../parts/form-card';
import { type Notice, nothingSavedElements, noticeElements } from '../parts/notice';

export interface ActionFormOptions extends CardOptions {
  /** A fresh id for this instance of the form. */
  readonly form: string;
  readonly failed: FailedForm;
}

/** A form prefilled from a line of text, with messages at the fields that are unclear. */
interface FilledForm {
  readonly entered: FailedForm['entered'];
  readonly said: FailedForm['faults'];
  readonly list: Pick<ActionsView, 'owners' | 'links'>;
}

const ADD = 'Add an action';

/**
 * Returns the form after a rejected submission. If there are no owners, or too many for a card, it links to the tab
 * instead.
 */
export function actionFormCard(view: Pick<ActionsView, 'owners' | 'links'>, options: ActionFormOptions): AdaptiveCard {
  const { inputs, orphans } = cardForm(actionForm, {
    lists: { owner: view.owners, serves: view.links },
    failed: options.failed,
  });
  const back = press('Back to the actions', 'actions.list', {});
  const save = press(actionForm.submit, 'actions.add', { form: options.form }, { style: 'positive', sendsForm: true });
  const card = formCard({ title: ADD, notice: nothingSavedElements(orphans), inputs, buttons: [save, back] });
  if (view.owners.length > 0 && cardBytes(card) <= LIMITS.cardBytes) return card;
  const messages = Object.values(options.failed.faults);
  return formCard({
    title: ADD,
    notice: nothingSavedElements([...messages, 'There are no seats to choose from on this card: please use the tab.']),
    inputs: [],
    buttons: [openTab(options, 'actions', 'Add an action in the tab'), back],
  });
}

/**
 * Returns the form prefilled from a line of text, to be confirmed: one press records it. A very long text is cut if the
 * card would be too large.
 */
export function capturedActionCard(
  { entered, said, list }: FilledForm,
  options: Omit<ActionFormOptions, 'failed'>,
): AdaptiveCard {
  const clear = Object.keys(said).length === 0;
  const words = clear
    ? 'Nothing is saved yet. Check it, then add it.'
    : 'Nothing is saved yet. Some of it is not clear: see the notes below the fields.';
  return firstThatFits([5_000, 1_000], (characters) => {
    const kept = { ...entered, text: cut(entered.text ?? '', characters) };
    const failed = { entered: kept, faults: said };
    const { inputs } = cardForm(actionForm, { lists: { owner: list.owners, serves: list.links }, failed });
    const save = press(
      actionForm.submit,
      'actions.add',
      { form: options.form },
      { style: 'positive', sendsForm: true },
    );
    const back = press('Back to the actions', 'actions.list', {});
    return formCard({
      title: ADD,
      notice: noticeElements({ tone: clear ? 'good' : 'warning', words }),
      inputs,
      buttons: [save, back],
    });
  });
}

interface DraftOptions extends CardOptions {
  readonly form: string;
  readonly entered: FailedForm['entered'];
  /** The messages at the fields of a rejected submission. */
  readonly faults?: FailedForm['faults'];
  readonly notice?: Notice;
}

/**
 * Returns the form with the text of a message, for a dialog of its own, which has nothing to go back to. If there are
 * no seats, or too many for a card, it links to the tab.
 */
export function draftActionCard(view: Pick<ActionsView, 'owners' | 'links'>, options: DraftOptions): AdaptiveCard {
  const { entered, faults = {}, notice } = options;
  const { inputs, orphans } = cardForm(actionForm, {
    lists: { owner: view.owners, serves: view.links },
    failed: { entered, faults },
  });
  const save = press(actionForm.submit, 'actions.add', { form: options.form }, { style: 'positive', sendsForm: true });
  const above = notice === undefined ? nothingSavedElements(orphans) : noticeElements(notice);
  return firstThatFits([true, false], (fits) =>
    fits && view.owners.length > 0
      ? formCard({ title: ADD, notice: above, inputs, buttons: [save] })
      : formCard({
          title: ADD,
          notice: nothingSavedElements([...orphans, 'There are no seats to choose from here: please use the tab.']),
          inputs: [],
          buttons: [openTab(options, 'actions', 'Add an action in the tab')],
        }),
  );
}

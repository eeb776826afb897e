/** The card of one action, with everything that its reader may do with it. */
import type { ActionItemView, ActionsView } from '../../../shared/contract/actions';
import { actionReasonForm, editActionForm } from '../../../shared/forms/actions';
import { openTab, press } from '../buttons';
import {
  type AdaptiveCard,
  type CardElement,
  type CardOptions,
  cardTemplate,
  type FailedForm,
  firstThatFits,
} from '../card';
import { cardForm } from '../parts/form';
import { type Notice, nothingSavedElements, noticeElements } from '../parts/notice';
import { escapeAndShorten, escapeUserText } from '../text';
import { type Mentioned, mentionsOf } from '../tracker/mentions';
import layout from './action-card.json';
import { factRows, factsOf } from './action-facts';

export interface ActionCardOptions extends CardOptions {
  /** A fresh id for the forms on this card. */
  readonly form: string;
  readonly notice?: Notice;
  /** The owner, mentioned so that Teams notifies them. */
  readonly mention?: readonly Mentioned[];
  /** A rejected submission of a form on this card, and which form. */
  readonly failed?: FailedForm & { readonly of: 'edit' | 'reason' };
}

type Choices = Pick<ActionsView, 'owners' | 'links'>;

const template = cardTemplate<object>(layout);

/** Expands the template; without given mentions there are none. */
const expand = (data: object) => template({ ...mentionsOf(), ...data });
/** No Teams client shows more than this. */
const MOST_BUTTONS = 6;

/**
 * Returns the card of an action with its buttons. If its forms are too large for a card, editing is a link to the tab.
 */
export function actionCard(item: ActionItemView, choices: Choices, options: ActionCardOptions): AdaptiveCard {
  return firstThatFits([true, false], (withEdit) => {
    const buttons = buttonsOf(item, choices, options, withEdit);
    const { failed } = options;
    const orphans = failed === undefined ? [] : Object.values(failed.faults);
    return expand({
      ...mentionsOf(options.mention),
      heading: escapeUserText(item.ref),
      notice: failed === undefined ? noticeElements(options.notice) : nothingSavedElements(orphans),
      text: escapeAndShorten(item.text, 500),
      facts: factRows(factsOf(item)),
      buttons: buttons.slice(0, MOST_BUTTONS),
    });
  });
}

function buttonsOf(item: ActionItemView, choices: Choices, options: ActionCardOptions, withEdit: boolean) {
  const { id: action, status, may } = item;
  const ended = status === 'done' || status === 'cancelled';
  const parts: readonly (CardElement | false)[] = [
    may.takeOver && press('Take over', 'actions.take-over', { action }, { style: 'positive' }),
    !ended && may.progress && press('Done', 'actions.end', { action }),
    status === 'open' && may.progress && press('Start', 'actions.start', { action }),
    may.remind === true && press('Remind', 'reminders.action', { action }),
    may.edit && withEdit && choices.links.length > 0 && editForm(item, choices, options),
    may.edit && !withEdit && openTab(options, 'actions', 'Edit in the tab'),
    !ended && may.cancel && reasonForm(item, 'cancelled', options),
    status === 'done' && may.progress && reasonForm(item, 'open', options),
    press('Back to the actions', 'actions.list', {}),
  ];
  return parts.filter((part) => part !== false);
}

/**
 * Returns the card of a new action as everybody in its conversation sees it. Its press checks again who may do what.
 */
export function recordedActionCard(item: ActionItemView, options: CardOptions): AdaptiveCard {
  return expand({
    heading: escapeUserText(item.ref),
    notice: noticeElements('Recorded as an action.'),
    text: escapeAndShorten(item.text, 500),
    facts: factRows(factsOf(item)),
    buttons: [
      press('Open', 'actions.show', { action: item.id }),
      openTab(options, 'actions', 'Open in the tab', `/actions/${item.id}`),
    ],
  });
}

/**
 * As above, for the person who recorded it where the app cannot post: without a button that only the app could answer.
 */
export function confirmedActionCard(item: ActionItemView, options: CardOptions): AdaptiveCard {
  return expand({
    heading: escapeUserText(item.ref),
    notice: noticeElements('Recorded as an action. You can close this.'),
    text: escapeAndShorten(item.text, 500),
    facts: factRows(factsOf(item)),
    buttons: [openTab(options, 'actions', 'Open in the tab', `/actions/${item.id}`)],
  });
}

/** The values that the form was filled with are submitted too, so that nobody's change is overwritten unnoticed. */
function editForm(item: ActionItemView, { owners, links }: Choices, { form, failed }: ActionCardOptions): CardElement {
  const { id: action, text, ownerSeatId: owner, due } = item;
  const serves = item.serves ?? '';
  const stillOwns = owners.some(({ value }) => value === owner);
  const { inputs } = cardForm(editActionForm, {
    lists: { owner: stillOwns ? owners : [{ value: owner, label: item.owner }, ...owners], serves: links },
    starts: { text, owner, due, serves },
    ...(failed?.of === 'edit' ? { failed } : {}),
  });
  const was = { wasText: text, wasOwner: owner, wasDue: due, wasServes: serves };
  const save = press(
    editActionForm.submit,
    'actions.edit',
    { action, form, ...was },
    { style: 'positive', sendsForm: true },
  );
  return showCard('Edit', inputs, save);
}

function reasonForm(item: ActionItemView, to: 'cancelled' | 'open', { form, failed }: ActionCardOptions): CardElement {
  const { inputs } = cardForm(actionReasonForm, failed?.of === 'reason' ? { failed } : {});
  const title = actionReasonForm.submit[to];
  const save = press(title, 'actions.reason', { action: item.id, form, to }, { sendsForm: true });
  return showCard(title, inputs, save);
}

function showCard(title: string, body: readonly CardElement[], save: CardElement): CardElement {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', version: '1.5', body, actions: [save] } };
}

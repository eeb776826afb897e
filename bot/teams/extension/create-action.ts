/** The command *Create action* on a message: opens the form of a new action with the message's text, and records it. */
import { asSubmitted, type CardAction, parseCardAction } from '../../../shared/areas/card-actions';
import { EXTENSION } from '../../../shared/contract/extension';
import { LIMITS } from '../../../shared/contract/limits';
import type { Problem } from '../../../shared/domain/result';
import { confirmedActionCard } from '../../cards/actions/action-card';
import { draftActionCard } from '../../cards/actions/action-form-card';
import type { Notice } from '../../cards/parts/notice';
import { problemCard, retryCard } from '../../cards/problems/problem-card';
import { addAction } from '../../services/actions/add-action';
import { draftAction } from '../../services/actions/draft-action';
import { listActions } from '../../services/actions/list-actions';
import { newIdOf } from '../../services/command';
import { problemOf } from '../../services/problems';
import { fieldErrorsOf, formCaller, truncatedEntries } from '../presses/press';
import { CLOSED, dialog } from './answers';
import type { Extension, ExtensionCall } from './call';
import { draftOf, type MessageDraft } from './message-draft';

const { title } = EXTENSION.createAction;

/** Returns the form filled with the message's text. Idempotent: a repeated delivery gives the same form id. */
export const draft: Extension['draft'] = async ({ services, caller, cards }, message) => {
  const read = draftOf(message);
  const drafted = await draftAction(services, caller, read.text);
  if (!drafted.ok) return refused(drafted.problem);
  const { entered, list, shortened } = drafted.value;
  const form = newIdOf(caller, 'drafted-form');
  return dialog(title, draftActionCard(list, { ...cards, form, entered, notice: noticeOf(read, shortened) }));
};

/**
 * Records the action, and posts it into the conversation if that is linked to the group. Invalid input is shown again
 * with a message at each field.
 */
export const save: Extension['save'] = async (call, data) => {
  const pressed = parseCardAction('actions.add', data);
  if (!pressed.ok) return refused(pressed.problem);
  try {
    return await recorded(call, pressed.value);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return again(problem, pressed.value);
  }
};

async function recorded({ services, caller, cards, ...call }: ExtensionCall, pressed: CardAction) {
  const { data, entered } = pressed;
  const conversation = await call.conversation();
  const operation = formCaller({ caller, data, entered });
  const added = await addAction(services, operation, conversation === null ? undefined : { conversation }, entered);
  if (added.ok) return conversation === null ? dialog(title, confirmedActionCard(added.value.action, cards)) : CLOSED;
  const { problem } = added;
  if (problem.kind === 'unavailable') return again(problem, pressed);
  const faults = fieldErrorsOf(problem);
  if (faults === null) return refused(problem);
  const listed = await listActions(services, caller, 'all');
  if (!listed.ok) return refused(listed.problem);
  const failed = { entered: truncatedEntries(entered), faults };
  return dialog(title, draftActionCard(listed.value, { ...cards, form: cards.newForm(), ...failed }));
}

/** Returns the dialog for a temporary problem, with a button that resends the same data. */
function again(problem: Problem, pressed: CardAction): object {
  return dialog(title, retryCard(problem, 'actions.add', asSubmitted(pressed), Object.values(pressed.entered)));
}

function refused(problem: Problem): object {
  return dialog(title, problemCard(problem));
}

const NO_TEXT: Readonly<Record<NonNullable<MessageDraft['missing']>, string>> = {
  deleted: 'This message was deleted, so its text cannot be used. Say in your own words what is to be done.',
  'no-text': 'This message has no text to use, only a card, a picture or a file. Say what is to be done.',
};

function noticeOf({ missing }: MessageDraft, shortened: boolean): Notice {
  if (missing !== null) return { tone: 'warning', words: NO_TEXT[missing] };
  const words = 'Nothing is saved yet. Only the text below comes from the message: check it, then add it.';
  if (!shortened) return { tone: 'good', words };
  return { tone: 'warning', words: `${words} It is cut after ${LIMITS.actionText} characters.` };
}

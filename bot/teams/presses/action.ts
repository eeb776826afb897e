/** Presses on the card of one action. */
import type { CardVerb } from '../../../shared/areas/card-actions';
import type { ActionItemView } from '../../../shared/contract/actions';
import type { Clash, Result } from '../../../shared/domain/result';
import { editsBetween } from '../../../shared/forms/edits';
import { instantWords } from '../../../shared/words/dates';
import { actionCard } from '../../cards/actions/action-card';
import { type Changed, changeAction } from '../../services/actions/change-action';
import { editAction } from '../../services/actions/edit-action';
import { showAction } from '../../services/actions/show-action';
import { takeOverAction } from '../../services/actions/take-over-action';
import { fieldErrorsOf, formCaller, type Press, type PressAnswer, type PressCall, truncatedEntries } from './press';

export const openAction: Press<'actions.show'> = async ({ services, caller, data, cards }) => {
  const shown = await showAction(services, caller, { actionId: data.action, filter: 'all' });
  if (!shown.ok) return shown.problem;
  return actionCard(shown.value.action, shown.value.list, { ...cards, form: cards.newForm() });
};

export const endAction: Press<'actions.end'> = async (call) =>
  answerOf(call, await changeAction(call.services, call.caller, target(call), { to: 'done' }), 'is done.');

export const startAction: Press<'actions.start'> = async (call) =>
  answerOf(
    call,
    await changeAction(call.services, call.caller, target(call), { to: 'in_progress' }),
    'is in progress.',
  );

export const takeOver: Press<'actions.take-over'> = async (call) =>
  answerOf(call, await takeOverAction(call.services, call.caller, target(call)), 'is yours now.');

export const giveReason: Press<'actions.reason'> = async (call) => {
  const { to } = call.data;
  const changed = await changeAction(call.services, formCaller(call), target(call), { ...call.entered, to });
  if (!changed.ok) return failedForm(call, 'reason', fieldErrorsOf(changed.problem), changed.problem);
  return answerOf(call, changed, to === 'cancelled' ? 'is cancelled.' : 'is open again.');
};

export const saveEdit: Press<'actions.edit'> = async (call) => {
  const { wasText, wasOwner, wasDue, wasServes } = call.data;
  const before = { text: wasText, owner: wasOwner, due: wasDue, serves: wasServes, reason: '' };
  const entered = { ...before, ...call.entered };
  const edits = editsBetween(Object.keys(before), before, entered);
  const changed = await editAction(call.services, formCaller(call), target(call), { edits });
  if (changed.ok) return answerOf(call, changed, 'is changed.');
  const { problem } = changed;
  const clashes = problem.kind === 'conflict' ? (problem.clashes ?? []) : [];
  const faults = clashes.length > 0 ? Object.fromEntries(clashes.map(clashFault)) : fieldErrorsOf(problem);
  return failedForm(call, 'edit', faults, problem);
};

interface OfAction {
  readonly data: { readonly action: string };
}

function target({ data }: OfAction) {
  return { actionId: data.action, filter: 'all' } as const;
}

type Call<V extends CardVerb> = Pick<PressCall<V>, 'services' | 'caller' | 'cards' | 'entered'> & OfAction;

function answerOf<V extends CardVerb>({ cards }: Call<V>, changed: Result<Changed>, words: string): PressAnswer {
  if (!changed.ok) return changed.problem;
  const { action, list } = changed.value;
  const notice = { tone: 'good', words: `${action.ref} ${words}` } as const;
  return actionCard(action, list, { ...cards, form: cards.newForm(), notice });
}

/** Returns the current card with the entered values and a message at each field. */
async function failedForm<V extends CardVerb>(
  call: Call<V>,
  of: 'edit' | 'reason',
  faults: Readonly<Record<string, string>> | null,
  problem: PressAnswer,
): Promise<PressAnswer> {
  if (faults === null) return problem;
  const { services, caller, cards, entered } = call;
  const shown = await showAction(services, caller, target(call));
  if (!shown.ok) return shown.problem;
  const { action, list } = shown.value;
  const failed = { of, entered: truncatedEntries({ ...startsOf(action), ...entered }), faults };
  return actionCard(action, list, { ...cards, form: cards.newForm(), failed });
}

function startsOf({ text, ownerSeatId: owner, due, serves }: ActionItemView) {
  return { text, owner, due, serves: serves ?? '' };
}

function clashFault({ field, changed }: Clash): readonly [string, string] {
  const who = changed === null ? 'Somebody' : changed.by;
  const when = changed === null ? '' : ` (${instantWords(changed.at)})`;
  return [
    field,
    `${who} changed this meanwhile${when}. Look at what stands above, and save again if yours should hold.`,
  ];
}

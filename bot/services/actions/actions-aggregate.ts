/** Aggregates for changing actions: the unended ones, and the target, which may have ended. */
import type { ActionFilter } from '../../../shared/contract/actions';
import type { ActionDecision } from '../../../shared/domain/actions/transitions';
import type { Action, ActionSequence } from '../../../shared/domain/actions/types';
import type { IsoInstant } from '../../../shared/domain/calendar/dates';
import { notFound } from '../../../shared/domain/result';
import { actionChanges, type LoadedActions, loadActions, loadEndedAction, newActionChanges } from '../../store/actions';
import type { ConversationReference } from '../../store/conversations';
import { newMessage } from '../../store/outbox';
import type { Row } from '../../store/table';
import { type Aggregate, commandOn } from '../command';
import type { Reader, Services } from '../context';

/** The target, and the filter of the list in the answer. */
export interface OneAction {
  readonly actionId: string;
  readonly filter: ActionFilter;
}

export const actionNotFound = notFound('There is no such action in this group.');

export interface LoadedAction extends LoadedActions {
  /** Null if there is no such action. */
  readonly before: Row<Action> | null;
}

/** Loads the unended actions and the target. One storage request, three for an action that has ended. */
export async function loadAction(
  { table }: Pick<Services, 'table'>,
  groupId: Reader['groupId'],
  { actionId }: OneAction,
): Promise<LoadedAction> {
  const loaded = await loadActions(table, groupId);
  const open = loaded.actions.find(({ value }) => value.id === actionId);
  return { ...loaded, before: open ?? (await loadEndedAction(table, groupId, actionId)) };
}

/** Returns the unended actions after the decision. */
export function unendedWith({ actions }: LoadedActions, { action }: ActionDecision): readonly Action[] {
  const others = actions.map(({ value }) => value).filter(({ id }) => id !== action.id);
  return action.endedAt === null ? [...others, action] : others;
}

const STALE = [{ kind: 'actions' }] as const;

/** Where a new action is announced: the conversation that it came from. Undefined: nowhere. */
export type ToldIn = { readonly conversation: ConversationReference } | undefined;

interface NewActionDecision extends ActionDecision {
  readonly sequence: ActionSequence;
}

const newActions: Aggregate<ToldIn, LoadedActions, NewActionDecision> = {
  load: ({ table }, groupId) => loadActions(table, groupId),
  store: (loaded, { action, sequence }, { target, caller, now }) => ({
    changes: newActionChanges(loaded, action, sequence),
    stale: STALE,
    messages: target === undefined ? [] : [recordedMessage(action, caller.groupId, target.conversation, now)],
  }),
};

/** Creates commands that add an action. */
export const onActions = commandOn(newActions);

function recordedMessage({ id: actionId }: Action, groupId: string, reference: ConversationReference, now: IsoInstant) {
  const target = { kind: 'conversation', reference } as const;
  return newMessage(groupId, { kind: 'action-recorded', actionId }, target, actionId, now);
}

/** Creates commands on an existing action. */
export const onAction = commandOn({
  load: loadAction,
  store: ({ before }, { action }: ActionDecision) => ({
    changes: before === null ? [] : actionChanges(before, action),
    stale: STALE,
  }),
});

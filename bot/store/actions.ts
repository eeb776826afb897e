/** Reads and writes actions. The sequence number and the unended actions form one key range. */
import type { Action, ActionSequence } from '../../shared/domain/actions/types';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

export interface LoadedActions {
  readonly actions: readonly Row<Action>[];
  readonly sequence: Row<ActionSequence> | null;
}

/** Loads all unended actions and the sequence number. One request, however many actions have ended. */
export async function loadActions(table: Table, groupId: string): Promise<LoadedActions> {
  const { rows } = await table.range<Action | ActionSequence>(groupId, keys.actions);
  const sequence = rows.find((row) => row.key === keys.actionSequence);
  return {
    actions: rows.filter((row) => row.key !== keys.actionSequence) as Row<Action>[],
    sequence: (sequence as Row<ActionSequence> | undefined) ?? null,
  };
}

/** Returns the changes that store a new action and the sequence number after it. */
export function newActionChanges(loaded: LoadedActions, action: Action, sequence: ActionSequence): readonly Change[] {
  const key = keys.actionSequence;
  return [
    { kind: 'insert', key: keys.action(action.id), value: action },
    loaded.sequence === null
      ? { kind: 'insert', key, value: sequence }
      : { kind: 'replace', key, etag: loaded.sequence.etag, value: sequence },
  ];
}

/** Returns the changes that update an action. One that ends moves to the ended prefix; a reopened one moves back. */
export function actionChanges(before: Row<Action>, after: Action): readonly Change[] {
  const wasEnded = before.value.endedAt !== null;
  const isEnded = after.endedAt !== null;
  if (wasEnded === isEnded) return [{ kind: 'replace', key: before.key, etag: before.etag, value: after }];
  const index = keys.endedActionIndex(after.id);
  const moved: Change = { kind: 'delete', key: before.key, etag: before.etag };
  if (after.endedAt === null) {
    return [
      moved,
      { kind: 'insert', key: keys.action(after.id), value: after },
      { kind: 'put', key: index, value: { key: null } },
    ];
  }
  const key = keys.endedAction(after.endedAt, after.id);
  return [moved, { kind: 'insert', key, value: after }, { kind: 'put', key: index, value: { key } }];
}

/** Loads an ended action, or null. Two requests: its key contains the time of its end, which an index row holds. */
export async function loadEndedAction(table: Table, groupId: string, id: string): Promise<Row<Action> | null> {
  const index = await table.read<{ key: string | null }>(groupId, keys.endedActionIndex(id));
  return index === null || index.value.key === null ? null : table.read<Action>(groupId, index.value.key);
}

/** Loads a page of ended actions, the most recently ended first. One request. */
export async function loadEndedActions(table: Table, groupId: string, after: string | null, limit: number) {
  const { rows, next } = await table.range<Action>(groupId, keys.endedActions(after), limit);
  return { actions: rows.map((row) => row.value), older: next };
}

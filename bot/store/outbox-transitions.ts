/**
 * State transitions of a message, and the lists that depend on its state: waiting while it is open, undelivered (with a
 * copy of the message) while it needs the VRU's attention. The message's own ETag guards them all.
 */
import { keys } from './keys';
import { reachChanges, reachedOf } from './message-reach';
import { isOpen, isUndelivered, loadMessage, type Message } from './outbox';
import { LIST_ROWS, waitingRow } from './outbox-queue';
import type { Change, Row, Table } from './table';

/** Stores a message's new state, conditional on the version read. False on a version conflict. */
export async function replaceMessage(
  table: Table,
  groupId: string,
  before: Row<Message>,
  after: Message,
): Promise<boolean> {
  return table.commit(groupId, await moveChanges(table, groupId, before, after));
}

/** Returns the changes of a transition. One request per list row to delete: at most one for an open message. */
export async function moveChanges(
  table: Table,
  groupId: string,
  before: Row<Message>,
  after: Message,
): Promise<readonly Change[]> {
  const left = leftLists(before.value, after);
  const rows = await Promise.all(left.map((key) => table.read(groupId, key)));
  return transitionChanges(
    before,
    after,
    rows.filter((row) => row !== null),
  );
}

/** As above, for rows of the lists that have already been read. No request. */
export function transitionChanges(
  before: Row<Message>,
  after: Message,
  listed: readonly Row<unknown>[],
): readonly Change[] {
  const left = leftLists(before.value, after);
  return [
    { kind: 'replace', key: before.key, etag: before.etag, value: after },
    ...listsOf(after).map(({ key, value }): Change => ({ kind: 'put', key, value })),
    ...reachChanges(before.value, after),
    ...listed.filter(({ key }) => left.includes(key)).map(({ key, etag }): Change => ({ kind: 'delete', key, etag })),
  ];
}

/** Returns the list rows of a message in its current state. */
function listsOf(message: Message): readonly { readonly key: string; readonly value: unknown }[] {
  const { id } = message;
  if (isOpen(message)) return [{ key: keys.waitingMessage(id), value: waitingRow(message) }];
  if (!isUndelivered(message)) return [];
  const reached = reachedOf(message);
  const unreached = reached === null ? [] : [{ key: keys.unreachedBy(reached.slot, id), value: reached }];
  return [{ key: undeliveredKey(message), value: message }, undeliveredCopy(message), ...unreached];
}

/** Returns the row by which the overview counts an undelivered message. */
export function undeliveredCopy({ id, endedAt, createdAt }: Message) {
  return { key: keys.projectedMessage(id), value: { since: endedAt ?? createdAt } };
}

function undeliveredKey({ id, endedAt, createdAt }: Message): string {
  return keys.undeliveredMessage(endedAt ?? createdAt, id);
}

/** Returns the keys of the list rows to delete, including that used before the undelivered list was sorted by time. */
function leftLists(before: Message, after: Message): readonly string[] {
  const stays = listsOf(after).map(({ key }) => key);
  const held = listsOf(before).map(({ key }) => key);
  const formerly = isUndelivered(before) ? [keys.formerUndeliveredMessage(before.id)] : [];
  return [...held, ...formerly].filter((key) => !stays.includes(key));
}

/** Loads a message (null if it does not exist) and, if it is undelivered, its list rows. At most five requests. */
export async function loadUndeliveredMessage(table: Table, groupId: string, id: string) {
  const message = await loadMessage(table, groupId, id);
  if (message === null || !isUndelivered(message.value)) return { message, listed: [] };
  const lists = [...listsOf(message.value).map(({ key }) => key), keys.formerUndeliveredMessage(id)];
  const listed = await Promise.all(lists.map((key) => table.read<Message>(groupId, key)));
  return { message, listed: listed.filter((row) => row !== null) };
}

/** Loads the rows of undelivered messages, 999 at most. One request. */
export async function loadUndeliveredRows(table: Table, groupId: string): Promise<readonly Row<Message>[]> {
  return (await table.range<Message>(groupId, keys.undelivered, LIST_ROWS)).rows;
}

/** Loads the undelivered messages, newest first, 999 at most. One request, because their rows hold a copy. */
export async function loadUndelivered(table: Table, groupId: string): Promise<readonly Message[]> {
  const rows = await loadUndeliveredRows(table, groupId);
  const since = ({ endedAt, createdAt }: Message) => endedAt ?? createdAt;
  return rows.map(({ value }) => value).sort((a, b) => since(b).localeCompare(since(a)) || a.id.localeCompare(b.id));
}

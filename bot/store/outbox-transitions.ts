/**
 * Transitions of a message, and the lists that follow its state: waiting while it is open, undelivered (with a copy of it) while
 * the VRU has to look at it. The message's own version guards them all.
 */
import { keys } from './keys';
import { reachChanges, reachedOf } from './message-reach';
import { isOpen, isUndelivered, loadMessage, type Message } from './outbox';
import { LIST_ROWS, waitingRow } from './outbox-queue';
import type { Change, Row, Table } from './table';

/** Moves a message on, decided on the version that was read. False: version conflict. */
export async function replaceMessage(
  table: Table,
  groupId: string,
  before: Row<Message>,
  after: Message,
): Promise<boolean> {
  return table.commit(groupId, await moveChanges(table, groupId, before, after));
}

/** The changes that move a message on. As many requests as there are lists that it leaves: one at the most. */
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

/** The same, where the rows of the lists that it leaves have been read. */
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

/** The rows of lists that hold a message. */
function listsOf(message: Message): readonly { readonly key: string; readonly value: unknown }[] {
  const { id } = message;
  if (isOpen(message)) return [{ key: keys.waitingMessage(id), value: waitingRow(message) }];
  if (!isUndelivered(message)) return [];
  const reached = reachedOf(message);
  const unreached = reached === null ? [] : [{ key: keys.unreachedBy(reached.slot, id), value: reached }];
  return [{ key: undeliveredKey(message), value: message }, undeliveredCopy(message), ...unreached];
}

/** By this the overview counts it. */
export function undeliveredCopy({ id, endedAt, createdAt }: Message) {
  return { key: keys.projectedMessage(id), value: { since: endedAt ?? createdAt } };
}

function undeliveredKey({ id, endedAt, createdAt }: Message): string {
  return keys.undeliveredMessage(endedAt ?? createdAt, id);
}

/** Keys of the rows of lists that a message leaves; before the list was in the order of time its rows had other keys. */
function leftLists(before: Message, after: Message): readonly string[] {
  const stays = listsOf(after).map(({ key }) => key);
  const held = listsOf(before).map(({ key }) => key);
  const formerly = isUndelivered(before) ? [keys.formerUndeliveredMessage(before.id)] : [];
  return [...held, ...formerly].filter((key) => !stays.includes(key));
}

/** A message, and its rows in the lists of what the VRU has to look at; none: it is not there. At most four requests. */
export async function loadUndeliveredMessage(table: Table, groupId: string, id: string) {
  const message = await loadMessage(table, groupId, id);
  if (message === null || !isUndelivered(message.value)) return { message, listed: [] };
  const lists = [...listsOf(message.value).map(({ key }) => key), keys.formerUndeliveredMessage(id)];
  const listed = await Promise.all(lists.map((key) => table.read<Message>(groupId, key)));
  return { message, listed: listed.filter((row) => row !== null) };
}

/** The rows of messages that the VRU has to look at; 999 at the most. One request. */
export async function loadUndeliveredRows(table: Table, groupId: string): Promise<readonly Row<Message>[]> {
  return (await table.range<Message>(groupId, keys.undelivered, LIST_ROWS)).rows;
}

/** Messages that the VRU has to look at, the latest first; 999 at the most. One request: their rows hold a copy. */
export async function loadUndelivered(table: Table, groupId: string): Promise<readonly Message[]> {
  const rows = await loadUndeliveredRows(table, groupId);
  const since = ({ endedAt, createdAt }: Message) => endedAt ?? createdAt;
  return rows.map(({ value }) => value).sort((a, b) => since(b).localeCompare(since(a)) || a.id.localeCompare(b.id));
}

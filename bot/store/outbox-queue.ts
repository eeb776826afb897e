/**
 * The queues of the outbox: one for each person and each conversation. Many new messages are stored as one row at first, a batch,
 * so that their transaction has room for what causes them.
 */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import { digest, keys } from './keys';
import type { Message, MessageTarget } from './outbox';
import type { Change, Table } from './table';

/** A message that waits. What was stored before there were queues has an id only. */
export interface WaitingMessage {
  readonly id: string;
  /** Messages of one queue go out one after the other. */
  readonly queue?: string;
  /** Nothing can be done with it before. */
  readonly notBefore?: IsoInstant;
  /** The round, or the single request, that it tells of. */
  readonly slot?: string;
  /** When the message was stored. */
  readonly since?: IsoInstant;
  /** Of which organisations; absent: it was stored before that was kept. */
  readonly organisations?: readonly string[];
}

/** Several new messages in one row. The property keeps the name under which such rows are stored. */
export interface StoredBatch {
  readonly parcel: readonly Message[];
}

/** More new messages than these are stored as a batch. */
const FEW = 2;
/** Rows of one read of a list. */
export const LIST_ROWS = 999;
/** Messages of one transaction: each is two rows, and one takes 100. */
const AT_ONCE = 45;

/** The rows of a new message. */
export function messageChanges(message: Message): readonly Change[] {
  return [
    { kind: 'insert', key: keys.message(message.id), value: message },
    { kind: 'insert', key: keys.waitingMessage(message.id), value: waitingRow(message) },
  ];
}

/** The rows of new messages: their own, or one batch. */
export function newMessagesChanges(messages: readonly Message[]): readonly Change[] {
  if (messages.length <= FEW) return messages.flatMap(messageChanges);
  const batch: StoredBatch = { parcel: messages };
  const id = digest('parcel', ...messages.map((message) => message.id));
  return [{ kind: 'insert', key: keys.waitingMessage(id), value: batch }];
}

/** Ids of messages that wait; batches are expanded first. One request, and a few for each batch. */
export async function loadWaiting(table: Table, groupId: string): Promise<readonly string[]> {
  return (await loadQueues(table, groupId)).map(({ id }) => id);
}

/** Ids of messages that wait, but for those of batches that nobody has expanded yet. One request. */
export async function loadWaitingIds(table: Table, groupId: string): Promise<ReadonlySet<string>> {
  const { rows } = await table.range<WaitingMessage | StoredBatch>(groupId, keys.waiting);
  return new Set(rows.flatMap(({ value }) => ('parcel' in value ? [] : [value.id])));
}

/** Messages about requests that still wait. One request. */
export async function loadWaitingAbout(table: Table, groupId: string): Promise<readonly WaitingMessage[]> {
  const { rows } = await table.range<WaitingMessage | StoredBatch>(groupId, keys.waiting, LIST_ROWS);
  const waiting = rows.flatMap(({ value }) => ('parcel' in value ? value.parcel.map(waitingRow) : value));
  return waiting.filter(({ slot }) => slot !== undefined);
}

/** Those about a round or a single request that are for an organisation. */
export function waitingFor(
  waiting: readonly WaitingMessage[],
  slot: string,
  organisationId: string,
): readonly WaitingMessage[] {
  return waiting.filter((one) => one.slot === slot && (one.organisations?.includes(organisationId) ?? true));
}

/** Messages that wait, with their queues; batches are expanded first. One request, and a few for each batch. */
export async function loadQueues(table: Table, groupId: string): Promise<readonly WaitingMessage[]> {
  const { rows } = await table.range<WaitingMessage | StoredBatch>(groupId, keys.waiting, LIST_ROWS);
  const waiting: WaitingMessage[] = [];
  for (const { key, etag, value } of rows) {
    if ('parcel' in value) {
      await expand(table, groupId, value.parcel);
      await table.commit(groupId, [{ kind: 'delete', key, etag }]);
      waiting.push(...value.parcel.map(waitingRow));
    } else waiting.push(value);
  }
  return waiting;
}

/** Gives each message of a batch its rows, once: those that another instance, or an earlier try, has stored stay as they are. */
async function expand(table: Table, groupId: string, batch: readonly Message[]): Promise<void> {
  for (let from = 0; from < batch.length; from += AT_ONCE) {
    const some = batch.slice(from, from + AT_ONCE);
    if (await table.commit(groupId, some.flatMap(messageChanges))) continue;
    for (const message of some) await table.commit(groupId, messageChanges(message));
  }
}

/** The row of the list of waiting messages: enough that nobody reads a message before it can be sent. */
export function waitingRow({ id, target, notBefore, claim, about, createdAt }: Message): WaitingMessage {
  return { id, queue: queueOf(target), notBefore: claim?.until ?? notBefore, since: createdAt, ...about };
}

/** One for each person and each conversation: what holds one up delays no other. */
function queueOf(target: MessageTarget): string {
  switch (target.kind) {
    case 'person':
      return `person ${target.person.tenantId} ${target.person.objectId}`.toLowerCase();
    case 'conversation':
      return `conversation ${target.reference.conversationId}`;
    case 'group':
      return 'group';
  }
}

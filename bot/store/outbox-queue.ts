/**
 * The queues of the outbox, one per person and per conversation. Many new messages are first stored as one row, a
 * batch, so that the transaction has room for the change that causes them.
 */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import { digest, keys } from './keys';
import type { Message, MessageTarget } from './outbox';
import type { Change, Table } from './table';

/** A waiting message. Rows stored before queues were introduced have an id only. */
export interface WaitingMessage {
  readonly id: string;
  /** Messages in the same queue are sent one after the other. */
  readonly queue?: string;
  /** Earliest time to process it: the end of its claim, or the message's own `notBefore`. */
  readonly notBefore?: IsoInstant;
  /** Id of the round or of the single request that it is about. */
  readonly slot?: string;
  /** When the message was stored. */
  readonly since?: IsoInstant;
  /** Ids of the organisations that it is about; absent in rows stored before this property was introduced. */
  readonly organisations?: readonly string[];
}

/** A batch of new messages in one row. `parcel` is the property's name in existing rows. */
export interface StoredBatch {
  readonly parcel: readonly Message[];
}

/** Maximum number of new messages that are stored individually; more become a batch. */
const FEW = 2;
/** Maximum number of rows read from a list. */
export const LIST_ROWS = 999;
/** Messages per transaction: each takes two rows, and a transaction holds 100. */
const AT_ONCE = 45;

/** Returns the changes that store a new message. */
export function messageChanges(message: Message): readonly Change[] {
  return [
    { kind: 'insert', key: keys.message(message.id), value: message },
    { kind: 'insert', key: keys.waitingMessage(message.id), value: waitingRow(message) },
  ];
}

/** Returns the changes that store new messages, individually or as one batch. */
export function newMessagesChanges(messages: readonly Message[]): readonly Change[] {
  if (messages.length <= FEW) return messages.flatMap(messageChanges);
  const batch: StoredBatch = { parcel: messages };
  const id = digest('parcel', ...messages.map((message) => message.id));
  return [{ kind: 'insert', key: keys.waitingMessage(id), value: batch }];
}

/** Loads the ids of waiting messages, expanding batches first. One request, and a few more for each batch. */
export async function loadWaiting(table: Table, groupId: string): Promise<readonly string[]> {
  return (await loadQueues(table, groupId)).map(({ id }) => id);
}

/** Loads the ids of waiting messages, except those in batches not expanded yet. One request per 1,000 rows. */
export async function loadWaitingIds(table: Table, groupId: string): Promise<ReadonlySet<string>> {
  const { rows } = await table.range<WaitingMessage | StoredBatch>(groupId, keys.waiting);
  return new Set(rows.flatMap(({ value }) => ('parcel' in value ? [] : [value.id])));
}

/** Loads the waiting messages about rounds and requests. One request. */
export async function loadWaitingAbout(table: Table, groupId: string): Promise<readonly WaitingMessage[]> {
  const { rows } = await table.range<WaitingMessage | StoredBatch>(groupId, keys.waiting, LIST_ROWS);
  const waiting = rows.flatMap(({ value }) => ('parcel' in value ? value.parcel.map(waitingRow) : value));
  return waiting.filter(({ slot }) => slot !== undefined);
}

/** Filters waiting messages by round or single request (`slot`) and organisation. */
export function waitingFor(
  waiting: readonly WaitingMessage[],
  slot: string,
  organisationId: string,
): readonly WaitingMessage[] {
  return waiting.filter((one) => one.slot === slot && (one.organisations?.includes(organisationId) ?? true));
}

/** Loads the waiting messages with their queues, expanding batches first. One request, and a few for each batch. */
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

/** Stores the rows of each message of a batch. Idempotent: rows that exist already are left as they are. */
async function expand(table: Table, groupId: string, batch: readonly Message[]): Promise<void> {
  for (let from = 0; from < batch.length; from += AT_ONCE) {
    const some = batch.slice(from, from + AT_ONCE);
    if (await table.commit(groupId, some.flatMap(messageChanges))) continue;
    for (const message of some) await table.commit(groupId, messageChanges(message));
  }
}

/** Returns a message's row in the waiting list, with enough data that the message is not read before it can be sent. */
export function waitingRow({ id, target, notBefore, claim, about, createdAt }: Message): WaitingMessage {
  return { id, queue: queueOf(target), notBefore: claim?.until ?? notBefore, since: createdAt, ...about };
}

/** Returns the queue of a target, one per person and per conversation, so that a delay in one affects no other. */
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

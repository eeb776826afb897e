/**
 * The outbox: a message is stored in the transaction that causes it, and sent afterwards. Its id is made of what it is
 * about, so that it can exist only once; the row under `message!` stays for good.
 */
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar/dates';
import type { PersonId } from '../../shared/domain/membership/types';
import type { Unreached, Via } from '../../shared/domain/messages/reach';
import type { DueReminder } from '../../shared/domain/reminders/types';
import type { ConversationReference } from './conversations';
import { digest, keys } from './keys';
import type { Change, Row, Table } from './table';

/** What to send. Cards are made at the moment of sending, from what holds then. */
export type MessageContent =
  | { readonly kind: 'request-asked'; readonly sourceId: string; readonly requestId: string }
  | { readonly kind: 'round-asked'; readonly roundId: string }
  | { readonly kind: 'meeting-started'; readonly meetingId: string }
  | { readonly kind: 'seat-lost'; readonly seatId: string }
  /** Into the conversation whose message it was made of. */
  | { readonly kind: 'action-recorded'; readonly actionId: string }
  /** Everything that a person is reminded of on a working day. */
  | { readonly kind: 'digest'; readonly day: IsoDate; readonly items: readonly DueReminder[] }
  /** By hand. */
  | { readonly kind: 'action-reminder'; readonly actionId: string }
  | { readonly kind: 'request-reminder'; readonly sourceId: string; readonly requestId: string }
  | { readonly kind: 'welcome' };

/** A person and the seat they are written to as. */
export interface Addressee {
  readonly person: PersonId;
  readonly seatId: string;
}

/** To whom: a person, in the personal chat; the group's own channel, where somebody may be mentioned; or one conversation. */
export type MessageTarget =
  | ({ readonly kind: 'person' } & Addressee)
  | { readonly kind: 'conversation'; readonly reference: ConversationReference }
  | { readonly kind: 'group'; readonly mention: Addressee | null };

/**
 * - `waiting`: nobody has tried yet, or Teams asked to come back later;
 * - `claimed`: one instance is at it, for as long as its claim holds;
 * - `sent`: Teams took it;
 * - `not-needed`: what it is about was over before it was sent, so nobody was told;
 * - `redirected`: Teams refuses to write to this person; another message mentions them in the channel instead, and counts;
 * - `unknown`: Teams may have taken it, the answer was lost. The VRU decides whether to send again;
 * - `undeliverable`: there is no conversation to write into, or Teams refuses to write into it;
 * - `failed`: Teams could not be reached for too long.
 */
export type MessageState =
  | 'waiting'
  | 'claimed'
  | 'sent'
  | 'not-needed'
  | 'redirected'
  | 'unknown'
  | 'undeliverable'
  | 'failed';

/** Who is at it (a name made for this one attempt), and until when nobody else may be. */
export interface Claim {
  readonly by: string;
  readonly until: IsoInstant;
}

export interface Message {
  readonly id: string;
  readonly content: MessageContent;
  readonly target: MessageTarget;
  readonly state: MessageState;
  readonly createdAt: IsoInstant;
  /** Not before this instant. */
  readonly notBefore: IsoInstant;
  readonly claim: Claim | null;
  readonly attempts: number;
  /** The round, or the single request, that it tells of, and of which organisations; absent: it tells of no request. */
  readonly about?: { readonly slot: string; readonly organisations: readonly string[] };
  /** When its state last became one of those that stay. */
  readonly endedAt?: IsoInstant;
  /** Where Teams took it. */
  readonly via?: Via;
  /** Why it did not reach anybody. */
  readonly why?: Unreached;
  /** The message whose place it takes, in the channel, and why that one was refused. */
  readonly insteadOf?: { readonly id: string; readonly why: Unreached };
  /** The VRU has put it away: nobody has to look at it any more. */
  readonly settled?: { readonly at: IsoInstant; readonly seatId: string };
}

/** A new message. The same group, kind, target and slot give the same id: it cannot be stored twice. */
export function newMessage(
  groupId: string,
  content: MessageContent,
  target: MessageTarget,
  slot: string,
  now: IsoInstant,
): Message {
  const addressee = addresseeOf(target);
  const { tenantId, objectId } = addressee?.person ?? { tenantId: '', objectId: '' };
  return {
    id: digest(groupId, content.kind, target.kind, tenantId.toLowerCase(), objectId.toLowerCase(), slot),
    content,
    target,
    state: 'waiting',
    createdAt: now,
    notBefore: now,
    claim: null,
    attempts: 0,
  };
}

/** The person whom a message is for; null: it is for nobody in particular. */
export function addresseeOf(target: MessageTarget): Addressee | null {
  if (target.kind === 'conversation') return null;
  return target.kind === 'person' ? target : target.mention;
}

/** The rows of a new message. */
export function messageChanges(message: Message): readonly Change[] {
  return [
    { kind: 'insert', key: keys.message(message.id), value: message },
    { kind: 'insert', key: keys.waitingMessage(message.id), value: waitingRow(message) },
  ];
}

/** A message that waits. What was stored before there were queues has an id only. */
export interface WaitingMessage {
  readonly id: string;
  /** Messages of one queue go out one after the other. */
  readonly queue?: string;
  /** Nothing can be done with it before. */
  readonly notBefore?: IsoInstant;
  /** The round, or the single request, that it tells of. */
  readonly slot?: string;
}

/** A message that waits, or the parcel of several. */
type Waiting = WaitingMessage | { readonly parcel: readonly Message[] };

/** So much stands in the list that nobody reads a message before it can be sent. */
function waitingRow({ id, target, notBefore, claim, about }: Message): WaitingMessage {
  const slot = about === undefined ? {} : { slot: about.slot };
  return { id, queue: queueOf(target), notBefore: claim?.until ?? notBefore, ...slot };
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

/** More new messages than these are stored as one parcel. */
const FEW = 2;
/** Rows of a list that are read at once. */
const AT_MOST = 999;
/** Messages of one transaction: each is two rows, and one takes 100. */
const AT_ONCE = 45;

/** The rows of new messages. Many are one row at first, a parcel, so that their transaction has room for what causes them. */
export function newMessagesChanges(messages: readonly Message[]): readonly Change[] {
  if (messages.length <= FEW) return messages.flatMap(messageChanges);
  const parcel: Waiting = { parcel: messages };
  return [
    { kind: 'insert', key: keys.waitingMessage(digest('parcel', ...messages.map(({ id }) => id))), value: parcel },
  ];
}

/** Ids of messages that wait; parcels are unpacked first. One request, and a few for each parcel. */
export async function loadWaiting(table: Table, groupId: string): Promise<readonly string[]> {
  return (await loadQueues(table, groupId)).map(({ id }) => id);
}

/** Ids of messages that wait, but for those that nobody has unpacked yet. One request. */
export async function loadWaitingIds(table: Table, groupId: string): Promise<ReadonlySet<string>> {
  const { rows } = await table.range<Waiting>(groupId, keys.waiting);
  return new Set(rows.flatMap(({ value }) => ('parcel' in value ? [] : [value.id])));
}

/** Messages that wait, with their queues; parcels are unpacked first. One request, and a few for each parcel. */
export async function loadQueues(table: Table, groupId: string): Promise<readonly WaitingMessage[]> {
  const { rows } = await table.range<Waiting>(groupId, keys.waiting, AT_MOST);
  const waiting: WaitingMessage[] = [];
  for (const { key, etag, value } of rows) {
    if ('parcel' in value) {
      await unpack(table, groupId, value.parcel);
      await table.commit(groupId, [{ kind: 'delete', key, etag }]);
      waiting.push(...value.parcel.map(waitingRow));
    } else waiting.push(value);
  }
  return waiting;
}

/** The rounds and single requests of which a message still waits. One request. */
export async function loadWaitingSlots(table: Table, groupId: string): Promise<ReadonlySet<string>> {
  const { rows } = await table.range<Waiting>(groupId, keys.waiting, AT_MOST);
  const waiting = rows.flatMap(({ value }) => ('parcel' in value ? value.parcel.map(waitingRow) : value));
  return new Set(waiting.flatMap(({ slot }) => slot ?? []));
}

/** Gives each message of a parcel its rows, once: those that another instance, or an earlier try, has unpacked stay as they are. */
async function unpack(table: Table, groupId: string, parcel: readonly Message[]): Promise<void> {
  for (let from = 0; from < parcel.length; from += AT_ONCE) {
    const some = parcel.slice(from, from + AT_ONCE);
    if (await table.commit(groupId, some.flatMap(messageChanges))) continue;
    for (const message of some) await table.commit(groupId, messageChanges(message));
  }
}

export async function loadMessage(table: Table, groupId: string, id: string): Promise<Row<Message> | null> {
  return table.read<Message>(groupId, keys.message(id));
}

const OPEN: readonly MessageState[] = ['waiting', 'claimed'];
const FOR_THE_VRU: readonly MessageState[] = ['unknown', 'undeliverable', 'failed'];

/** Whether the VRU has to look at it. */
export function isUndelivered({ state, settled }: Pick<Message, 'state' | 'settled'>): boolean {
  return FOR_THE_VRU.includes(state) && settled === undefined;
}

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

/**
 * The same, where the rows of the lists that it leaves have been read. The lists follow: waiting while it is open, undelivered
 * (with a copy of it) while the VRU has to look at it. The message's own version guards them all.
 */
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
  const { id, state } = message;
  if (OPEN.includes(state)) return [{ key: keys.waitingMessage(id), value: waitingRow(message) }];
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

/** What became of a message to the people of one organisation, as the reach of a round or request counts it. */
export interface Reached {
  /** The round, or the single request. */
  readonly slot: string;
  readonly messageId: string;
  readonly organisations: readonly string[];
  /** The seat that was written to; null: the channel, because nobody holds one. */
  readonly seatId: string | null;
  readonly state: MessageState;
  readonly at: IsoInstant;
  readonly via?: Via;
  readonly why?: Unreached;
}

/** The row by which a round or request knows what became of a message; one that another takes the place of does not count. */
function reachChanges(before: Message, after: Message): readonly Change[] {
  const value = reachedOf(after);
  const stillOpen = OPEN.includes(before.state) && OPEN.includes(after.state);
  if (value === null || stillOpen || after.state === 'redirected') return [];
  return [{ kind: 'put', key: keys.reach(value.slot, after.id), value }];
}

/** What became of a message about a request; null: it is about none. */
function reachedOf({ id, about, target, state, endedAt, createdAt, via, why, insteadOf }: Message): Reached | null {
  if (about === undefined) return null;
  const cause = insteadOf?.why ?? why;
  return {
    ...about,
    messageId: id,
    seatId: addresseeOf(target)?.seatId ?? null,
    state,
    at: endedAt ?? createdAt,
    ...(via === undefined ? {} : { via }),
    ...(cause === undefined ? {} : { why: cause }),
  };
}

/** Those whom messages about requests did not reach. One request. */
export async function loadUnreached(table: Table, groupId: string): Promise<readonly Reached[]> {
  return (await table.range<Reached>(groupId, keys.unreached, AT_MOST)).rows.map(({ value }) => value);
}

/** What became of the messages about a round, or a single request. One request. */
export async function loadReach(table: Table, groupId: string, slot: string): Promise<readonly Reached[]> {
  const { rows } = await table.range<Reached>(groupId, keys.reachOf(slot), AT_MOST);
  return rows.map(({ value }) => value);
}

/** The same of several rounds, by round; their ids in the order of their keys. One request. */
export async function loadReachOfRounds(
  table: Table,
  groupId: string,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Reached[]>> {
  const [first, last] = [roundIds[0], roundIds.at(-1)];
  const found = new Map<string, Reached[]>(roundIds.map((id) => [id, []]));
  if (first === undefined || last === undefined) return found;
  const range = { from: keys.reachOf(first).from, to: keys.reachOf(last).to };
  const { rows } = await table.range<Reached>(groupId, range, AT_MOST);
  for (const { key, value } of rows) found.get(keys.slotOfReach(key))?.push(value);
  return found;
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
  return (await table.range<Message>(groupId, keys.undelivered, AT_MOST)).rows;
}

/** Messages that the VRU has to look at, the latest first; 999 at the most. One request: their rows hold a copy. */
export async function loadUndelivered(table: Table, groupId: string): Promise<readonly Message[]> {
  const rows = await loadUndeliveredRows(table, groupId);
  const since = ({ endedAt, createdAt }: Message) => endedAt ?? createdAt;
  return rows.map(({ value }) => value).sort((a, b) => since(b).localeCompare(since(a)) || a.id.localeCompare(b.id));
}

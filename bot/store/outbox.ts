/**
 * The outbox: a message is stored in the transaction that causes it, and sent afterwards. Its id is made of what it is
 * about, so that it can exist only once; the row under `message!` stays for good.
 */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { PersonId } from '../../shared/domain/membership/types';
import type { ConversationReference } from './conversations';
import { digest, keys } from './keys';
import type { Change, Row, Table } from './table';

/** What to send. Cards are made at the moment of sending, from what holds then. */
export type MessageContent =
  | { readonly kind: 'request-asked'; readonly sourceId: string; readonly requestId: string }
  | { readonly kind: 'round-asked'; readonly roundId: string }
  | { readonly kind: 'meeting-started'; readonly meetingId: string }
  | { readonly kind: 'seat-lost'; readonly seatId: string }
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
 * - `unknown`: Teams may have taken it, the answer was lost. The VRU decides whether to send again;
 * - `undeliverable`: Teams refuses to write to this person; the channel is told with a mention instead;
 * - `failed`: refused for good.
 */
export type MessageState = 'waiting' | 'claimed' | 'sent' | 'unknown' | 'undeliverable' | 'failed';

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
    { kind: 'insert', key: keys.waitingMessage(message.id), value: { id: message.id } },
  ];
}

/** A message that waits, or the parcel of several. */
type Waiting = { readonly id: string } | { readonly parcel: readonly Message[] };

/** More new messages than these are stored as one parcel. */
const FEW = 4;
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
  const { rows } = await table.range<Waiting>(groupId, keys.waiting, 200);
  const ids: string[] = [];
  for (const { key, etag, value } of rows) {
    if ('parcel' in value) {
      await unpack(table, groupId, value.parcel);
      await table.commit(groupId, [{ kind: 'delete', key, etag }]);
      ids.push(...value.parcel.map(({ id }) => id));
    } else ids.push(value.id);
  }
  return ids;
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
export function isUndelivered({ state }: Pick<Message, 'state'>): boolean {
  return FOR_THE_VRU.includes(state);
}

/** Moves a message on, decided on the version that was read. False: version conflict. */
export async function moveMessage(
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
  const rows = await Promise.all(left.map(({ key }) => table.read(groupId, key)));
  return movedOn(
    before,
    after,
    rows.filter((row) => row !== null),
  );
}

/**
 * The same, where the rows of the lists that it leaves have been read. The lists follow: waiting while it is open, undelivered
 * (with a copy of it) while the VRU has to look at it. The message's own version guards them all.
 */
export function movedOn(before: Row<Message>, after: Message, listed: readonly Row<unknown>[]): readonly Change[] {
  const left = leftLists(before.value, after).map(({ key }) => key);
  return [
    { kind: 'replace', key: before.key, etag: before.etag, value: after },
    ...listsOf(after).map(({ key, value }): Change => ({ kind: 'put', key, value })),
    ...listed.filter(({ key }) => left.includes(key)).map(({ key, etag }): Change => ({ kind: 'delete', key, etag })),
  ];
}

/** The rows of lists that hold a message. */
function listsOf(message: Message): readonly { readonly key: string; readonly value: unknown }[] {
  const { id, state } = message;
  if (OPEN.includes(state)) return [{ key: keys.waitingMessage(id), value: { id } }];
  return FOR_THE_VRU.includes(state) ? [{ key: keys.undeliveredMessage(id), value: message }] : [];
}

function leftLists(before: Message, after: Message) {
  const stays = listsOf(after).map(({ key }) => key);
  return listsOf(before).filter(({ key }) => !stays.includes(key));
}

/** A message and its row among those that the VRU has to look at; null: it is not there. Two requests. */
export async function loadUndeliveredMessage(table: Table, groupId: string, id: string) {
  const [message, listed] = await Promise.all([
    loadMessage(table, groupId, id),
    table.read<Message>(groupId, keys.undeliveredMessage(id)),
  ]);
  return { message, listed };
}

/** Messages that the VRU has to look at. One request: their rows hold a copy. */
export async function loadUndelivered(table: Table, groupId: string): Promise<readonly Message[]> {
  const { rows } = await table.range<Message>(groupId, keys.undelivered, 100);
  return rows.map((row) => row.value);
}

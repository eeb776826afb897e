/**
 * The outbox: a message is stored in the transaction that causes it, and sent afterwards. Its id is made of what it is
 * about, so that it can exist only once; the row under `message!` stays for good.
 */
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar/dates';
import type { PersonId } from '../../shared/domain/membership/types';
import type { Unreached, Via } from '../../shared/domain/messages/reach';
import type { DueReminder } from '../../shared/domain/reminders/types';
import { currentCorrelation } from '../correlation';
import type { ConversationReference } from './conversations';
import { digest, keys } from './keys';
import type { Row, Table } from './table';

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
 * - `claimed`: one instance sends it, for as long as its claim holds;
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

/** Who sends it (a name made for this one attempt), and until when nobody else may. */
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
  /** The request or turn that caused it, as the log calls it; absent: a job. */
  readonly causedBy?: string;
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
  const causedBy = currentCorrelation();
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
    ...(causedBy === undefined ? {} : { causedBy }),
  };
}

/** The person whom a message is for; null: it is for nobody in particular. */
export function addresseeOf(target: MessageTarget): Addressee | null {
  if (target.kind === 'conversation') return null;
  return target.kind === 'person' ? target : target.mention;
}

/** Whether it is still to be sent. */
export function isOpen({ state }: Pick<Message, 'state'>): boolean {
  return state === 'waiting' || state === 'claimed';
}

const FOR_THE_VRU: readonly MessageState[] = ['unknown', 'undeliverable', 'failed'];

/** Whether the VRU has to look at it. */
export function isUndelivered({ state, settled }: Pick<Message, 'state' | 'settled'>): boolean {
  return FOR_THE_VRU.includes(state) && settled === undefined;
}

/** One message by its id; null: there is none. */
export async function loadMessage(table: Table, groupId: string, id: string): Promise<Row<Message> | null> {
  return table.read<Message>(groupId, keys.message(id));
}

/**
 * The outbox: a message is stored in the transaction of the change that causes it and sent afterwards. Its id is
 * derived from its content, so that it can exist only once. The row under `message!` is permanent.
 */
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar/dates';
import type { PersonId } from '../../shared/domain/membership/types';
import type { DeliveryChannel, Unreached } from '../../shared/domain/messages/reach';
import type { DueReminder } from '../../shared/domain/reminders/types';
import { currentCorrelation } from '../correlation';
import type { ConversationReference } from './conversations';
import { digest, keys } from './keys';
import type { Row, Table } from './table';

/** What to send. The card is built at the time of sending, from the state at that time. */
export type MessageContent =
  | { readonly kind: 'request-asked'; readonly sourceId: string; readonly requestId: string }
  | { readonly kind: 'round-asked'; readonly roundId: string }
  | { readonly kind: 'meeting-started'; readonly meetingId: string }
  | { readonly kind: 'seat-lost'; readonly seatId: string }
  /** Posted into the conversation of the message from which the action was created. */
  | { readonly kind: 'action-recorded'; readonly actionId: string }
  /** All reminders of one person on a working day. */
  | { readonly kind: 'digest'; readonly day: IsoDate; readonly items: readonly DueReminder[] }
  /** This reminder and the next are sent by hand. */
  | { readonly kind: 'action-reminder'; readonly actionId: string }
  | { readonly kind: 'request-reminder'; readonly sourceId: string; readonly requestId: string }
  | { readonly kind: 'welcome' };

/** A person and the id of the seat in whose capacity they are written to. */
export interface Addressee {
  readonly person: PersonId;
  readonly seatId: string;
}

/** The target: a person in their personal chat; the group's channel, optionally with a mention; or one conversation. */
export type MessageTarget =
  | ({ readonly kind: 'person' } & Addressee)
  | { readonly kind: 'conversation'; readonly reference: ConversationReference }
  | { readonly kind: 'group'; readonly mention: Addressee | null };

/**
 * - `waiting`: not attempted yet, or to be retried later;
 * - `claimed`: one server is sending it, until its claim expires;
 * - `sent`: Teams accepted it;
 * - `not-needed`: its subject was over before it was sent, so nobody was notified;
 * - `redirected`: Teams refuses the person's chat; another message, which counts instead, mentions them in the channel;
 * - `unknown`: Teams may have accepted it, but the answer was lost. The VRU decides whether to send it again;
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

/** A claim to send the message: an id generated for this attempt, and until when no other server may send it. */
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
  /** Earliest time to send it. */
  readonly notBefore: IsoInstant;
  readonly claim: Claim | null;
  readonly attempts: number;
  /** The round or single request (`slot`) and the organisations that it is about; absent if it is about no request. */
  readonly about?: { readonly slot: string; readonly organisations: readonly string[] };
  /** When it last reached a final state. */
  readonly endedAt?: IsoInstant;
  /** Where Teams accepted it. */
  readonly via?: DeliveryChannel;
  /** Why it did not reach anybody. */
  readonly why?: Unreached;
  /** Correlation id of the request or turn that caused it; absent if a job did. */
  readonly causedBy?: string;
  /** The message that this one replaces in the channel, and why that one was refused. */
  readonly insteadOf?: { readonly id: string; readonly why: Unreached };
  /** When the VRU marked it as settled, and by which seat: it no longer needs attention. */
  readonly settled?: { readonly at: IsoInstant; readonly seatId: string };
}

/** Returns a new message. Its id is a hash of group, kind, target and slot, so that it cannot be stored twice. */
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

/** Returns the person a message is addressed to; null if there is none. */
export function addresseeOf(target: MessageTarget): Addressee | null {
  if (target.kind === 'conversation') return null;
  return target.kind === 'person' ? target : target.mention;
}

/** Whether the message is still to be sent. */
export function isOpen({ state }: Pick<Message, 'state'>): boolean {
  return state === 'waiting' || state === 'claimed';
}

const FOR_THE_VRU: readonly MessageState[] = ['unknown', 'undeliverable', 'failed'];

/** Whether the message needs the VRU's attention: it was not delivered, or may not have been, and is not settled. */
export function isUndelivered({ state, settled }: Pick<Message, 'state' | 'settled'>): boolean {
  return FOR_THE_VRU.includes(state) && settled === undefined;
}

/** Loads a message by id, or null. One request. */
export async function loadMessage(table: Table, groupId: string, id: string): Promise<Row<Message> | null> {
  return table.read<Message>(groupId, keys.message(id));
}

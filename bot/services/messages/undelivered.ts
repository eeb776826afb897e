/** Messages whose delivery is uncertain or was refused. Nothing is sent twice unless the VRU decides so. */
import { nothingEntered } from '../../../shared/contract/inputs';
import { LIMITS } from '../../../shared/contract/limits';
import type { UndeliveredItem, UndeliveredView } from '../../../shared/contract/messages';
import { placedSeat, seatLabel } from '../../../shared/domain/membership/seats';
import { actingSeat } from '../../../shared/domain/membership/standing';
import { messagesPolicy } from '../../../shared/domain/messages/policy';
import { UNREACHED_WORDS } from '../../../shared/domain/messages/reach';
import { permit } from '../../../shared/domain/policy';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { addresseeOf, isUndelivered, type Message } from '../../store/outbox';
import { loadUndelivered } from '../../store/outbox-transitions';
import type { Context } from '../context';
import { query } from '../query';
import { onMessage } from './message-aggregate';

/** Returns a page of the undelivered messages, latest first. Problem: not the VRU. Two storage requests. */
export const listUndelivered = query({
  load: ({ table }, groupId, _after: string | null) => loadUndelivered(table, groupId),
  view: (messages, context, after): Result<UndeliveredView> => {
    const permitted = permit(messagesPolicy.lookAfter, context.standing);
    if (!permitted.ok) return permitted;
    const from = after === null ? 0 : messages.findIndex(({ id }) => id === after) + 1;
    const shown = messages.slice(from, from + LIMITS.historyPage);
    return ok({
      items: shown.map((message) => itemView(message, context)),
      total: messages.length,
      older: from + shown.length < messages.length ? (shown.at(-1)?.id ?? null) : null,
    });
  },
});

/** Puts an undelivered message back into the outbox; others are not changed. Problems: not the VRU; no such message. */
export const sendAgain = onMessage({
  input: nothingEntered,
  rule: messagesPolicy.lookAfter,
  decide: ({ message: before }, _, { now, target }) => {
    if (before === null) return notFound('There is no such message.');
    if (!isUndelivered(before.value)) return ok({ message: before.value, events: [] });
    const { target: to, insteadOf, endedAt: _endedAt, why: _why, ...kept } = before.value;
    // A message that was redirected to the channel is tried in the person's own chat again.
    const own = to.kind === 'group' && to.mention !== null && insteadOf !== undefined;
    const again = own && to.mention !== null ? { kind: 'person' as const, ...to.mention } : to;
    const message: Message = { ...kept, target: again, state: 'waiting', notBefore: now, claim: null, attempts: 0 };
    return ok({ message, events: [{ kind: 'messages.sent-again', messageId: target }] });
  },
  answer: (services, caller) => {
    // The commit signals new messages only.
    services.signals.messageWaiting(caller.groupId);
    return listUndelivered(services, caller, null);
  },
});

/** Settles a message, so that it is no longer listed. Idempotent. Problems: not the VRU; no such message. */
export const settleMessage = onMessage({
  input: nothingEntered,
  rule: messagesPolicy.lookAfter,
  decide: ({ message: before }, _, { now, target, standing }) => {
    if (before === null) return notFound('There is no such message.');
    if (!isUndelivered(before.value)) return ok({ message: before.value, events: [] });
    const settled = { at: now, seatId: actingSeat(standing, null) };
    return ok({ message: { ...before.value, settled }, events: [{ kind: 'messages.settled', messageId: target }] });
  },
  answer: (services, caller) => listUndelivered(services, caller, null),
});

const ABOUT: Readonly<Record<Message['content']['kind'], string>> = {
  welcome: 'Welcome',
  'seat-lost': 'A seat that has changed hands',
  'request-asked': 'Data request',
  'round-asked': 'Data requests',
  digest: 'Reminders of the day',
  'action-reminder': 'Reminder of an action',
  'request-reminder': 'Reminder of a data request',
  'meeting-started': 'The register, offered as the meeting started',
  'action-recorded': 'An action, recorded from a message',
};

function placeWords({ target, content }: Message): string {
  if (target.kind !== 'conversation') return "The group's channel";
  return content.kind === 'action-recorded' ? 'The conversation of that message' : "The meeting's chat";
}

function whyWords({ why = 'refused', insteadOf }: Message): string {
  if (insteadOf === undefined) return UNREACHED_WORDS[why];
  return `${UNREACHED_WORDS[insteadOf.why]} The channel was not told either: ${CHANNEL_WORDS[why] ?? UNREACHED_WORDS[why]}`;
}

/** The reasons in words for a message that was redirected to the channel. */
const CHANNEL_WORDS: Partial<typeof UNREACHED_WORDS> = {
  'team-unknown': 'the app does not know the group’s team yet.',
  'channel-refused': 'Teams does not let the app write into it.',
  'no-answer': 'Teams did not answer, so it may have arrived there.',
};

function itemView(message: Message, { membership }: Context): UndeliveredItem {
  const addressee = addresseeOf(message.target);
  const seat = addressee === null ? undefined : placedSeat(membership, addressee.seatId);
  return {
    id: message.id,
    state: message.state === 'unknown' || message.state === 'undeliverable' ? message.state : 'failed',
    about: ABOUT[message.content.kind],
    to: seat === undefined ? placeWords(message) : seatLabel(seat.seat, seat.organisation),
    why: whyWords(message),
    since: message.createdAt,
  };
}

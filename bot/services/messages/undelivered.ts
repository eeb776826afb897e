/** Messages whose delivery is uncertain or was refused. Nothing is sent twice unless the VRU says so. */
import { nothingEntered } from '../../../shared/contract/inputs';
import type { UndeliveredView } from '../../../shared/contract/membership';
import { placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import { messagesPolicy } from '../../../shared/domain/messages/policy';
import { permit } from '../../../shared/domain/policy';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { addresseeOf, isUndelivered, loadUndelivered, type Message } from '../../store/outbox';
import type { Context } from '../context';
import { query } from '../query';
import { onMessage } from './message-aggregate';

/** What the VRU has to look at. Problem: not the VRU. Two requests. */
export const listUndelivered = query({
  load: ({ table }, groupId) => loadUndelivered(table, groupId),
  view: (messages, context): Result<UndeliveredView> => {
    const permitted = permit(messagesPolicy.lookAfter, context.standing);
    return permitted.ok ? ok({ items: messages.map((message) => itemView(message, context)) }) : permitted;
  },
});

/** Puts a message back into the outbox. Problems: not the VRU; no such message. One that is not undelivered stays as it is. */
export const sendAgain = onMessage({
  input: nothingEntered,
  rule: messagesPolicy.lookAfter,
  decide: ({ message: before }, _, { now, target }) => {
    if (before === null) return notFound('There is no such message.');
    if (!isUndelivered(before.value)) return ok({ message: before.value, events: [] });
    const message: Message = { ...before.value, state: 'waiting', notBefore: now, claim: null };
    return ok({ message, events: [{ kind: 'messages.sent-again', messageId: target }] });
  },
  answer: (services, caller) => {
    // It is no new message, for which the commit does so.
    services.signals.messageWaiting(caller.groupId);
    return listUndelivered(services, caller);
  },
});

const ABOUT: Readonly<Record<Message['content']['kind'], string>> = {
  welcome: 'Welcome',
  'seat-lost': 'A seat that has changed hands',
  'request-asked': 'Data request',
  'round-asked': 'Data requests',
  'meeting-started': 'The register, offered as the meeting started',
};

function placeWords({ target }: Message): string {
  return target.kind === 'conversation' ? "The meeting's chat" : "The group's channel";
}

function itemView(message: Message, { membership }: Context): UndeliveredView['items'][number] {
  const addressee = addresseeOf(message.target);
  const seat = placedSeats(membership).find((placed) => placed.seat.id === addressee?.seatId);
  return {
    id: message.id,
    state: message.state === 'unknown' || message.state === 'undeliverable' ? message.state : 'failed',
    about: ABOUT[message.content.kind],
    to: seat === undefined ? placeWords(message) : seatLabel(seat.seat, seat.organisation),
    since: message.createdAt,
  };
}

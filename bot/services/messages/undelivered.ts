/** Messages whose delivery is uncertain or was refused. Nothing is sent twice unless the VRU says so. */
import type { UndeliveredView } from '../../../shared/contract/membership';
import { placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import { administers } from '../../../shared/domain/membership/standing';
import { notAllowed, notFound, ok, type Result } from '../../../shared/domain/result';
import { addresseeOf, loadMessage, loadUndelivered, type Message, moveChanges } from '../../store/outbox';
import { change } from '../commit';
import { type Caller, type Context, enter, type Reader, type Services } from '../context';

/** What the VRU has to look at. Problem: not the VRU. Two requests. */
export async function listUndelivered(services: Services, reader: Reader): Promise<Result<UndeliveredView>> {
  const context = await enter(services, reader);
  if (!context.ok) return context;
  if (!administers(context.value.standing)) return notAllowed('Only the VRU looks after messages.');
  const messages = await loadUndelivered(services.table, reader.groupId);
  return ok({ items: messages.map((message) => itemView(message, context.value)) });
}

/** Puts a message back into the outbox. Problems: not the VRU; no such message. One that is not undelivered stays as it is. */
export async function sendAgain(
  services: Services,
  caller: Caller,
  messageId: string,
): Promise<Result<UndeliveredView>> {
  const { table } = services;
  const sent = await change<null>(
    services,
    caller,
    async () => {
      const context = await enter(services, caller);
      if (!context.ok) return context;
      if (!administers(context.value.standing)) return notAllowed('Only the VRU looks after messages.');
      const before = await loadMessage(table, caller.groupId, messageId);
      if (before === null) return notFound('There is no such message.');
      if (!['unknown', 'undeliverable', 'failed'].includes(before.value.state)) return ok({ value: null });
      const after: Message = { ...before.value, state: 'waiting', notBefore: context.value.now, claim: null };
      return ok({
        changes: await moveChanges(table, caller.groupId, before, after),
        event: { verb: 'messages.sent-again', subject: `message:${messageId}`, data: {} },
        value: null,
      });
    },
    async () => ok(null),
  );
  if (!sent.ok) return sent;
  services.signals.messageWaiting(caller.groupId);
  return listUndelivered(services, caller);
}

const ABOUT: Readonly<Record<Message['content']['kind'], string>> = {
  welcome: 'Welcome',
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

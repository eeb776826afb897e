/** Writes into Teams on the bot's own account: messages of the outbox, and updates of posted cards. */
import type { TeamsAdapter } from '@microsoft/teams-ai';
import { CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import { samePerson } from '../../shared/domain/membership/standing';
import type { Mentioned } from '../cards/tracker/mentions';
import type { Messenger, Sending, Updating } from '../jobs/messenger';
import type { Services } from '../services/context';
import { type ConversationReference, loadGroupConversation, loadPersonalConversation } from '../store/conversations';
import { loadMembership } from '../store/membership';
import type { Addressee, Message } from '../store/outbox';
import type { Log } from './bot';
import { attempt, type Delivery, inConversation, post } from './connector';
import type { Content, Contents } from './contents';
import type { Pacer } from './pace';
import { follow } from './posted';

/** What has to be left of a claim for a post: longer than any attempt takes. */
const SPARE_MS = 20_000;

export interface MessengerOptions {
  readonly adapter: TeamsAdapter;
  /** Empty in local mode. */
  readonly botId: string;
  readonly services: Services;
  readonly contents: Contents;
  readonly pacer: Pacer;
  /** Milliseconds until the next try where Teams could not be reached, or did not take it for a reason that passes. */
  readonly retryMs: number;
  readonly log: Log;
}

/** The messenger that the jobs work with. */
export function teamsMessenger(options: MessengerOptions): Messenger {
  const { services, contents, pacer, retryMs, log } = options;

  async function write(
    reference: ConversationReference,
    send: (context: TurnContext) => Promise<string>,
    inTime = () => true,
  ): Promise<Delivery> {
    const ours = await pacer.turn(reference.conversationId);
    if (!ours || !inTime()) return { kind: 'later', afterMs: 0 };
    const delivery = await attempt(() => inConversation(options, reference, send), retryMs);
    if (delivery.kind === 'later') pacer.pause(reference.conversationId, delivery.afterMs);
    return delivery;
  }

  /** From now on the card follows what it shows. */
  async function keepUp(
    groupId: string,
    { subjects, kept }: Content,
    reference: ConversationReference,
    { activityId, readAt }: { readonly activityId: string; readonly readAt: string },
  ): Promise<void> {
    const posted = { reference, activityId, postedAt: services.now(), ...kept };
    await follow(services, groupId, posted, { subjects, readAt, operationId: null }).catch((error) =>
      log.warn({ error }, 'A posted card will not follow what it shows'),
    );
  }

  return {
    async send(groupId, message) {
      const readAt = services.now();
      const content = await contents.contentOf(groupId, message);
      if (content === null) return { kind: 'obsolete' };
      const reference = await addressOf(services, groupId, message);
      if (reference === null) return { kind: 'unreachable' };
      const card = content.card(reference.mention);
      const inTime = () =>
        message.claim === null || Date.parse(message.claim.until) - Date.parse(services.now()) > SPARE_MS;
      const delivery = await write(
        reference.to,
        (context) => post(context, MessageFactory.attachment(CardFactory.adaptiveCard(card))),
        inTime,
      );
      const status = delivery.kind === 'refused' ? { status: delivery.status } : {};
      log.info({ messageId: message.id, about: message.content.kind, outcome: delivery.kind, ...status }, 'Outbox');
      if (delivery.kind === 'done') await keepUp(groupId, content, reference.to, { ...delivery, readAt });
      return sendingOf(delivery);
    },

    async update(groupId, subject, posted) {
      const card = await contents.cardOf(groupId, subject, posted);
      if (card === null) return 'gone';
      const delivery = await write(posted.reference, async (context) => {
        const activity = MessageFactory.attachment(CardFactory.adaptiveCard(card));
        await context.updateActivity({ ...activity, id: posted.activityId });
        return posted.activityId;
      });
      return updatingOf(delivery);
    },
  };
}

interface Address {
  readonly to: ConversationReference;
  readonly mention: readonly Mentioned[];
}

/** The conversation itself, or the person's own chat where it is known; otherwise the group's channel, with a mention. Null: nobody can be reached. */
async function addressOf(services: Services, groupId: string, { target }: Message): Promise<Address | null> {
  const { table } = services;
  if (target.kind === 'conversation') return { to: target.reference, mention: [] };
  if (target.kind === 'person') {
    const own = await loadPersonalConversation(table, groupId, target.person);
    if (own !== null) return { to: own, mention: [] };
  }
  const channel = await loadGroupConversation(table, groupId);
  if (channel === null) return null;
  const addressee = target.kind === 'person' ? target : target.mention;
  return { to: channel, mention: addressee === null ? [] : await mentionOf(services, groupId, addressee) };
}

async function mentionOf(services: Services, groupId: string, { person, seatId }: Addressee) {
  const loaded = await loadMembership(services.table, groupId);
  const holder = loaded?.membership.seats.find((seat) => seat.id === seatId)?.holder;
  // The name is the holder's: whoever has lost the seat is not called by it.
  return holder == null || !samePerson(holder, person) ? [] : [{ id: person.objectId, name: holder.name }];
}

function sendingOf(delivery: Delivery): Sending {
  switch (delivery.kind) {
    case 'done':
      return { kind: 'sent' };
    case 'later':
    case 'unknown':
      return delivery;
    case 'refused':
      return { kind: 'undeliverable' };
  }
}

function updatingOf(delivery: Delivery): Updating {
  if (delivery.kind === 'done') return 'updated';
  return delivery.kind === 'refused' ? 'gone' : 'later';
}

/** Sends proactive messages to Teams: messages of the outbox and updates of posted cards. */
import type { TeamsAdapter } from '@microsoft/teams-ai';
import { CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import { samePerson } from '../../shared/domain/membership/standing';
import { type DeliveryChannel, refusesChat, unreachedBecause } from '../../shared/domain/messages/reach';
import type { Mentioned } from '../cards/tracker/mentions';
import type { Messenger, SendOutcome, UpdateOutcome } from '../jobs/messenger';
import { semaphore } from '../jobs/semaphore';
import type { Services } from '../services/context';
import { atLatestAddress } from '../store/addresses';
import {
  type ConversationReference,
  forgetConversation,
  loadCardsVersion,
  loadGroupConversation,
  loadPersonalConversation,
} from '../store/conversations';
import { loadMembership } from '../store/membership';
import type { Addressee, Message } from '../store/outbox';
import type { Log } from './bot';
import { attempt, type Delivery, inConversation, post } from './connector';
import type { Content, Contents } from './contents';
import type { Pacer } from './pace';
import { trackPostedCard } from './posted';

/** Minimum remaining time of a claim before a post, in milliseconds: longer than any attempt takes. */
const SPARE_MS = 20_000;

export interface MessengerOptions {
  readonly adapter: TeamsAdapter;
  /** Empty in local mode. */
  readonly botId: string;
  readonly services: Services;
  readonly contents: Contents;
  readonly pacer: Pacer;
  /** Milliseconds before a retry if Teams could not be reached or refused temporarily. */
  readonly retryMs: number;
  readonly log: Log;
}

/** Maximum number of contents built concurrently: hundreds of digests would slow down messages being posted. */
const MADE_AT_ONCE = 8;

/** Returns the messenger used by the jobs. */
export function teamsMessenger(options: MessengerOptions): Messenger {
  const { services, contents, pacer, retryMs } = options;
  const making = semaphore(MADE_AT_ONCE);
  return {
    async prepare(groupId, message) {
      const address = await addressOf(services, groupId, message);
      if (address === null) {
        return { kind: (await contents.contentOf(groupId, message)) === null ? 'obsolete' : 'unreachable' };
      }
      if (!(await pacer.turn(address.to.conversationId))) return { kind: 'stopping' };
      const { version, content } = await making(async () => ({
        version: await loadCardsVersion(services.table, groupId),
        content: await contents.contentOf(groupId, message),
      }));
      if (content === null) return { kind: 'obsolete' };
      if ('notBefore' in content) return { kind: 'early', notBefore: content.notBefore };
      return {
        kind: 'ready',
        post: (claimed) => postMessage(options, groupId, claimed, { address, content, version }),
      };
    },

    async update(groupId, subject, posted) {
      if (!(await pacer.turn(posted.reference.conversationId))) return { kind: 'later', afterMs: 0 };
      const card = await contents.cardOf(groupId, subject, posted);
      if (card === null) return { kind: 'gone' };
      const reference = await atLatestAddress(services.table, groupId, posted.reference);
      const delivery = await write(options, reference, async (context) => {
        const activity = MessageFactory.attachment(CardFactory.adaptiveCard(card));
        await context.updateActivity({ ...activity, id: posted.activityId });
        return posted.activityId;
      });
      const { activityId } = posted;
      if (delivery.kind !== 'done') options.log.info({ activityId, ...said(delivery) }, 'Posted card not updated');
      return updatingOf(delivery, retryMs);
    },
  };
}

interface Posting {
  readonly address: Address;
  readonly content: Content;
  /** The version of everything that cards show, read before the content. */
  readonly version: string | null;
}

/** Sends one POST and handles its outcome. */
async function postMessage(
  options: MessengerOptions,
  groupId: string,
  message: Message,
  { address: { to, via, mention }, content, version }: Posting,
): Promise<SendOutcome> {
  const { services, log } = options;
  const until = Date.parse(message.claim?.until ?? message.createdAt);
  if (until - Date.parse(services.now()) <= SPARE_MS) return { kind: 'later', afterMs: 0 };
  const card = CardFactory.adaptiveCard(content.card(mention));
  const delivery = await write(options, to, (context) => post(context, MessageFactory.attachment(card)));
  log.info({ messageId: message.id, about: message.content.kind, via, ...said(delivery) }, 'Outbox');
  switch (delivery.kind) {
    case 'done':
      await keepUp(options, groupId, content, to, { activityId: delivery.activityId, version });
      return { kind: 'sent', via };
    case 'refused': {
      const why = unreachedBecause(delivery.status, delivery.code, via);
      if (message.target.kind === 'person' && via === 'chat' && refusesChat(why)) {
        await forgetConversation(services.table, groupId, message.target.person, to);
      }
      return { kind: 'refused', why };
    }
    default:
      return delivery;
  }
}

/** Runs one attempt in a conversation whose turn has come. A pause requested by Teams applies to the next ones, too. */
async function write(
  options: MessengerOptions,
  reference: ConversationReference,
  send: (context: TurnContext) => Promise<string>,
): Promise<Delivery> {
  const delivery = await attempt(() => inConversation(options, reference, send), options.retryMs);
  if (delivery.kind === 'later') options.pacer.pause(reference.conversationId, delivery.afterMs);
  return delivery;
}

/** Stores the posted card, so that it is kept up to date. */
async function keepUp(
  { services, log }: MessengerOptions,
  groupId: string,
  { subjects, kept }: Content,
  reference: ConversationReference,
  { activityId, version }: { readonly activityId: string; readonly version: string | null },
): Promise<void> {
  const posted = { reference, activityId, postedAt: services.now(), ...kept };
  await trackPostedCard(services, groupId, posted, { subjects, version }).catch((error) =>
    log.warn({ error }, 'A posted card will not follow what it shows'),
  );
}

function said(delivery: Delivery): object {
  const { kind: outcome } = delivery;
  return delivery.kind === 'refused' ? { outcome, status: delivery.status, code: delivery.code } : { outcome };
}

interface Address {
  readonly to: ConversationReference;
  readonly via: DeliveryChannel;
  readonly mention: readonly Mentioned[];
}

/**
 * Returns where to send a message: the target conversation, or the person's own chat if it is known, otherwise the
 * group's channel with a mention. Null if there is no conversation.
 */
async function addressOf(services: Services, groupId: string, { target }: Message): Promise<Address | null> {
  const { table } = services;
  if (target.kind === 'conversation') {
    return { to: await atLatestAddress(table, groupId, target.reference), via: 'channel', mention: [] };
  }
  if (target.kind === 'person') {
    const own = await loadPersonalConversation(table, groupId, target.person);
    if (own !== null) return { to: own, via: 'chat', mention: [] };
  }
  const to = await loadGroupConversation(table, groupId);
  if (to === null) return null;
  const addressee = target.kind === 'person' ? target : target.mention;
  return { to, via: 'channel', mention: addressee === null ? [] : await mentionOf(services, groupId, addressee) };
}

async function mentionOf(services: Services, groupId: string, { person, seatId }: Addressee) {
  const loaded = await loadMembership(services.table, groupId);
  const holder = loaded?.membership.seats.find((seat) => seat.id === seatId)?.holder;
  // The mention uses the holder's name, so a person who has lost the seat is not mentioned.
  return holder == null || !samePerson(holder, person) ? [] : [{ id: person.objectId, name: holder.name }];
}

/** Maps the outcome of an update. Only status 410 is permanent; a 404 may be temporary. */
function updatingOf(delivery: Delivery, retryMs: number): UpdateOutcome {
  switch (delivery.kind) {
    case 'done':
      return { kind: 'updated' };
    case 'later':
      return delivery;
    case 'unknown':
      return { kind: 'later', afterMs: retryMs };
    case 'refused':
      if (delivery.status === 410) return { kind: 'gone' };
      return delivery.status === 404 ? { kind: 'missing' } : { kind: 'later', afterMs: retryMs };
  }
}

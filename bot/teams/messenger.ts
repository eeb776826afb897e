/** Writes into Teams on the bot's own account: messages of the outbox, and updates of posted cards. */
import type { TeamsAdapter } from '@microsoft/teams-ai';
import { CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import { actionsCard } from '../cards/actions/actions-card';
import { registerCard } from '../cards/attendance/register-card';
import type { AdaptiveCard } from '../cards/card';
import { welcomeCard } from '../cards/help/welcome-card';
import { meetingCard } from '../cards/meetings/meeting-card';
import { requestCard } from '../cards/tracker/request-card';
import { requestsCard } from '../cards/tracker/requests-card';
import type { CardTools } from '../commands/command';
import type { Messenger, Sending, Updating } from '../jobs/messenger';
import { ACTIONS_SUBJECT } from '../services/actions/action-view';
import { registerSubject } from '../services/attendance/register-view';
import {
  actionsForEveryone,
  meetingForEveryone,
  registerForEveryone,
  requestForEveryone,
  requestsForEveryone,
} from '../services/everyone';
import { REQUESTS_SUBJECT, requestSubject } from '../services/tracker/ask-for-data';
import type { Services } from '../services/use-case';
import { type ConversationReference, loadGroupConversation, loadPersonalConversation } from '../store/conversations';
import { loadMembership } from '../store/membership';
import type { Addressee, Message } from '../store/outbox';
import type { Log } from './bot';
import { attempt, type Delivery, inConversation, post } from './connector';
import type { Pacer } from './pace';
import { follow } from './posted';

/** What has to be left of a claim for a post: longer than any attempt takes. */
const SPARE_MS = 20_000;

export interface MessengerOptions {
  readonly adapter: TeamsAdapter;
  /** Empty in local mode. */
  readonly botId: string;
  readonly services: Services;
  readonly cards: CardTools;
  readonly pacer: Pacer;
  readonly log: Log;
}

/** The messenger that the jobs work with. */
export function teamsMessenger(options: MessengerOptions): Messenger {
  const { services, pacer, log } = options;

  async function write(
    reference: ConversationReference,
    send: (context: TurnContext) => Promise<string>,
    inTime = () => true,
  ): Promise<Delivery> {
    const ours = await pacer.turn(reference.conversationId);
    if (!ours || !inTime()) return { kind: 'later', afterMs: 0 };
    const delivery = await attempt(() => inConversation(options, reference, send));
    if (delivery.kind === 'later') pacer.pause(reference.conversationId, delivery.afterMs);
    return delivery;
  }

  return {
    async send(groupId, message) {
      const readAt = services.now();
      const content = await contentOf(options, groupId, message);
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
      if (delivery.kind === 'done' && content.subject !== null) {
        const posted = { reference: reference.to, activityId: delivery.activityId, postedAt: services.now() };
        await follow(services, groupId, posted, { subject: content.subject, readAt, operationId: null }).catch(
          (error) => log.warn({ error }, 'A posted card will not follow what it shows'),
        );
      }
      return sendingOf(delivery);
    },

    async update(groupId, subject, posted) {
      const card = await cardOf(options, groupId, subject);
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

interface Content {
  readonly card: (mention: readonly { id: string; name: string }[]) => AdaptiveCard;
  readonly subject: string | null;
}

async function contentOf(options: MessengerOptions, groupId: string, message: Message): Promise<Content | null> {
  const { services, cards } = options;
  const { content } = message;
  if (content.kind === 'welcome') {
    const group = (await loadMembership(services.table, groupId))?.membership.group;
    return group === undefined ? null : { card: () => welcomeCard({ ...cards, groupName: group.name }), subject: null };
  }
  if (content.kind === 'meeting-started') {
    const card = await meetingOrRegister(options, groupId, content.meetingId, true);
    return card === null ? null : { card: () => card, subject: registerSubject(content.meetingId) };
  }
  const { sourceId, requestId } = content;
  const view = await requestForEveryone(services, groupId, sourceId, requestId);
  if (view === null) return null;
  return {
    card: (mention) => requestCard(view, { ...cards, form: cards.newForm(), shared: true, mention }),
    subject: requestSubject(sourceId, requestId),
  };
}

interface Address {
  readonly to: ConversationReference;
  readonly mention: readonly { readonly id: string; readonly name: string }[];
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
  return holder == null ? [] : [{ id: person.objectId, name: holder.name }];
}

/** What everybody sees of a subject now; null when there is nothing to show any more. */
async function cardOf(
  { services, cards }: MessengerOptions,
  groupId: string,
  subject: string,
): Promise<AdaptiveCard | null> {
  const shared = { ...cards, form: cards.newForm(), page: 0, shared: true };
  if (subject === ACTIONS_SUBJECT) {
    const view = await actionsForEveryone(services, groupId);
    return view === null ? null : actionsCard(view, shared);
  }
  if (subject === REQUESTS_SUBJECT) {
    const view = await requestsForEveryone(services, groupId);
    return view === null ? null : requestsCard(view, shared);
  }
  const [kind, first = '', second = ''] = subject.split(':');
  if (kind === 'register') return meetingOrRegister({ services, cards }, groupId, first, false);
  const view = await requestForEveryone(services, groupId, first, second);
  return view === null ? null : requestCard(view, shared);
}

/** A meeting's register; until it opens, the meeting itself. */
async function meetingOrRegister(
  { services, cards }: Pick<MessengerOptions, 'services' | 'cards'>,
  groupId: string,
  meetingId: string,
  started: boolean,
): Promise<AdaptiveCard | null> {
  const register = await registerForEveryone(services, groupId, meetingId);
  if (register !== null) return registerCard(register, cards);
  const meeting = await meetingForEveryone(services, groupId, meetingId);
  return meeting === null ? null : meetingCard(meeting, { ...cards, started });
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

/**
 * The bot's routes. The library only dispatches. Not used are its conversation state (no optimistic concurrency), its
 * typing timer (one field shared by all turns) and its answer to card presses (after one card with `refresh` it would
 * replace the message for everybody): every invoke is answered here.
 */
import { Application } from '@microsoft/teams-ai';
import {
  type Activity,
  ActivityTypes,
  CardFactory,
  type InvokeResponse,
  MessageFactory,
  type TurnContext,
} from 'botbuilder';
import { linkConversationCard } from '../cards/membership/link-conversation-card';
import { problemCard } from '../cards/problems/problem-card';
import type { Adapter } from './adapter';
import { answerMessage, answerPress, type BotOptions } from './bot';
import { postOnce, sendPrivately, sendWithRetry } from './connector';
import type { ConversationRecorder } from './conversation-recorder';
import { answerExtension, isExtension } from './extension/extension';
import type { Identify } from './home-tenant';
import { isTargeted } from './turn';
import { refuse, type WebHandler } from './web';

const CARD_PRESS = 'adaptiveCard/action';

/** Returns the application with all its routes. */
export function createApplication(
  options: BotOptions,
  recorder: ConversationRecorder,
  identify: Identify,
): Application {
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false });
  const all = async () => true;

  app.addRoute(
    async (context) => context.activity.name === CARD_PRESS,
    async (context) => {
      await identify(context);
      await onPress(context, options, recorder);
    },
    true,
  );
  app.addRoute(
    async ({ activity }) => isExtension(activity),
    async (context) => {
      await identify(context);
      await respond(context, 200, await answerExtension(options, context.activity));
    },
    true,
  );
  app.addRoute(all, onUnknownInvoke, true);

  app.addRoute(isOf(ActivityTypes.Message), async (context) => {
    await identify(context);
    const pressed = fallbackPress(context);
    if (pressed !== null) return onFallbackPress(context, options, pressed);
    return onMessage(context, options, recorder);
  });
  app.addRoute(isMeetingStart, (context) => recorder.meetingStarted(context.activity));
  const remember = async (context: TurnContext) => {
    const linkable = await recorder.installed(context.activity);
    if (linkable.length === 0) return;
    const offer = MessageFactory.attachment(CardFactory.adaptiveCard(linkConversationCard(linkable)));
    await sendWithRetry(() => context.sendActivity(offer));
  };
  app.addRoute(isOf(ActivityTypes.InstallationUpdate), remember);
  app.addRoute(isOf(ActivityTypes.ConversationUpdate), remember);
  return app;
}

/** Returns the handler of `/api/messages`, which runs after the gate. Error responses contain no details. */
export function messagesHandler(adapter: Adapter, app: Application, log: BotOptions['log']): WebHandler {
  adapter.onTurnError = async (_context, error) => {
    log.error({ error }, 'A turn failed outside its own logic');
  };
  return async (request, response) => {
    const { authorization = '' } = request.headers;
    try {
      const answer = await adapter.take(authorization, request.body as Activity, async (context) => {
        postOnce(context);
        await app.run(context);
      });
      response.writeHead(answer?.status ?? 200, { 'content-type': 'application/json' });
      response.end(answer?.body === undefined ? undefined : JSON.stringify(answer.body));
    } catch (error) {
      const { name, code, statusCode } = error as { name?: string; code?: string; statusCode?: number };
      log.warn({ error: name, code }, 'The adapter refused an activity');
      // 503 if the token could not be verified because the signing keys were unavailable: Teams then retries.
      refuse(response, statusCode === 500 || typeof code === 'string' ? 503 : 401);
    }
  };
}

function isOf(type: ActivityTypes) {
  return async (context: TurnContext) => context.activity.type === type;
}

const MEETING_START = 'application/vnd.microsoft.meetingStart';

/** Whether a Teams meeting has started. The event's details, spelt `Title` or `title`, are not needed. */
async function isMeetingStart({ activity }: TurnContext): Promise<boolean> {
  return activity.type === ActivityTypes.Event && activity.name?.toLowerCase() === MEETING_START.toLowerCase();
}

async function onMessage(context: TurnContext, options: BotOptions, recorder: ConversationRecorder): Promise<void> {
  recorder.messageReceived(context.activity);
  const version = await recorder.cardsVersion(context.activity).catch(() => null);
  const reply = await answerMessage(options, context.activity);
  const activity = MessageFactory.attachment(CardFactory.adaptiveCard(reply.card));
  if (reply.turn?.targeted === true) return sendPrivately(context, activity);
  const sent = await sendWithRetry(() => context.sendActivity(activity));
  if (reply.groupId === null || reply.turn === null) return;
  if (reply.turn.shared && reply.subject !== undefined && sent?.id !== undefined) {
    const { groupId, subject, ahead } = reply;
    const kept = ahead === undefined ? {} : { ahead };
    await recorder.cardPosted(groupId, { subject, activityId: sent.id, version, kept }, context.activity);
  }
}

async function onPress(context: TurnContext, options: BotOptions, recorder: ConversationRecorder): Promise<void> {
  recorder.messageReceived(context.activity);
  const value = (context.activity.value ?? {}) as { action?: { verb?: unknown; data?: unknown }; trigger?: unknown };
  const { verb, data } = value.action ?? {};
  const card = await answerPress(options, context.activity, { verb, data, automatic: value.trigger === 'automatic' });
  await respond(context, 200, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });
}

/** Returns a press sent by an older client: a message whose value holds the button's data, including the verb. */
function fallbackPress(context: TurnContext): { readonly verb: unknown; readonly data: unknown } | null {
  const value = context.activity.value as { verb?: unknown } | undefined;
  return typeof value?.verb === 'string' ? { verb: value.verb, data: value } : null;
}

async function onFallbackPress(
  context: TurnContext,
  options: BotOptions,
  pressed: { readonly verb: unknown; readonly data: unknown },
): Promise<void> {
  const card = await answerPress(options, context.activity, { ...pressed, automatic: false });
  const activity = MessageFactory.attachment(CardFactory.adaptiveCard(card));
  if (isTargeted(context.activity)) return sendPrivately(context, activity);
  await sendWithRetry(() => context.sendActivity(activity));
}

/** Answers an invoke that this app does not support, because an unanswered invoke is shown as an error. */
async function onUnknownInvoke(context: TurnContext): Promise<void> {
  const card = problemCard({
    kind: 'not-found',
    message: 'This app does not offer that. Type /help to see what it does.',
  });
  if (context.activity.name?.startsWith('task/') === true) {
    const task = { type: 'continue', value: { title: 'DAWG', card: CardFactory.adaptiveCard(card) } };
    return respond(context, 200, { task });
  }
  return respond(context, 200, {});
}

async function respond(context: TurnContext, status: number, body: object): Promise<void> {
  const value: InvokeResponse = { status, body };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}

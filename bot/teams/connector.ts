/**
 * Writing into Teams. The library re-posts on its own after a reset or a 5xx, and creating a message is not idempotent: so
 * its retries are taken out, each send is one POST, and what is ambiguous says so.
 */
import type { Activity, ConversationReference as BotReference, CloudAdapterBase, TurnContext } from 'botbuilder';
import type { ConversationReference } from '../store/conversations';

/** What of the library's client we use. */
interface Connector {
  readonly client: { readonly pipeline: Pipeline };
  readonly conversations: {
    sendToConversation(conversationId: string, activity: Partial<Activity>): Promise<{ id?: string }>;
  };
}

interface Pipeline {
  addPolicy(policy: { name: string; sendRequest: (request: Outgoing, next: Next) => Promise<unknown> }): void;
  removePolicy(options: { name: string }): unknown;
}

interface Outgoing {
  url: string;
}
type Next = (request: Outgoing) => Promise<unknown>;

function connectorOf(context: TurnContext): Connector | undefined {
  const { ConnectorClientKey } = context.adapter as CloudAdapterBase;
  return context.turnState.get<Connector | undefined>(ConnectorClientKey);
}

/** Takes the library's retries out of this turn's client. Call it before anything is sent. */
export function postOnce(context: TurnContext): void {
  connectorOf(context)?.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}

/** Answers so that only the sender of this turn sees it. An ordinary reply to a private command would be public. */
export async function sendPrivately(context: TurnContext, activity: Partial<Activity>): Promise<void> {
  const connector = connectorOf(context);
  const { conversation, from, recipient } = context.activity;
  connector?.client.pipeline.addPolicy({
    name: 'targetedActivity',
    sendRequest(request, next) {
      const url = new URL(request.url);
      url.searchParams.set('isTargetedActivity', 'true');
      request.url = url.toString();
      return next(request);
    },
  });
  const targeted = { ...activity, type: 'message', from: recipient, recipient: from, conversation };
  await answerWith(async () => connector?.conversations.sendToConversation(conversation.id, targeted));
}

/** What of an answer's headers we use. */
interface Headers {
  get?(name: string): string | undefined;
}

/** Who writes on the bot's own account; `botId` is empty in local mode. */
export interface Writer {
  readonly adapter: CloudAdapterBase;
  readonly botId: string;
}

/**
 * Works in a stored conversation, outside any turn of a person.
 *
 * @throws what `work` throws: the library alone would hand that to its own error handler and go on as if all were well
 */
export function inConversation<T>(
  { adapter, botId }: Writer,
  reference: ConversationReference,
  work: (context: TurnContext) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    adapter
      .continueConversationAsync(botId, continued(reference), async (context) => {
        postOnce(context);
        await work(context).then(resolve, reject);
      })
      .then(() => reject(new Error('The conversation could not be continued')), reject);
  });
}

/** A stored reference in the library's own form. */
function continued(reference: ConversationReference): Partial<BotReference> {
  const { serviceUrl, conversationId: id, type, tenantId, botId } = reference;
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: botId, name: '' },
    conversation: { id, tenantId, conversationType: type, isGroup: type !== 'personal', name: '' },
  };
}

/**
 * Posts a new message into the conversation of this turn. The library would reply to an activity that it made up when a
 * conversation is continued, and nobody knows that one.
 */
export async function post(context: TurnContext, activity: Partial<Activity>): Promise<string> {
  const { conversation, recipient } = context.activity;
  const message = { ...activity, type: 'message', from: recipient, conversation };
  return (await connectorOf(context)?.conversations.sendToConversation(conversation.id, message))?.id ?? '';
}

const PATIENT_MS = 6_000;
const RETRY_MS = 5_000;

/**
 * Sends an answer that somebody waits for, again where Teams asked for a pause or could not be reached: then nothing was
 * sent. Anything else is ambiguous and is thrown; so is what would take longer than Teams waits for the turn.
 */
export async function answerWith<T>(send: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + PATIENT_MS;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      const delivery = deliveryOf(error, RETRY_MS);
      if (delivery.kind !== 'later' || Date.now() + delivery.afterMs > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, delivery.afterMs));
    }
  }
}

/** What became of one attempt to write. */
export type Delivery =
  | { readonly kind: 'done'; readonly activityId: string }
  /** Nothing happened; try again after so many milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** It may have happened. */
  | { readonly kind: 'unknown' }
  /** This recipient cannot be written to. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string };

/** Pauses that Teams asks for are kept up to here: nobody looks after a message that waits for hours. */
const LONGEST_PAUSE_MS = 300_000;
const PAUSE_MS = 2_000;

const NOT_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];
/** Refused for a reason that passes: our credentials are not believed at the moment, somebody else writes there. */
const NOT_NOW = [401, 409, 412];
const TIMEOUT_MS = 15_000;

/** Runs one attempt and says what became of it. `retryMs`: until the next, where Teams does not say. */
export async function attempt(send: () => Promise<string>, retryMs: number): Promise<Delivery> {
  const controller = new AbortController();
  try {
    const activityId = await Promise.race([send(), timeOut(controller.signal)]);
    return { kind: 'done', activityId };
  } catch (error) {
    return deliveryOf(error, retryMs);
  } finally {
    controller.abort();
  }
}

function timeOut(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time')), TIMEOUT_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

function deliveryOf(error: unknown, retryMs: number): Delivery {
  const { statusCode, status, code, response } = error as {
    statusCode?: number;
    status?: number;
    code?: string;
    response?: { headers?: Headers };
  };
  const answered = statusCode ?? status;
  if (answered === undefined) {
    return NOT_CONNECTED.includes(code ?? '') ? { kind: 'later', afterMs: retryMs } : { kind: 'unknown' };
  }
  if (answered === 429) {
    return { kind: 'later', afterMs: pauseMs(response?.headers) };
  }
  if (NOT_NOW.includes(answered)) return { kind: 'later', afterMs: retryMs };
  if (answered >= 400 && answered < 500 && answered !== 408) {
    return { kind: 'refused', status: answered, code: code ?? '' };
  }
  return { kind: 'unknown' };
}

/** The pause that an answer asks for, in milliseconds: seconds, or a date beside the date of the answer itself (RFC 9110, 10.2.3). */
export function pauseMs(headers: Headers | undefined): number {
  const asked = headers?.get?.('retry-after')?.trim() ?? '';
  if (asked === '') return PAUSE_MS;
  const answeredAt = Date.parse(headers?.get?.('date') ?? '');
  const until = Date.parse(asked);
  const seconds = Number(asked);
  // One clock: what Teams calls now is what it answers.
  const fromDate = until - (Number.isNaN(answeredAt) ? Date.now() : answeredAt);
  const wanted = Number.isNaN(seconds) ? fromDate : seconds * 1_000;
  return Number.isNaN(wanted) || wanted < 0 ? PAUSE_MS : Math.min(wanted, LONGEST_PAUSE_MS);
}

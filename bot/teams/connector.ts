/**
 * Sends to Teams. The library retries a POST by itself after a connection reset or a 5xx, but creating a message is not
 * idempotent. Its retries are therefore removed: each send is one POST, and an ambiguous outcome is reported as such.
 */
import type { Activity, ConversationReference as BotReference, CloudAdapterBase, TurnContext } from 'botbuilder';
import type { ConversationReference } from '../store/conversations';

/** The part of the library's client that is used here. */
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

/** Removes the retry policy from this turn's client. Call it before anything is sent. */
export function postOnce(context: TurnContext): void {
  connectorOf(context)?.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}

/** Sends a reply visible only to the sender of this turn. An ordinary reply to a private command would be public. */
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
  await sendWithRetry(async () => connector?.conversations.sendToConversation(conversation.id, targeted));
}

/** The part of a response's headers that is used here. */
interface Headers {
  get?(name: string): string | undefined;
}

/** What is needed to write proactively, outside a turn; `botId` is empty in local mode. */
export interface Writer {
  readonly adapter: CloudAdapterBase;
  readonly botId: string;
}

/**
 * Runs `work` in a stored conversation, outside any turn of a person.
 *
 * @throws the error of `work`, which the library would pass to its own error handler and then report success
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

/** Returns a stored reference in the library's format. */
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
 * Posts a new message into the conversation of this turn and returns its activity id. The library's own method would
 * reply to the artificial activity of a continued conversation, which does not exist in Teams.
 */
export async function post(context: TurnContext, activity: Partial<Activity>): Promise<string> {
  const { conversation, recipient } = context.activity;
  const message = { ...activity, type: 'message', from: recipient, conversation };
  return (await connectorOf(context)?.conversations.sendToConversation(conversation.id, message))?.id ?? '';
}

const PATIENT_MS = 6_000;
const RETRY_MS = 5_000;

/**
 * Sends a reply that a person waits for. Retries if Teams rejected it temporarily (such as a rate limit) or could not
 * be reached, because nothing was sent then.
 *
 * @throws any other error, which may be ambiguous; also an error whose retry would take longer than Teams waits for the
 * turn
 */
export async function sendWithRetry<T>(send: () => Promise<T>): Promise<T> {
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

/** The outcome of one attempt to send. */
export type Delivery =
  | { readonly kind: 'done'; readonly activityId: string }
  /** Nothing was sent; retry after `afterMs` milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** It may have been sent. */
  | { readonly kind: 'unknown' }
  /** Teams refuses the recipient or the message. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string };

/** Upper limit for pauses that Teams asks for, so that no message waits for hours unnoticed. */
const LONGEST_PAUSE_MS = 300_000;
const PAUSE_MS = 2_000;

const NOT_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];
/** Statuses of temporary refusals: the credentials are not accepted at the moment, or another write conflicts. */
const NOT_NOW = [401, 409, 412];
const TIMEOUT_MS = 15_000;

/** Runs one attempt and returns its outcome. `retryMs` is the delay before a retry if Teams does not specify one. */
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

/**
 * Returns the pause of a `Retry-After` header in milliseconds. It holds seconds, or a date relative to the response's
 * own date (RFC 9110, 10.2.3).
 */
export function pauseMs(headers: Headers | undefined): number {
  const asked = headers?.get?.('retry-after')?.trim() ?? '';
  if (asked === '') return PAUSE_MS;
  const answeredAt = Date.parse(headers?.get?.('date') ?? '');
  const until = Date.parse(asked);
  const seconds = Number(asked);
  // Both dates are by Teams' clock: the response's own date is its current time.
  const fromDate = until - (Number.isNaN(answeredAt) ? Date.now() : answeredAt);
  const wanted = Number.isNaN(seconds) ? fromDate : seconds * 1_000;
  return Number.isNaN(wanted) || wanted < 0 ? PAUSE_MS : Math.min(wanted, LONGEST_PAUSE_MS);
}

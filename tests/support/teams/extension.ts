/** What a client does with an app on a message and in the compose box, and what it makes of the answers. */
import { baseOf, eventId, type Sender } from './activities';
import type { BotAnswer } from './bot-client';
import { isObject, type JsonObject, objectAt, objectsIn, stringOf } from './json';
import { CARD_TYPE } from './message';

/** A message that somebody wrote, as a message action hands it over. */
export interface Written {
  /** HTML, as Teams has it. */
  readonly html?: string;
  readonly text?: string;
  readonly deleted?: boolean;
  /** The card of an app's message. */
  readonly card?: JsonObject;
  readonly by?: string;
}

/** A dialog that the app opened; without a card Teams has closed it. */
export interface Dialog {
  readonly title: string;
  readonly card: JsonObject | undefined;
  /** What was handed over, which goes along again when the form is sent. */
  readonly message: JsonObject;
  readonly commandId: string;
}

/** A line of a search. */
export interface Hit {
  readonly title: string;
  readonly text: string;
  readonly card: JsonObject;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** The sentence in place of hits. */
  readonly sentence: string;
}

/** The message as Teams hands it over: more of it than an app needs. */
export function messagePayload(sender: Sender, { html, text, deleted = false, card, by = 'A colleague' }: Written) {
  const id = sender.world.nextId();
  const at = sender.world.now().toISOString();
  const user = { userIdentityType: 'aadUser', id: '00000000-0000-4000-8000-0000000fffff', displayName: by };
  const body =
    text === undefined ? { contentType: 'html', content: html ?? '' } : { contentType: 'text', content: text };
  return {
    id,
    replyToId: null,
    createdDateTime: at,
    lastModifiedDateTime: null,
    deletedDateTime: deleted ? at : null,
    subject: null,
    importance: 'normal',
    locale: 'en-gb',
    body,
    // Messages of apps name nobody.
    from: { device: null, conversation: null, user: card === undefined ? user : null },
    reactions: [],
    mentions: [],
    attachments: card === undefined ? [] : [{ id: '1', contentType: CARD_TYPE, content: JSON.stringify(card) }],
    linkToMessage: `https://teams.microsoft.com/l/message/${sender.place.id}/${id}`,
  } satisfies JsonObject;
}

/** An invoke of a message extension. */
export function extensionInvoke(
  sender: Sender,
  name: 'fetchTask' | 'submitAction' | 'query',
  value: JsonObject,
): JsonObject {
  return { ...baseOf(sender, eventId()), type: 'invoke', name: `composeExtension/${name}`, value };
}

/** The dialog that an answer opens, or that it closes. */
export function dialogIn({ status, body }: BotAnswer, commandId: string, message: JsonObject): Dialog {
  if (status !== 200) throw new Error(`the message action was answered ${status}`);
  const value = objectAt(objectAt(isObject(body) ? body : {}, 'task'), 'value');
  const { contentType, content } = objectAt(value, 'card');
  const card = contentType === CARD_TYPE && isObject(content) ? content : undefined;
  if (card === undefined && Object.keys(value).length > 0) throw new Error('the dialog holds no card');
  if (JSON.stringify(card ?? {}).includes('Action.Execute')) throw new Error('a dialog sends Action.Submit only');
  return { title: stringOf(value.title) ?? '', card, message, commandId };
}

/** What a search answers. */
export function searchIn({ status, body }: BotAnswer): SearchResult {
  const answer = objectAt(isObject(body) ? body : {}, 'composeExtension');
  if (status !== 200 || answer.type === undefined) throw new Error(`the search was answered ${status}`);
  if (answer.type === 'message') return { hits: [], sentence: stringOf(answer.text) ?? '' };
  const hits = objectsIn(answer.attachments).map((attachment): Hit => {
    const preview = objectAt(objectAt(attachment, 'preview'), 'content');
    return {
      title: stringOf(preview.title) ?? '',
      text: stringOf(preview.text) ?? '',
      card: objectAt(attachment, 'content'),
    };
  });
  return { hits, sentence: '' };
}

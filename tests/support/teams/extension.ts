/** Client side of message extensions: the message action and the search in the compose box, and their responses. */
import { baseOf, eventId, type Sender } from './activities';
import type { BotAnswer } from './bot-client';
import { isObject, type JsonObject, objectAt, objectsIn, stringOf } from './json';
import { CARD_TYPE } from './message';

/** A message to which the message action is applied. */
export interface Written {
  /** HTML, the format of Teams. */
  readonly html?: string;
  readonly text?: string;
  readonly deleted?: boolean;
  /** The card of a message that an app posted. */
  readonly card?: JsonObject;
  readonly by?: string;
}

/** A dialog that the app opened; without a card, Teams has closed it. */
export interface Dialog {
  readonly title: string;
  readonly card: JsonObject | undefined;
  /** The message to which the action was applied; it is sent again with the form. */
  readonly message: JsonObject;
  readonly commandId: string;
}

/** A search result. */
export interface Hit {
  readonly title: string;
  readonly text: string;
  readonly card: JsonObject;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** The text shown instead of hits. */
  readonly sentence: string;
}

/**
 * Returns a message in the format in which Teams passes it to a message action, including fields that an app does not
 * need.
 */
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
    // Messages posted by apps have no user.
    from: { device: null, conversation: null, user: card === undefined ? user : null },
    reactions: [],
    mentions: [],
    attachments: card === undefined ? [] : [{ id: '1', contentType: CARD_TYPE, content: JSON.stringify(card) }],
    linkToMessage: `https://teams.microsoft.com/l/message/${sender.place.id}/${id}`,
  } satisfies JsonObject;
}

/** Returns an invoke activity of a message extension. */
export function extensionInvoke(
  sender: Sender,
  name: 'fetchTask' | 'submitAction' | 'query',
  value: JsonObject,
): JsonObject {
  return { ...baseOf(sender, eventId()), type: 'invoke', name: `composeExtension/${name}`, value };
}

/** Returns the dialog in a response; without a card if the response closes it. */
export function dialogIn({ status, body }: BotAnswer, commandId: string, message: JsonObject): Dialog {
  if (status !== 200) throw new Error(`the message action was answered ${status}`);
  const value = objectAt(objectAt(isObject(body) ? body : {}, 'task'), 'value');
  const { contentType, content } = objectAt(value, 'card');
  const card = contentType === CARD_TYPE && isObject(content) ? content : undefined;
  if (card === undefined && Object.keys(value).length > 0) throw new Error('the dialog holds no card');
  if (JSON.stringify(card ?? {}).includes('Action.Execute')) throw new Error('a dialog sends Action.Submit only');
  return { title: stringOf(value.title) ?? '', card, message, commandId };
}

/** Returns the search result in a response. */
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

/**
 * Extracts the plain text of a message from the payload of a message action. Nothing else is read: neither author nor
 * place nor attachments. Each step takes linear time.
 */
import { entitiesShown, without } from '../message-text';

export interface MessageDraft {
  /** The text as one line without markup; empty if `missing` is set. */
  readonly text: string;
  readonly missing: 'deleted' | 'no-text' | null;
}

/** Returns the message's text as the draft of an action. An invalid payload is treated as a message without text. */
export function draftOf(payload: unknown): MessageDraft {
  const { deletedDateTime, body } = fieldsOf(payload);
  if (typeof deletedDateTime === 'string' && deletedDateTime !== '') return { text: '', missing: 'deleted' };
  const { content, contentType } = fieldsOf(body);
  if (typeof content !== 'string') return { text: '', missing: 'no-text' };
  const isPlain = typeof contentType === 'string' && contentType.toLowerCase() === 'text';
  const text = oneLine(isPlain ? content : shownOf(content));
  return { text, missing: text === '' ? 'no-text' : null };
}

/** Elements whose content the author did not write. */
const NOT_WRITTEN = ['blockquote', 'quoted', 'attachment', 'style', 'script', 'title'] as const;
const MENTION = /<at\b[^<>]*>([^<]*)<\/at>|<span[^<>]*Mention[^<>]*>([^<]*)<\/span>/gi;
/** Mentions at the start of a message. They name its addressees and are not part of the action. */
const ADDRESSED =
  /^(?:\s|&nbsp;|<(?:p|div)\b[^<>]*>|(?:<at\b[^<>]*>[^<]*<\/at>|<span[^<>]*Mention[^<>]*>[^<]*<\/span>)[,:;]?)+/i;
/** An image that represents a character, such as an emoji; it is replaced by its alternative text. */
const SIGN = /<(?:emoji|img)\b[^<>]*?\balt="([^"<>]{1,16})"[^<>]*>/gi;
/** Inline tags, which may occur within a word; any other tag separates words. */
const INLINE = /<\/?(?:a|b|i|u|s|em|strong|span|code|sub|sup|del|ins|font|mark)\b[^<>]*>/gi;
const TAG = /<\/?[a-z!][^<>]*>/gi;

/** Returns the visible text of an HTML message. */
function shownOf(html: string): string {
  const written = NOT_WRITTEN.reduce<string>((text, element) => without(text, element), html);
  const words = beginningOf(written)
    .replace(ADDRESSED, '')
    .replace(MENTION, (_, at: string | undefined, span: string | undefined) => at ?? span ?? '')
    .replace(SIGN, '$1')
    .replace(INLINE, '')
    .replace(TAG, ' ');
  return entitiesShown(words);
}

/** Maximum number of characters read, far more than an action holds. */
const READ = 20_000;

function beginningOf(html: string): string {
  return html.length <= READ ? html : html.slice(0, READ).replace(/<[^<>]*$/, '');
}

/** Invisible characters, except those that join emoji. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

function oneLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

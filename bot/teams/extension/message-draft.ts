/**
 * The words of somebody's message, out of how Teams hands it over to a message action. Nothing else of it is read: not who wrote it, not
 * where, not what is attached. Each step passes the text once.
 */
import { entitiesShown, without } from '../message-text';

export interface MessageDraft {
  /** One line of plain words; empty where `missing` says why. */
  readonly text: string;
  readonly missing: 'deleted' | 'no-text' | null;
}

/** The message's text as the draft of an action. What is no message of Teams has no text. */
export function draftOf(payload: unknown): MessageDraft {
  const { deletedDateTime, body } = fieldsOf(payload);
  if (typeof deletedDateTime === 'string' && deletedDateTime !== '') return { text: '', missing: 'deleted' };
  const { content, contentType } = fieldsOf(body);
  if (typeof content !== 'string') return { text: '', missing: 'no-text' };
  const isPlain = typeof contentType === 'string' && contentType.toLowerCase() === 'text';
  const text = oneLine(isPlain ? content : shownOf(content));
  return { text, missing: text === '' ? 'no-text' : null };
}

/** Elements whose content is no part of what somebody wrote. */
const NOT_WRITTEN = ['blockquote', 'quoted', 'attachment', 'style', 'script', 'title'] as const;
const MENTION = /<at\b[^<>]*>([^<]*)<\/at>|<span[^<>]*Mention[^<>]*>([^<]*)<\/span>/gi;
/** Where a message begins with whom it is addressed to, the names are no part of what is to be done. */
const ADDRESSED =
  /^(?:\s|&nbsp;|<(?:p|div)\b[^<>]*>|(?:<at\b[^<>]*>[^<]*<\/at>|<span[^<>]*Mention[^<>]*>[^<]*<\/span>)[,:;]?)+/i;
/** A picture that stands for a sign is read as that sign. */
const SIGN = /<(?:emoji|img)\b[^<>]*?\balt="([^"<>]{1,16})"[^<>]*>/gi;
/** What stands within a word; any other tag parts words. */
const INLINE = /<\/?(?:a|b|i|u|s|em|strong|span|code|sub|sup|del|ins|font|mark)\b[^<>]*>/gi;
const TAG = /<\/?[a-z!][^<>]*>/gi;

/** What a reader sees of a message in HTML. */
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

/** Far more than an action holds; what follows is not looked at. */
const READ = 20_000;

function beginningOf(html: string): string {
  return html.length <= READ ? html : html.slice(0, READ).replace(/<[^<>]*$/, '');
}

/** Signs that nobody sees, but for those that join emoji. */
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

/** Finds the due date in a typed line. */
import type { IsoDate } from '../../calendar/dates';
import { readDue } from './due';
import type { DueContext } from './due-reading';
import { withoutQuotes } from './words';

interface DueFound {
  readonly day: IsoDate | null;
  readonly said?: string;
  readonly rest: string;
}

/** Words that introduce a due date. Not "until" and "up to": they limit a period that the text is about. */
const MARKER =
  /(?:^|[\s,;(–-])(?:(?:is |are )?due(?: date)?(?: by| on| before)?:?|by|before|no later than|not later than|deadline:?|for)\s+/giu;
/** Maximum number of words in a date phrase. */
const MOST_WORDS = 6;

/**
 * Returns the due date of a line, and the line without it: a date after "by" and the like, else one at either end. Two
 * different ones are ambiguous: no day is chosen, and a hint names both. Other dates stay in the text.
 */
export function extractDue(line: string, context: DueContext): DueFound {
  const open = withoutQuotes(line);
  const marked = [...open.matchAll(MARKER)].flatMap((match) => {
    const at = match.index + match[0].length;
    const found = longest(open, at, context);
    const weak = /for\s+$/i.test(match[0]);
    return found === null || (weak && !/meeting|dawg/i.test(found.phrase)) ? [] : [{ ...found, from: match.index }];
  });
  const bare = marked.length > 0 ? [] : [atEnd(open, context), atStart(open, context)].filter((one) => one !== null);
  const all = [...marked, ...bare];
  const [first] = all;
  if (first === undefined) return { day: null, rest: line };
  const days = new Set(all.map(({ read }) => read.day ?? read.said));
  if (days.size > 1) {
    return {
      day: null,
      said: `There are two dates: ${all.map(({ phrase }) => `“${phrase}”`).join(' and ')}. Choose one.`,
      rest: line,
    };
  }
  if (first.read.day === null) return { day: null, said: first.read.said, rest: line };
  const rest = all.reduceRight((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, line);
  return { day: first.read.day, ...(first.read.said === undefined ? {} : { said: first.read.said }), rest };
}

/** Returns the longest phrase from this position that can be parsed as a date. */
function longest(open: string, at: number, context: DueContext) {
  const words = [...open.slice(at, at + 80).matchAll(/\S+/g)].slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const to = at + last.index + last[0].length;
    const phrase = open
      .slice(at, to)
      .replace(/[.,;:!?)–-]+$/u, '')
      .trim();
    const read = readDue(phrase, context);
    if (read !== null)
      return { read, phrase, to: at + phrase.length + (open.slice(at).length - open.slice(at).trimStart().length) };
  }
  return null;
}

/** Words before a date that make it part of the text. */
const NOT_DUE = /\b(?:of|from|since|until|till|to|the|for|between|and|up|in|on|after|dated|as|at|q|v)$/i;

/**
 * Finds a date at the end of a line ("send the return tomorrow"), unless the word before it makes it part of the text.
 */
function atEnd(open: string, context: DueContext) {
  const end = open.replace(/[\s.!)]+$/u, '');
  const words = [...end.matchAll(/\S+/g)];
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    const from = words[words.length - count]?.index ?? 0;
    const phrase = end.slice(from).replace(/^[(–-]+\s*/u, '');
    const before = end.slice(0, from).replace(/[\s,;(–-]+$/u, '');
    if (phrase === '' || NOT_DUE.test(before)) continue;
    const read = readDue(phrase, context);
    if (read !== null) return { read, phrase, from: before.length, to: end.length };
  }
  return null;
}

/** Finds a date at the start of a line: "14 June: Portsmouth YJS to …". */
function atStart(open: string, context: DueContext) {
  const head = /^([^:–]{3,30})\s*[:–]\s+/u.exec(open);
  const read = head === null ? null : readDue(head[1] ?? '', context);
  return head === null || read === null ? null : { read, phrase: (head[1] ?? '').trim(), from: 0, to: head[0].length };
}

/** Which words of a line say by when it is due. */
import type { IsoDate } from '../../calendar/dates';
import { readDue } from './due';
import type { DueContext } from './due-reading';
import { withoutQuotes } from './words';

interface DueFound {
  readonly day: IsoDate | null;
  readonly said?: string;
  readonly rest: string;
}

/** Words before a due date. "Until" and "up to" name a span of what is looked at, not a due date. */
const MARKER =
  /(?:^|[\s,;(–-])(?:(?:is |are )?due(?: date)?(?: by| on| before)?:?|by|before|no later than|not later than|deadline:?|for)\s+/giu;
/** Where a date phrase can end. */
const MOST_WORDS = 6;

/** Of several dates the one after "by" is the due one; two of them are a question. The others are part of the text. */
export function dueIn(line: string, context: DueContext): DueFound {
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

/** The longest phrase from here on that reads as a date. */
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

const NOT_DUE = /\b(?:of|from|since|until|till|to|the|for|between|and|up|in|on|after|dated|as|at|q|v)$/i;

/** A date at the very end is due where no word makes it part of the text: "send the return tomorrow". */
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

/** "14 June: Portsmouth YJS to …". */
function atStart(open: string, context: DueContext) {
  const head = /^([^:–]{3,30})\s*[:–]\s+/u.exec(open);
  const read = head === null ? null : readDue(head[1] ?? '', context);
  return head === null || read === null ? null : { read, phrase: (head[1] ?? '').trim(), from: 0, to: head[0].length };
}

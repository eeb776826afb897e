/**
 * An action typed in one line: "Portsmouth YJS to send the Q2 return by 14 June". It fills the form, which is confirmed; what is
 * unclear stays empty and is said, and no word is lost.
 */
import type { IsoDate } from '../../calendar/dates';
import type { Standing } from '../../membership/standing';
import type { Membership } from '../../membership/types';
import { type DueContext, readDue } from './due';
import { type FoundOwner, findOwner } from './owner';
import { withoutQuotes } from './words';

export interface CaptureContext extends DueContext {
  readonly membership: Membership;
  readonly standing: Standing;
}

export interface Captured {
  readonly text: string;
  /** A seat that is held; empty: it is not clear whose. */
  readonly owner: string;
  readonly due: IsoDate | '';
  /** What is unclear, at the field where it belongs. */
  readonly said: { readonly owner?: string; readonly due?: string };
  /** Seats to choose the owner from, where several fit. */
  readonly among: readonly string[];
}

/** Longer text is no line that somebody types: the rest is kept, and not searched for owner and date. */
const SEARCHED = 2_000;

/** What a line says. */
export function captured(line: string, context: CaptureContext): Captured {
  const whole = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:new )?action\s*[:–-]\s*/i, '');
  const [searched, rest] = [whole.slice(0, SEARCHED), whole.slice(SEARCHED)];
  const due = dueIn(searched, context);
  const owner = ownerIn(due.rest, context);
  return {
    text: tidied(owner.rest + rest),
    owner: owner.found?.seatId ?? '',
    due: due.day ?? '',
    said: {
      ...(owner.found === null || owner.found.said === '' ? {} : { owner: owner.found.said }),
      ...(due.said === undefined ? {} : { due: due.said }),
    },
    among: owner.found?.among ?? [],
  };
}

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
function dueIn(line: string, context: DueContext): DueFound {
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

interface OwnerFound {
  readonly found: FoundOwner | null;
  readonly rest: string;
}

/** Between owner and task: "X to …", "X will …", "X: …". Only what comes first owns; a body named later stays in the text. */
const HANDS = /\s+(?:to|will|should|must|shall|needs? to|has to|have to|is to|are to|can)\s+|\s*:\s+|\s+[–—-]\s+/iu;
const TAIL =
  /(?:\s+[–—-]+\s*|\s*[,;(]\s*|\s+)(?:owner|owned by|lead|assigned to|with)\s*:?\s+([^,;()]{2,60})\)?[\s.]*$/iu;
const OWNER_WORDS = 9;

function ownerIn(line: string, { membership, standing }: CaptureContext): OwnerFound {
  const text = line.replace(/^[\s,;:.–-]+/u, '');
  const open = withoutQuotes(text);
  const hands = HANDS.exec(open);
  const head = hands === null ? '' : open.slice(0, hands.index);
  if (hands !== null && head.split(/\s+/).length <= OWNER_WORDS && !startsWithVerb(head)) {
    const found = findOwner(head, membership, standing);
    if (found !== null) return { found, rest: found.known ? text.slice(hands.index + hands[0].length) : text };
  }
  const tail =
    TAIL.exec(open) ?? /\s+[–—-]\s+([^,;()–—]{2,60})[\s.]*$/u.exec(open) ?? /\s*\(([^()]{2,60})\)[\s.]*$/u.exec(open);
  const named = tail === null ? null : findOwner(tail[1] ?? '', membership, standing);
  if (tail !== null && named?.known === true) return { found: named, rest: text.slice(0, tail.index) };
  return { found: null, rest: text };
}

/** What is to be done begins with these; nobody is called so. */
const VERBS = new Set([
  ...[
    'add',
    'agree',
    'arrange',
    'ask',
    'book',
    'bring',
    'call',
    'chase',
    'check',
    'circulate',
    'collect',
    'compare',
    'complete',
  ],
  ...[
    'confirm',
    'contact',
    'discuss',
    'draft',
    'email',
    'ensure',
    'explore',
    'find',
    'finish',
    'follow',
    'get',
    'give',
    'identify',
  ],
  ...[
    'invite',
    'look',
    'make',
    'map',
    'meet',
    'need',
    'notify',
    'plan',
    'prepare',
    'produce',
    'provide',
    'publish',
    'raise',
  ],
  ...[
    'remember',
    'remind',
    'report',
    'request',
    'resolve',
    'respond',
    'return',
    'review',
    'send',
    'set',
    'share',
    'speak',
  ],
  ...[
    'submit',
    'talk',
    'tell',
    'test',
    'try',
    'update',
    'use',
    'validate',
    'work',
    'write',
    'we',
    'everyone',
    'all',
    'somebody',
  ],
]);

function startsWithVerb(head: string): boolean {
  return VERBS.has((/\p{L}+/u.exec(head)?.[0] ?? '').toLowerCase());
}

/** Without what is left standing around the words that were taken out. */
function tidied(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;])/g, '$1')
    .replace(/^[\s,;:.–-]+|[\s,;:–(-]+$/gu, '')
    .trim();
}

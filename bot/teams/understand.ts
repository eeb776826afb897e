/** What somebody typed, as a command. `@DAWG /actions mine`, `/actions mine` and `actions mine` are the same. */
import { type ChatCommandName, COMMANDS, chatCommandDefinition } from '../../shared/areas/commands';
import { plainWords } from './message-text';

export type ParsedMessage =
  | {
      readonly kind: 'command';
      readonly name: ChatCommandName;
      readonly argument: string | null;
      /** What stands after an argument that takes text, as it was typed. */
      readonly text?: string;
    }
  /** A command with a word that it does not know. */
  | { readonly kind: 'unknown-argument'; readonly name: ChatCommandName; readonly argument: string }
  | { readonly kind: 'greeting' }
  /** `nearest`: the command that it is a misspelling of. It is suggested, never run. */
  | { readonly kind: 'unknown'; readonly text: string; readonly nearest?: ChatCommandName };

const GREETING = /^(hello|hi|hey|hello there|good (morning|afternoon|evening))\b[\s!.,]*$/i;
/** What people put around a command: quotes and brackets, and what ends a sentence or follows a mention. */
const AROUND_START = /^[\s"'‘’‚“”„«»`([{,;:.!–—-]+/u;
const AROUND_END = /[\s"'‘’“”„«»`)\]},;:.!?…–—]$/u;

/** Reads a message's text; mentions, slash, quotes and punctuation around the command may be there or not. */
export function parseMessage(text: string): ParsedMessage {
  const said = plainWords(text);
  const [first = '', ...rest] = bare(bare(said).replace(/^\/\s?/, ''))
    .toLowerCase()
    .split(' ');
  const word = bare(first);
  const definition = COMMANDS.find((command) => command.name === word);
  if (definition === undefined) {
    if (GREETING.test(bare(said)) || said === '') return { kind: 'greeting' };
    const nearest = nearestCommand(word);
    return { kind: 'unknown', text: said, ...(nearest === undefined ? {} : { nearest }) };
  }
  const argument = rest.map(bare).filter(Boolean).join(' ');
  if (argument === '') return { kind: 'command', name: definition.name, argument: null };
  const taking = definition.arguments.find((each) => each.takesText === true && each.word === bare(rest[0] ?? ''));
  if (taking !== undefined)
    return { kind: 'command', name: definition.name, argument: taking.word, text: textAfter(said, 2) };
  const known = chatCommandDefinition(definition.name).arguments.some((each) => each.word === argument);
  if (!known) return { kind: 'unknown-argument', name: definition.name, argument };
  return { kind: 'command', name: definition.name, argument };
}

/** The text after so many words. A slash that stands alone is part of the word after it. */
function textAfter(said: string, words: number): string {
  const [head = '', ...rest] = said.replace(/^([\s"'‘’‚“”„«»`([{,;:.!–—-]*\/)\s/u, '$1').split(' ');
  return [head, ...rest].slice(words).join(' ').trim();
}

/** Without what stands around it. The end is taken sign by sign: a pattern that may begin anywhere would scan a long text again and again. */
function bare(text: string): string {
  let end = text.length;
  while (end > 0 && AROUND_END.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end).replace(AROUND_START, '');
}

/** Longer words misspell no command, and the edit distance takes time in proportion to their length. */
const LONGEST_SLIP = 24;

function nearestCommand(word: string): ChatCommandName | undefined {
  if (word.length < 3 || word.length > LONGEST_SLIP) return undefined;
  const distances = COMMANDS.map(({ name }) => ({ name, distance: distance(word, name) }));
  const [best, second] = distances.sort((a, b) => a.distance - b.distance);
  const slips = word.length < 6 ? 1 : 2;
  return best === undefined || best.distance > slips || best.distance === second?.distance ? undefined : best.name;
}

/** Signs that were added, left out, mistaken, or swapped with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Parses a typed message as a command. `@DAWG /actions mine`, `/actions mine` and `actions mine` are equivalent. */
import { type ChatCommandName, COMMANDS, chatCommandDefinition } from '../../shared/areas/commands';
import { plainWords } from './message-text';

export type ParsedMessage =
  | {
      readonly kind: 'command';
      readonly name: ChatCommandName;
      readonly argument: string | null;
      /** The text after an argument that takes text, as it was typed. */
      readonly text?: string;
    }
  /** A command with an unknown argument. */
  | { readonly kind: 'unknown-argument'; readonly name: ChatCommandName; readonly argument: string }
  | { readonly kind: 'greeting' }
  /** `nearest` is the command that was probably misspelt. It is suggested, never run. */
  | { readonly kind: 'unknown'; readonly text: string; readonly nearest?: ChatCommandName };

const GREETING = /^(hello|hi|hey|hello there|good (morning|afternoon|evening))\b[\s!.,]*$/i;
/** Punctuation around a command: quotes, brackets, and characters that end a sentence or follow a mention. */
const AROUND_START = /^[\s"'‘’‚“”„«»`([{,;:.!–—-]+/u;
const AROUND_END = /[\s"'‘’“”„«»`)\]},;:.!?…–—]$/u;

/** Parses a message's text. Mentions, the slash, quotes and punctuation around the command are optional. */
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

/** Returns the text after a number of words. A slash on its own counts as part of the next word. */
function textAfter(said: string, words: number): string {
  const [head = '', ...rest] = said.replace(/^([\s"'‘’‚“”„«»`([{,;:.!–—-]*\/)\s/u, '$1').split(' ');
  return [head, ...rest].slice(words).join(' ').trim();
}

/**
 * Trims surrounding punctuation. The end is trimmed character by character: an unanchored pattern would take quadratic
 * time on a long text.
 */
function bare(text: string): string {
  let end = text.length;
  while (end > 0 && AROUND_END.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end).replace(AROUND_START, '');
}

/** Maximum length of a word to compare. Longer ones are not misspelt commands and would make the comparison slow. */
const LONGEST_SLIP = 24;

function nearestCommand(word: string): ChatCommandName | undefined {
  if (word.length < 3 || word.length > LONGEST_SLIP) return undefined;
  const distances = COMMANDS.map(({ name }) => ({ name, distance: distance(word, name) }));
  const [best, second] = distances.sort((a, b) => a.distance - b.distance);
  const slips = word.length < 6 ? 1 : 2;
  return best === undefined || best.distance > slips || best.distance === second?.distance ? undefined : best.name;
}

/** Returns the edit distance: insertions, deletions, substitutions and swaps (optimal string alignment). */
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

/**
 * What people typed, made ready for a card.
 *
 * Text that does not come from this code stands in `TextRun`s only, never in a `TextBlock` or a `FactSet`. Those two read
 * Markdown, and the Teams clients do not agree on how it is escaped: a backslash that hides a link on one shows as a
 * backslash on another. A `TextRun` reads no Markdown at all, so names and texts show as typed everywhere.
 */

import { shortenedTo } from '../../shared/words/cut';

/** Invisible and without width; keeps two signs from being read as one mark. */
const WORD_JOINER = '\u2060';

/** User text for a `TextRun`. Only two things are read there: `{{DATE(…)}}`, and `<at>` on a card that mentions somebody. */
export function typed(text: string): string {
  return text.replace(/\{(?=\{)|<(?=\/?at\b)/gi, `$&${WORD_JOINER}`);
}

/** The same, cut to a number of characters. The whole text stands in the tab. */
export function shortened(text: string, characters: number): string {
  return typed(shortenedTo(text, characters));
}

/** A person's name for a mention, which has to stand in a `TextBlock`: without the signs that Markdown or Teams would read. */
export function mentionName(name: string): string {
  return (
    name
      .replace(/[<>*_[\]`~|\\#{}@]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'colleague'
  );
}

/** The names without the closing words that all of them share: "Portsmouth City Council" among councils is "Portsmouth City". */
export function withoutSharedEnding(names: readonly string[]): ReadonlyMap<string, string> {
  const all = [...new Set(names)];
  const words = all.map((name) => name.split(' '));
  const shortest = Math.min(...words.map((list) => list.length));
  let shared = 0;
  while (all.length > 1 && shared < shortest - 1) {
    const endings = new Set(words.map((list) => list.at(-1 - shared)));
    if (endings.size > 1) break;
    shared += 1;
  }
  return new Map(
    all.map((name) => [
      name,
      name
        .split(' ')
        .slice(0, shared === 0 ? undefined : -shared)
        .join(' '),
    ]),
  );
}

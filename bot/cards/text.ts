/**
 * Prepares user text for cards.
 *
 * Text that does not come from this code is put only into `TextRun`s, never into a `TextBlock` or a `FactSet`. Those
 * two interpret Markdown, and the Teams clients do not agree on how it is escaped: a backslash that hides a link in one
 * client is shown as a backslash in another. A `TextRun` interprets no Markdown, so names and texts are shown as typed
 * everywhere.
 */

import { shortenedTo } from '../../shared/words/cut';

/** Invisible, of zero width; separates two characters that would otherwise be interpreted as markup. */
const WORD_JOINER = '\u2060';

/**
 * Returns user text for a `TextRun`. Only two things are interpreted there: `{{DATE(…)}}`, and `<at>` on a card with
 * mentions.
 */
export function escapeUserText(text: string): string {
  return text.replace(/\{(?=\{)|<(?=\/?at\b)/gi, `$&${WORD_JOINER}`);
}

/** As above, shortened to a number of characters. The full text is in the tab. */
export function escapeAndShorten(text: string, characters: number): string {
  return escapeUserText(shortenedTo(text, characters));
}

/**
 * Returns a person's name for a mention, which requires a `TextBlock`: without the characters that Markdown or Teams
 * interprets.
 */
export function mentionName(name: string): string {
  return (
    name
      .replace(/[<>*_[\]`~|\\#{}@]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'colleague'
  );
}

/**
 * Returns the names without the closing words that all of them share, by name: "Portsmouth City Council" among councils
 * is "Portsmouth City".
 */
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

/** Tolerant comparison of typed words: case, accents and punctuation are ignored, and typing errors are tolerated. */

/** A normalised word and its offsets in the text. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Returns the words of a text, normalised: lower case, no accents, no possessive. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu)].map(({ 0: found, index }) => ({
    word: normaliseWord(found),
    from: index,
    to: index + found.length,
  }));
}

/** Normalises a word for comparison: lower case, no accents, no apostrophes, no possessive. */
export function normaliseWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[’']/g, '');
}

/**
 * Whether two words are equal apart from typing errors: at most one, or two if the intended word has nine letters or
 * more. Words of fewer than five letters have to be equal, and the first letter always has to.
 */
export function isNearMatch(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  const most = meant.length >= 9 ? 2 : meant.length >= 5 ? 1 : 0;
  if (most === 0 || typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > most) return false;
  return slips(typed, meant) <= most;
}

/** Returns the edit distance: characters added, left out, replaced or swapped with their neighbour. */
function slips(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const moved = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(Math.min(changed, moved, swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * Returns the text with quoted parts replaced by spaces, so that all offsets stay the same. Nothing in quotes is an
 * owner or a date.
 */
export function withoutQuotes(text: string): string {
  const blank = (quoted: string) => ' '.repeat(quoted.length);
  return text
    .replace(/"[^"]*"|“[^”]*”|«[^»]*»|‘[^’]*’(?![\p{L}])/gu, blank)
    .replace(/(^|[\s(])('[^']*')(?=$|[\s).,;:!?])/g, (_, before: string, quoted: string) => before + blank(quoted));
}

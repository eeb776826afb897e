/** Words as people type them: compared without case, accents and punctuation, and with a slip of the fingers forgiven. */

/** A word and where it stands in the text. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text, folded: lower case, no accents, no possessive. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu)].map(({ 0: found, index }) => ({
    word: folded(found),
    from: index,
    to: index + found.length,
  }));
}

/** A word as it is compared. */
export function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[’']/g, '');
}

/** Whether a word is another with at most one slip, two in a long one. Short words have to be exact. */
export function almost(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  const most = meant.length >= 9 ? 2 : meant.length >= 5 ? 1 : 0;
  if (most === 0 || typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > most) return false;
  return slips(typed, meant) <= most;
}

/** Signs added, left out, mistaken or swapped with their neighbour. */
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

/** The text with what stands in quotes blanked out, every sign in its place: nothing in there is an owner or a date. */
export function withoutQuotes(text: string): string {
  const blank = (quoted: string) => ' '.repeat(quoted.length);
  return text
    .replace(/"[^"]*"|“[^”]*”|«[^»]*»|‘[^’]*’(?![\p{L}])/gu, blank)
    .replace(/(^|[\s(])('[^']*')(?=$|[\s).,;:!?])/g, (_, before: string, quoted: string) => before + blank(quoted));
}

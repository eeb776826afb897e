/**
 * Detection of near-duplicate records: in a call several people write down the same thing. Both are kept; a note points
 * this out.
 */
import { nameKey } from './names';

/** Minimum number of distinct words in each text; shorter texts have too few to compare. */
const FEWEST_WORDS = 3;
/** Minimum similarity: the number of shared words divided by the number of distinct words in both texts. */
const ALIKE = 0.7;

/**
 * Returns the first of the others that has nearly the same text: most words are the same, in any order.
 *
 * @param others without the record of the text itself
 */
export function findNearDuplicate<T extends { readonly text: string }>(
  text: string,
  others: readonly T[],
): T | undefined {
  const own = wordsOf(text);
  return others.find((other) => isAlike(own, wordsOf(other.text)));
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) < FEWEST_WORDS) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared) >= ALIKE;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(nameKey(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

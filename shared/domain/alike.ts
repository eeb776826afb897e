/** Whether two people have noted the same thing: in a call several write down what was said. Both are kept; a note says so. */
import { nameKey } from './names';

/** Shorter texts have too little in them to be told apart. */
const FEWEST_WORDS = 3;
/** This part of all the words of two texts they have in common. */
const ALIKE = 0.7;

/**
 * The first of the others that says much the same as this text: most words are the same, in whatever order.
 *
 * @param others without the text's own record
 */
export function alike<T extends { readonly text: string }>(text: string, others: readonly T[]): T | undefined {
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

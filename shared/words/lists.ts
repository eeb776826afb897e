/** Formatting of lists. */
import { once } from './once';

const conjunction = once(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }));
const disjunction = once(() => new Intl.ListFormat('en-GB', { type: 'disjunction' }));

/** Joins names with "and": "a, b and c". */
export function allOf(names: readonly string[]): string {
  return conjunction().format(names);
}

/** Joins names with "or": "a, b or c". */
export function oneOf(names: readonly string[]): string {
  return disjunction().format(names);
}

/** Joins names, at most `atMost` of them: "Police, Probation", or "Police, Probation and 3 more". */
export function namesInShort(names: readonly string[], atMost: number): string {
  if (names.length <= atMost) return names.join(', ');
  return allOf([...names.slice(0, atMost), `${names.length - atMost} more`]);
}

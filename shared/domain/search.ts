/** Finding something by words. */
import { nameKey } from './names';

/** Whether every word of a search occurs in these texts, in whatever order; written as differently as names may be. */
export function hasEveryWord(texts: readonly string[], search: string): boolean {
  const searched = nameKey(texts.join(' '));
  return nameKey(search)
    .split(' ')
    .every((word) => searched.includes(word));
}

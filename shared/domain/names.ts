/** When two names are one: wherever names are unique, or something is found by its name. */

/** Signs that nobody sees: formatting, fillers, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
/** Blanks of any kind; the Braille pattern without dots looks like one, and controls are read as one. */
const BLANKS = /[\s\p{Cc}\u2800]+/gu;

/**
 * What names are compared by: compatibility forms, composed and decomposed letters, case, blanks and invisible signs make no
 * difference. Empty for a text in which nothing is to be seen.
 */
export function nameKey(name: string): string {
  const seen = name.replace(BLANKS, ' ').replace(INVISIBLE, '').normalize('NFKC');
  // To capitals and back folds what lower case alone leaves apart, such as ß and ss.
  const folded = seen.toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
  return folded.replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
}

/** Whether two names are one. */
export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** Whether every word of a search occurs in these texts, in whatever order; written as differently as names may be. */
export function hasEveryWord(texts: readonly string[], search: string): boolean {
  const searched = nameKey(texts.join(' '));
  return nameKey(search)
    .split(' ')
    .every((word) => searched.includes(word));
}

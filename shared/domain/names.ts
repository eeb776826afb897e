/** Normalised comparison of names, used wherever names are unique or something is found by its name. */

/** Invisible characters: format characters, fillers, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
/** Whitespace of any kind. The blank Braille pattern looks like a space, and control characters are treated as one. */
const BLANKS = /[\s\p{Cc}\u2800]+/gu;

/**
 * Returns the normalised form by which names are compared: compatibility forms, composed and decomposed letters, case,
 * whitespace and invisible characters make no difference. Empty for a text without visible characters.
 */
export function nameKey(name: string): string {
  const seen = name.replace(BLANKS, ' ').replace(INVISIBLE, '').normalize('NFKC');
  // Upper case first: it folds characters that lower case alone keeps distinct, such as ß and ss.
  const folded = seen.toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
  return folded.replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
}

/** Whether two names are equal after normalisation. */
export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/**
 * Whether every word of a search occurs in these texts as a substring, in any order. Both are normalised by `nameKey`.
 */
export function hasEveryWord(texts: readonly string[], search: string): boolean {
  const searched = nameKey(texts.join(' '));
  return nameKey(search)
    .split(' ')
    .every((word) => searched.includes(word));
}

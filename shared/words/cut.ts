/**
 * Truncation of text that people typed. A grapheme cluster can be many UTF-16 code units long, and cutting inside it
 * changes or destroys it.
 */

const CHARACTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
/**
 * Maximum length of a legitimate grapheme cluster, in code units: one with more combining marks is meant to fill the
 * screen.
 */
const LONGEST = 64;

/** Truncates to at most this many UTF-16 code units, without splitting a grapheme cluster. */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  let end = 0;
  for (const { index, segment } of CHARACTERS.segment(text.slice(0, units + LONGEST))) {
    if (index + segment.length > units) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Truncates to at most this many grapheme clusters; if something is cut off, the last one is `…`. */
export function shortenedTo(text: string, characters: number): string {
  // A grapheme cluster is at least one code unit long.
  if (text.length <= characters) return text;
  let count = 0;
  let end = 0;
  for (const { index } of CHARACTERS.segment(text)) {
    if (count === characters - 1) end = index;
    count += 1;
    if (count > characters) return `${text.slice(0, end).trimEnd()}…`;
  }
  return text;
}

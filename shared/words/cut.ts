/** Cutting what people typed, in one place. A character as it is read may be many units long: half of one is another, or none. */

const CHARACTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
/** A character with more marks than this is made to fill the screen. */
const LONGEST = 64;

/** At most so many UTF-16 units from the beginning, and no part of a character. */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  let end = 0;
  for (const { index, segment } of CHARACTERS.segment(text.slice(0, units + LONGEST))) {
    if (index + segment.length > units) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** At most so many characters as they are read, the last of them `…` where some are left out. */
export function shortenedTo(text: string, characters: number): string {
  // A character is one unit or more.
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

/** Cleans text on its way into a file, or out of one. */

/** Lone surrogates, and what XML and calendars cannot contain; tabs and line ends stay. */
const UNWRITABLE = /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|(?![\t\n])\p{Cc}/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Returns the text with `\n` for every kind of line end, without control characters and lone surrogates. */
export function writable(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNWRITABLE, '');
}

/**
 * Zero-width characters, which people paste from pages and documents. A joiner between emoji stays: it makes them one.
 */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D/gu;

/** Returns the text as it is seen: without zero-width characters, every kind of space a plain one; line ends stay. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\p{Zs}/gu, ' ');
}

/**
 * Returns the text on one line, without characters that could reverse the reading order; consecutive spaces become one.
 */
export function oneLine(text: string): string {
  return writable(text)
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Spaces and invisible characters do not hide a formula: some programs and writers drop them. */
const FORMULA = /^[\p{C}\p{Z}\uFFFD]*[=+\-@＝＋－＠]|^\s*[\t\r\n]/u;

/** Whether a spreadsheet may take the text for a formula: it begins with = + - @, a tab or a line end. */
export function beginsLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** Text on its way into a file, or out of one: what every format has to be spared. */

/** Lone halves of a character, and what XML and calendars cannot hold; tabs and line ends stay. */
const UNWRITABLE = /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|(?![\t\n])\p{Cc}/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The text with `\n` for every kind of line end, without control characters and halves of characters. */
export function writable(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNWRITABLE, '');
}

/** Without width: people paste them from pages and documents. A joiner stays between pictures, which it makes one. */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D/gu;

/** The text as it is seen: without signs that have no width, every kind of blank a plain one; line ends stay. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\p{Zs}/gu, ' ');
}

/** The text on one line, without what could turn the reading order around; blanks in a row become one. */
export function oneLine(text: string): string {
  return writable(text)
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Blanks and invisible characters do not hide a formula: some programs and writers drop them. */
const FORMULA = /^[\p{C}\p{Z}\uFFFD]*[=+\-@＝＋－＠]|^\s*[\t\r\n]/u;

/** Whether a spreadsheet may take the text for a formula: it begins with = + - @, a tab or a line end. */
export function beginsLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

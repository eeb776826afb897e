/**
 * Detection of NHS numbers in text. The product holds metadata only, so no text may contain ten digits with a valid NHS
 * number check digit.
 */

/**
 * Separators between groups of digits: at most three spaces, slashes, dots, dashes and the like, as used in documents,
 * forms and spreadsheets.
 */
const SEPARATORS = String.raw`[\s./\\|,:;_·•'\p{Pd}\u2800]{0,3}`;
const GROUPS = new RegExp(`\\d+(?:${SEPARATORS}\\d+)*`, 'gu');
/** Dates and financial years, which are not part of such a number: `2026-11-20`, `20/11/2026`, `2026/27`. */
const DAYS =
  /(?<!\d)(?:20\d\d-[01]\d-[0-3]\d|[0-3]?\d[/.][01]?\d[/.]20\d\d|20\d\d[/\p{Pd}]\d\d(?:\d\d)?)(?![\d/\p{Pd}.]*\d)/gu;
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
const DIGIT = /\p{Nd}/u;

/**
 * Whether the text contains ten digits whose last is the NHS number's modulus 11 check digit: in a row or in groups of
 * any size, with any usual separator, in the digits of any script.
 */
export function containsNhsNumber(text: string): boolean {
  const plain = [...text.normalize('NFKC').replace(INVISIBLE, '')].map(westernDigit).join('');
  const runs = plain.replace(DAYS, ' x ').match(GROUPS) ?? [];
  return runs.some((run) => ofTenDigits(run.match(/\d+/g) ?? []).some(passesModulus11));
}

/** Returns every string of ten digits that consecutive whole groups form. */
function ofTenDigits(groups: readonly string[]): readonly string[] {
  return groups.flatMap((_, first) => {
    let digits = '';
    for (let index = first; index < groups.length && digits.length < 10; index += 1) digits += groups[index];
    return digits.length === 10 ? [digits] : [];
  });
}

/**
 * Converts a digit of any script to 0 to 9; other characters are unchanged. Unicode encodes the ten digits of a script
 * contiguously.
 */
function westernDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 128 || !DIGIT.test(sign)) return sign;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function passesModulus11(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

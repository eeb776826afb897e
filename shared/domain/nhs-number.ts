/** The product holds metadata only. Ten digits that pass the NHS number's check digit have no business in any text. */

/** Between the groups: blanks of any kind, dots, hyphens and dashes, as documents and spreadsheets put them. */
const TEN_DIGITS = /(?<!\d)\d{3}[\s.\u2010-\u2015-]{0,3}\d{3}[\s.\u2010-\u2015-]{0,3}\d{4}(?!\d)/g;

/** Whether the text contains ten digits (in a row, or grouped 3-3-4) whose last is the NHS number's modulus 11 check digit. */
export function containsNhsNumber(text: string): boolean {
  return (text.match(TEN_DIGITS) ?? []).some((found) => passesModulus11(found.replace(/\D/g, '')));
}

function passesModulus11(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

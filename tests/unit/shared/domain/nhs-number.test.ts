import { containsNhsNumber } from '../../../../shared/domain/nhs-number';

/** A published test number with a valid check digit; it is not assigned to anybody. */
const NUMBER = '9434765919';

describe('given a text, when it is looked through for NHS numbers', () => {
  it.each([
    ['ten digits in a row', NUMBER],
    ['grouped by spaces', '943 476 5919'],
    ['grouped by hyphens', '943-476-5919'],
    ['grouped in one place only', '943476 5919'],
    ['grouped by the no-break spaces that documents use', '943\u00a0476\u00a05919'],
    ['grouped by dots', '943.476.5919'],
    ['grouped by dashes', '943–476–5919'],
    ['grouped by two blanks', '943  476  5919'],
    ['over two lines', '943 476\n5919'],
    ['in the middle of a sentence', `The record of ${NUMBER}, sent twice`],
    ['right beside letters', `NHS${NUMBER}x`],
    ['after a number that is none', '1234567890 and 943 476 5919'],
    ['with a check digit of 0', '4505577120'],
    ['grouped by strokes', '943/476/5919'],
    ['grouped by twos', '94 34 76 59 19'],
    ['digit by digit', '9 4 3 4 7 6 5 9 1 9'],
    ['grouped by commas and underscores', '943,476_5919'],
    ['in Arabic digits', '٩٤٣ ٤٧٦ ٥٩١٩'],
    ['in Devanagari digits', '९४३४७६५९१९'],
    ['in full-width digits', '９４３－４７６－５９１９'],
    ['in superscript digits', '⁹⁴³⁴⁷⁶⁵⁹¹⁹'],
    ['in bold digits of mathematics', '𝟗𝟒𝟑𝟒𝟕𝟔𝟓𝟗𝟏𝟗'],
    ['with signs in between that nobody sees', '943\u200b476\u00ad59\u206019'],
    ['after other digits', 'Ward 12 943 476 5919'],
  ])('then one %s is seen', (_, text) => {
    expect(containsNhsNumber(text)).toBe(true);
  });

  it.each([
    ['a wrong check digit', '9434765918'],
    ['two digits swapped', '9437465919'],
    ['a remainder that no check digit stands for', '1000000010'],
    ['nine digits', '943476591'],
    ['eleven digits that begin with one', `${NUMBER}0`],
    ['eleven digits that end with one', `1${NUMBER}`],
    ['an even longer number around it', `1${NUMBER}2`],
    ['a period', 'October 2026 to March 2027'],
    ['a day', '2026-11-23'],
    ['a day and an hour', '2026-11-20 19'],
    ['days in a row', '20/11/2026 to 20/12/2026'],
    ['financial years', '2024/25, 2025/26, 2026/27'],
    ['a wrong check digit in Arabic digits', '٩٤٣ ٤٧٦ ٥٩١٨'],
    ['the ref of an action', 'DAWG-2026-11-03'],
    ['a telephone number', '023 8000 0000'],
    ['nothing', ''],
  ])('then %s is none', (_, text) => {
    expect(containsNhsNumber(text)).toBe(false);
  });
});

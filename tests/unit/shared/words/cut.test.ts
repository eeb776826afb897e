import { cut, shortenedTo } from '../../../../shared/words/cut';

/** Single user-perceived characters, most of several UTF-16 code units. */
const WHOLE = ['😀', '👩‍👩‍👧', '🇬🇧', 'é', '👍🏽', 'ก็'];

describe('given a text with a character of many units at its end, when it is cut', () => {
  it.each(WHOLE)('then no part of %s is left', (sign) => {
    for (let units = 0; units <= 10 + sign.length; units += 1) {
      const kept = cut(`${'x'.repeat(10)}${sign}`, units);
      expect(kept.length).toBeLessThanOrEqual(units);
      expect(kept).toBe(
        units < 10 ? 'x'.repeat(units) : units < 10 + sign.length ? 'x'.repeat(10) : `${'x'.repeat(10)}${sign}`,
      );
    }
  });

  it.each(WHOLE)('then %s counts as one character where characters are counted', (sign) => {
    expect(shortenedTo(sign.repeat(5), 5)).toBe(sign.repeat(5));
    expect(shortenedTo(sign.repeat(6), 5)).toBe(`${sign.repeat(4)}…`);
  });
});

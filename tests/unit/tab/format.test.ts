/** Formatting of days, times, counts and durations. */
import { clockWords, daysAfter, dayWords, instantWords, splitAtDates, timespanWords } from '../../../tab/lib/dates';
import { counted, lengthWords, rateWords } from '../../../tab/lib/words';

describe('a day', () => {
  it('reads with its weekday, without a comma', () => {
    expect(dayWords('2026-12-16')).toBe('Wed 16 Dec 2026');
    expect(dayWords('2027-01-01')).toBe('Fri 1 Jan 2027');
  });

  it('reads as British English writes it, on each day of four years', () => {
    const british = new Intl.DateTimeFormat('en-GB', {
      ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
    });
    for (let day = '2023-12-30'; day < '2028-01-03'; day = daysAfter(day, 1)) {
      expect(dayWords(day)).toBe(british.format(new Date(`${day}T12:00:00Z`)).replace(',', ''));
    }
  });

  it('that is invalid is shown unchanged', () => {
    expect(dayWords('soon')).toBe('soon');
  });

  it('moves across months, years and the changes of the clock', () => {
    expect(daysAfter('2026-12-16', 90)).toBe('2027-03-16');
    expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('a moment', () => {
  it('is shown on a London clock, in winter and in summer', () => {
    expect(instantWords('2026-12-10T09:30:00.000Z')).toBe('Thu 10 Dec 2026, 09:30');
    expect(instantWords('2026-06-30T23:30:00.000Z')).toBe('Wed 1 Jul 2026, 00:30');
    expect(clockWords(new Date('2026-07-01T12:05:00Z'))).toBe('13:05');
  });

  it('that is invalid is shown unchanged', () => {
    expect(instantWords('never')).toBe('never');
  });
});

test('a meeting reads from its start to its end', () => {
  expect(timespanWords('10:00', 120)).toBe('10:00 to 12:00');
  expect(timespanWords('09:45', 90)).toBe('09:45 to 11:15');
});

test('a sentence is split at the days it names, and nothing of it is lost', () => {
  const parts = splitAtDates('Requested, due 2026-12-31, nothing received yet');

  expect(parts.map((part) => ('date' in part ? { day: part.date } : part.text))).toEqual([
    'Requested, due ',
    { day: '2026-12-31' },
    ', nothing received yet',
  ]);
  expect(splitAtDates('No day here')).toEqual([{ at: 0, text: 'No day here' }]);
  expect(splitAtDates('')).toEqual([]);
});

test('a count agrees with its word', () => {
  expect(counted(1, 'action')).toBe('1 action');
  expect(counted(0, 'agency', 'agencies')).toBe('0 agencies');
});

describe('a rate', () => {
  it('is n/a without meetings to count', () => {
    expect(rateWords({ part: 0, whole: 0, ratio: null })).toBe('n/a');
  });

  it.each([
    [1, 2, '50%'],
    [5, 6, '83%'],
    [6, 6, '100%'],
    [0, 6, '0%'],
    [999, 1000, '99%'],
    [1, 1000, '1%'],
  ])('of %i of %i is %s: full only when all, zero only when none', (part, whole, words) => {
    expect(rateWords({ part, whole, ratio: part / whole })).toBe(words);
  });
});

test('the length of a text is mentioned only near its limit', () => {
  expect(lengthWords(0, 500)).toBeNull();
  expect(lengthWords(299, 500)).toBeNull();
  expect(lengthWords(499, 500)).toBe('1 character left');
  expect(lengthWords(500, 500)).toBe('0 characters left');
  expect(lengthWords(5000, 500)).toBe('4500 characters too many');
});

import {
  dayWords,
  hoursWords,
  instantDayWords,
  monthWords,
  splitAtDates,
  withDayWords,
} from '../../../../shared/words/dates';

it('writes a day as the group does', () => {
  expect(dayWords('2026-12-16')).toBe('Wed 16 Dec 2026');
  expect(dayWords('2027-03-01')).toBe('Mon 1 Mar 2027');
});

it('writes a month by its name, and leaves an invalid one as it is', () => {
  expect(monthWords('2026-12')).toBe('December 2026');
  expect(monthWords('2026-13')).toBe('2026-13');
});

it('takes the day of an instant from the London clock', () => {
  expect(instantDayWords('2026-06-30T23:30:00.000Z')).toBe('Wed 1 Jul 2026');
});

it('writes the hours of a meeting, past midnight too', () => {
  expect(hoursWords('10:00', 120)).toBe('10:00–12:00');
  expect(hoursWords('23:30', 45)).toBe('23:30–00:15');
});

it('finds the days in the words of a rule, and nothing else', () => {
  expect(withDayWords('Choose a day up to 2027-02-14.')).toBe('Choose a day up to Sun 14 Feb 2027.');
  expect(withDayWords('DAWG-2026-12-03 and 2026-13-40')).toBe('DAWG-2026-12-03 and 2026-13-40');
  expect(withDayWords('2026-12-03-1 or x2026-12-03')).toBe('2026-12-03-1 or x2026-12-03');
  expect(withDayWords('2027-02-14 2027-02-15')).toBe('Sun 14 Feb 2027 Mon 15 Feb 2027');
});

it('splits a text at its days, and says where each piece begins', () => {
  expect(splitAtDates('(2026-12-31), later')).toEqual([
    { at: 0, text: '(' },
    { at: 1, date: '2026-12-31' },
    { at: 11, text: '), later' },
  ]);
});

import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  daysBetween,
  daysInMonth,
  isIsoDate,
  londonDate,
  londonInstant,
  monthOf,
  nextMonth,
  weekdayOf,
} from '../../../../../shared/domain/calendar/dates';

describe('given an instant, when London is asked for the day', () => {
  it.each([
    ['in winter London is UTC', '2026-11-22T23:59:59.999Z', '2026-11-22'],
    ['in summer the day turns an hour earlier', '2026-06-30T22:59:59.999Z', '2026-06-30'],
    ['in summer 23:00 UTC is tomorrow', '2026-06-30T23:00:00.000Z', '2026-07-01'],
    ['the last winter midnight', '2026-03-29T00:00:00.000Z', '2026-03-29'],
    ['the evening after clocks went forward', '2026-03-29T23:00:00.000Z', '2026-03-30'],
    ['the night before clocks go back', '2026-10-24T23:00:00.000Z', '2026-10-25'],
    ['the evening after clocks went back', '2026-10-25T23:00:00.000Z', '2026-10-25'],
    ['the end of a year', '2026-12-31T23:59:59.000Z', '2026-12-31'],
  ])('then %s', (_, instant, day) => {
    expect(londonDate(instant)).toBe(day);
  });
});

describe('given a time on a London clock, when its instant is asked for', () => {
  it.each([
    ['winter', '2026-11-18', '10:00', '2026-11-18T10:00:00.000Z'],
    ['summer', '2026-06-17', '10:00', '2026-06-17T09:00:00.000Z'],
    ['shown twice: the earlier one', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['the day clocks go back', '2026-10-25', '10:00', '2026-10-25T10:00:00.000Z'],
    ['the day clocks go forward', '2026-03-29', '10:00', '2026-03-29T09:00:00.000Z'],
  ])('then it is right in %s', (_, day, time, instant) => {
    expect(londonInstant(day, time)).toBe(instant);
  });
});

describe('given what somebody typed, when it is taken for a day', () => {
  it.each(['2026-11-22', '2028-02-29', '2026-12-31'])('then %s is one', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    ...['31/02', '31/02/2026', '2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', '2026-11-00', '2026-11-31'],
    ...['2026-1-2', '26-11-22', '20261122', '2026-11-22T00:00', ' 2026-11-22', '2026-11-22\n', 'tomorrow', ''],
  ])('then %j is not', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('given a day, when it is calculated with', () => {
  it('then clock changes neither swallow nor double a day', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('then months, years and leap days are crossed both ways', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2026-11-23', 0)).toBe('2026-11-23');
  });

  it('then the days between two are counted, clock changes or not', () => {
    expect(daysBetween('2026-11-23', '2027-02-21')).toBe(90);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-23', '2026-11-23')).toBe(0);
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
  });

  it('then Monday is 1 and Sunday is 7', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-22')]).toEqual([1, 7]);
  });

  it('then each day of forty years is followed by the same one, on the same weekday, as Temporal says', () => {
    const first = Temporal.PlainDate.from('1999-12-30');
    for (let day = first; day.year < 2041; day = day.add({ days: 1 })) {
      const date = day.toString();
      expect(weekdayOf(date)).toBe(day.dayOfWeek);
      expect(addDays(first.toString(), daysBetween(first.toString(), date))).toBe(date);
    }
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', 'soon', ''])('then %j, which is no day, is refused', (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => daysBetween(text, '2026-11-23')).toThrow(RangeError);
    expect(() => weekdayOf(text)).toThrow(RangeError);
  });

  it('then its month is known, the one after, and how long each is', () => {
    expect(monthOf('2026-12-31')).toBe('2026-12');
    expect([nextMonth('2026-12'), nextMonth('2026-01')]).toEqual(['2027-01', '2026-02']);
    expect([daysInMonth('2026-02'), daysInMonth('2028-02'), daysInMonth('2026-12')]).toEqual([28, 29, 31]);
  });
});

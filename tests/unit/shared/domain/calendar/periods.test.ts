import fc from 'fast-check';
import { addDays } from '../../../../../shared/domain/calendar/dates';
import {
  financialYearOf,
  monthsOf,
  periodOf,
  quarterOf,
  yearAfter,
} from '../../../../../shared/domain/calendar/periods';

describe('given a day, when its financial year and quarter are looked up', () => {
  it.each([
    ['2026-03-31', '2025-26', '2025-26-Q4'],
    ['2026-04-01', '2026-27', '2026-27-Q1'],
    ['2026-06-30', '2026-27', '2026-27-Q1'],
    ['2026-07-01', '2026-27', '2026-27-Q2'],
    ['2026-09-30', '2026-27', '2026-27-Q2'],
    ['2026-10-01', '2026-27', '2026-27-Q3'],
    ['2026-12-31', '2026-27', '2026-27-Q3'],
    ['2027-01-01', '2026-27', '2026-27-Q4'],
    ['2027-03-31', '2026-27', '2026-27-Q4'],
    ['2028-02-29', '2027-28', '2027-28-Q4'],
    ['2099-12-31', '2099-00', '2099-00-Q3'],
  ])('then %s lies in %s and in %s', (day, year, quarter) => {
    expect([financialYearOf(day), quarterOf(day)]).toEqual([year, quarter]);
  });
});

describe('given the id of a period, when it is read', () => {
  it.each([
    ['2026-27', '2026-04-01', '2027-03-31', '2026–27'],
    ['2026-27-Q1', '2026-04-01', '2026-06-30', 'Q1 2026–27 (April to June)'],
    ['2026-27-Q2', '2026-07-01', '2026-09-30', 'Q2 2026–27 (July to September)'],
    ['2026-27-Q3', '2026-10-01', '2026-12-31', 'Q3 2026–27 (October to December)'],
    ['2026-27-Q4', '2027-01-01', '2027-03-31', 'Q4 2026–27 (January to March)'],
    ['2027-28-Q4', '2028-01-01', '2028-03-31', 'Q4 2027–28 (January to March)'],
    ['2099-00', '2099-04-01', '2100-03-31', '2099–00'],
  ])('then %s reaches from %s to %s and is called "%s"', (id, from, to, label) => {
    expect(periodOf(id)).toEqual({ id, from, to, label });
  });

  it.each([
    ...[
      '2026-28',
      '2026-26',
      '2026-25',
      '2026-2027',
      '2026',
      '26-27',
      '2026-27-Q0',
      '2026-27-Q5',
      '2026-27-q1',
      '2026-27-',
    ],
    ...[
      '2026-27-Q',
      '2026-27-Q1 ',
      ' 2026-27',
      '2026-27\n',
      '2026/27',
      '1999-00',
      '9999-00',
      '',
      '__proto__',
      'NaN-aN',
    ],
  ])('then %j names no period', (id) => {
    expect(periodOf(id)).toBeNull();
  });
});

describe('given a period, when its months are listed', () => {
  it('then a year has twelve, a quarter three, in order, over the turn of the year', () => {
    const months = (id: string) => monthsOf(periodOf(id) ?? { from: '', to: '' });
    expect(months('2026-27')).toHaveLength(12);
    expect([months('2026-27')[0], months('2026-27').at(-1)]).toEqual(['2026-04', '2027-03']);
    expect(months('2026-27-Q3')).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(months('2026-27-Q4')).toEqual(['2027-01', '2027-02', '2027-03']);
  });

  it('then the years before and after are named', () => {
    expect([yearAfter('2026-27', 1), yearAfter('2026-27', -1), yearAfter('2098-99', 1)]).toEqual([
      '2027-28',
      '2025-26',
      '2099-00',
    ]);
  });
});

describe('given any day of the century, when its periods are read', () => {
  it('then it lies in exactly one quarter of exactly one year, and its month is listed in both', () => {
    const anyDay = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('2000-04-01', days));
    fc.assert(
      fc.property(anyDay, (day) => {
        const year = financialYearOf(day);
        const holding = [1, 2, 3, 4]
          .map((quarter) => periodOf(`${year}-Q${quarter}`))
          .filter((period) => period !== null && period.from <= day && day <= period.to);
        expect(holding.map((period) => period?.id)).toEqual([quarterOf(day)]);
        for (const id of [year, quarterOf(day)]) {
          const period = periodOf(id);
          expect(period === null ? [] : monthsOf(period)).toContain(day.slice(0, 7));
        }
      }),
    );
  });
});

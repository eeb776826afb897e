import fc from 'fast-check';
import { addDays } from '../../../../../shared/domain/calendar/dates';
import {
  collectionPeriod,
  fullPeriods,
  periodAfter,
  periodAround,
} from '../../../../../shared/domain/tracker/collection-periods';

describe('given the id of a collection period, when it is read', () => {
  it.each([
    ['2026-10', '2026-10-01', '2026-10-31', 'October 2026'],
    ['2028-02', '2028-02-01', '2028-02-29', 'February 2028'],
    ['2010-11', '2010-11-01', '2010-11-30', 'November 2010'],
    ['2026-27-Q3', '2026-10-01', '2026-12-31', 'Q3 2026–27 (October to December)'],
    ['FY2026-27', '2026-04-01', '2027-03-31', '2026–27'],
    ['FY2010-11', '2010-04-01', '2011-03-31', '2010–11'],
  ])('then %s reaches from %s to %s and is called "%s"', (id, from, to, label) => {
    expect(collectionPeriod(id)).toEqual({ id, from, to, label });
  });

  it.each(['2026-13', '2026-00', '2026-27', 'FY2026', 'FY2026-28', 'FY2026-27-Q3', '2026-27-Q5', 'October 2026', ''])(
    'then %j is no period: it stays as the asker wrote it',
    (id) => {
      expect(collectionPeriod(id)).toBeNull();
    },
  );
});

describe('given a frequency, when the periods around a day are looked up', () => {
  it('then the one that the day lies in is found', () => {
    const around = (day: string) =>
      (['monthly', 'quarterly', 'annual', 'once'] as const).map((f) => periodAround(f, day)?.id);
    expect(around('2027-01-31')).toEqual(['2027-01', '2026-27-Q4', 'FY2026-27', undefined]);
    expect(around('2027-04-01')).toEqual(['2027-04', '2027-28-Q1', 'FY2027-28', undefined]);
  });

  it('then the latest full ones come newest first, without the running one', () => {
    const ids = (...given: Parameters<typeof fullPeriods>) => fullPeriods(...given).map(({ id }) => id);
    expect(ids('monthly', '2027-01-31', 3)).toEqual(['2026-12', '2026-11', '2026-10']);
    expect(ids('quarterly', '2027-01-01', 2)).toEqual(['2026-27-Q3', '2026-27-Q2']);
    expect(ids('annual', '2027-03-31', 2)).toEqual(['FY2025-26', 'FY2024-25']);
    expect(ids('once', '2027-01-01', 2)).toEqual([]);
  });

  it('then periods follow one another without a gap', () => {
    const days = fc.integer({ min: 0, max: 9000 }).map((count) => addDays('2020-01-01', count));
    fc.assert(
      fc.property(fc.constantFrom('monthly' as const, 'quarterly' as const, 'annual' as const), days, (often, day) => {
        const period = periodAround(often, day);
        if (period === null) throw new Error('There is no period');
        const next = periodAfter(often, period);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(next?.from).toBe(addDays(period.to, 1));
        expect(collectionPeriod(period.id)).toEqual(period);
        expect(fullPeriods(often, next?.from ?? '', 1)).toEqual([period]);
      }),
    );
  });
});

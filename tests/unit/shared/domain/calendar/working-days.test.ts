import fc from 'fast-check';
import { addDays } from '../../../../../shared/domain/calendar/dates';
import { holidaysUnknown, isWorkingDay, workingDaysAfter } from '../../../../../shared/domain/calendar/working-days';
import { ENGLAND } from '../../../../support/domain-builders';

describe("given England's bank holidays, when a day is looked at", () => {
  it.each([
    ['a Monday', '2026-11-23', true],
    ['a Friday', '2026-11-27', true],
    ['a Saturday', '2026-11-28', false],
    ['a Sunday', '2026-11-22', false],
    ['Christmas Day', '2026-12-25', false],
    ['the Monday that stands in for Boxing Day', '2026-12-28', false],
    ['the Tuesday after it', '2026-12-29', true],
    ['Easter Monday', '2027-03-29', false],
  ])('then %s (%s) is a working day: %s', (_, day, works) => {
    expect(isWorkingDay(day, ENGLAND)).toBe(works);
  });

  it('then a day beyond the known holidays is judged by weekends alone, and marked so', () => {
    expect(holidaysUnknown('2027-12-31', ENGLAND)).toBe(false);
    expect(holidaysUnknown('2028-01-03', ENGLAND)).toBe(true);
    expect(isWorkingDay('2028-01-03', ENGLAND)).toBe(true);
    expect(isWorkingDay('2028-01-01', ENGLAND)).toBe(false);
  });
});

describe('given a due date, when the working days since are counted', () => {
  it.each([
    ['on the day itself', '2026-11-20', '2026-11-20', 0],
    ['before it', '2026-11-20', '2026-11-19', 0],
    ['the day after, in the week', '2026-11-19', '2026-11-20', 1],
    ['the Saturday after a Friday', '2026-11-20', '2026-11-21', 0],
    ['the Sunday after a Friday', '2026-11-20', '2026-11-22', 0],
    ['the Monday after a Friday', '2026-11-20', '2026-11-23', 1],
    ['two full weeks', '2026-11-06', '2026-11-20', 10],
    ['due on a Saturday, the Monday after', '2026-11-21', '2026-11-23', 1],
    ['a bank holiday is no day late', '2026-12-24', '2026-12-28', 0],
    ['the first day after Christmas', '2026-12-24', '2026-12-29', 1],
    ['over Christmas and New Year', '2026-12-18', '2027-01-06', 10],
    ['over the day clocks go forward', '2027-03-25', '2027-03-30', 1],
    ['over the day clocks go back', '2026-10-23', '2026-10-26', 1],
  ])('then %s', (_, due, day, count) => {
    expect(workingDaysAfter(due, day, ENGLAND)).toBe(count);
  });

  it('then a bank holiday that falls on a Saturday is not taken off twice', () => {
    const boxingDayToo = { ...ENGLAND, holidays: new Set([...ENGLAND.holidays, '2026-12-26']) };
    expect(workingDaysAfter('2026-12-24', '2026-12-29', boxingDayToo)).toBe(1);
  });

  it('then a due date at the end of the calendar, the "never" of some systems, is just far away', () => {
    expect(workingDaysAfter('9999-12-31', '2026-11-23', ENGLAND)).toBe(0);
  });

  it('then, for any two days, it is what counting day by day gives', () => {
    const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-11-01', days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (due, distance) => {
        const days = Array.from({ length: distance }, (_, index) => addDays(due, index + 1));
        const counted = days.filter((day) => isWorkingDay(day, ENGLAND)).length;
        expect(workingDaysAfter(due, addDays(due, distance), ENGLAND)).toBe(counted);
      }),
    );
  });
});

import { londonDate } from '../../../../../shared/domain/calendar/dates';
import { saying } from '../../../../support/domain-builders';
import { due, ragAndRow, statusOf } from './looking-at';

describe('given a due date, when days pass and nothing comes', () => {
  it.each([
    ['due on Friday: Friday', '2026-11-20', '2026-11-20', 'grey'],
    ['due on Friday: Saturday, its day has passed', '2026-11-20', '2026-11-21', 'amber'],
    ['due on Friday: Sunday', '2026-11-20', '2026-11-22', 'amber'],
    ['due on Saturday: Monday, which stands for it', '2026-11-21', '2026-11-23', 'grey'],
    ['due on Saturday: Tuesday', '2026-11-21', '2026-11-24', 'amber'],
    ['due on Friday: Monday', '2026-11-20', '2026-11-23', 'amber'],
    ['G working days', '2026-11-06', '2026-11-20', 'amber'],
    ['the Saturday after G', '2026-11-06', '2026-11-21', 'amber'],
    ['the Sunday after G', '2026-11-06', '2026-11-22', 'amber'],
    ['G + 1', '2026-11-06', '2026-11-23', 'red'],
    ['due on Christmas Eve: Boxing Day as observed', '2026-12-24', '2026-12-28', 'amber'],
    ['due on Christmas Eve: the first day of work', '2026-12-24', '2026-12-29', 'amber'],
    ['due on Christmas Day: Christmas Day', '2026-12-25', '2026-12-25', 'grey'],
    ['due on Christmas Day: the first day of work, which stands for it', '2026-12-25', '2026-12-29', 'grey'],
    ['due on Christmas Day: the day after', '2026-12-25', '2026-12-30', 'amber'],
    ['G, with three bank holidays in between', '2026-12-18', '2027-01-06', 'amber'],
    ['G + 1, with three bank holidays in between', '2026-12-18', '2027-01-07', 'red'],
    ['due on Maundy Thursday: Easter Monday', '2027-03-25', '2027-03-29', 'amber'],
    ['due on Maundy Thursday: the Tuesday after, clocks having gone forward', '2027-03-25', '2027-03-30', 'amber'],
    ['due the Friday before the clocks go back: that Sunday', '2026-10-23', '2026-10-25', 'amber'],
    ['due the Friday before the clocks go back: Monday', '2026-10-23', '2026-10-26', 'amber'],
    ['due on the day the clocks go back: Monday', '2026-10-25', '2026-10-26', 'grey'],
    ['due on the day the clocks go back: Tuesday', '2026-10-25', '2026-10-27', 'amber'],
    ['G over the day the clocks go back', '2026-10-16', '2026-10-30', 'amber'],
    ['G + 1 over the day the clocks go back', '2026-10-16', '2026-11-02', 'red'],
  ])('then %s', (_, day, today, rag) => {
    expect(statusOf([due(day)], { today }).rag).toBe(rag);
  });

  it("then the group's own grace counts", () => {
    expect(statusOf([due('2026-11-20')], { graceWorkingDays: 0 }).rag).toBe('red');
    expect(statusOf([due('2026-11-23')], { graceWorkingDays: 0 }).rag).toBe('grey');
    expect(statusOf([due('2026-11-06')], { graceWorkingDays: 11 }).rag).toBe('amber');
  });

  it.each([
    ['in winter, at midnight', '2026-11-23', '2026-11-23T23:59:59.999Z', '2026-11-24T00:00:00.000Z'],
    ['in summer, an hour before UTC', '2026-06-30', '2026-06-30T22:59:59.999Z', '2026-06-30T23:00:00.000Z'],
    ['after the clocks went forward', '2027-03-30', '2027-03-30T22:59:59.999Z', '2027-03-30T23:00:00.000Z'],
    ['after the clocks went back', '2026-10-26', '2026-10-26T23:59:59.999Z', '2026-10-27T00:00:00.000Z'],
  ])("then the due day ends with London's, %s", (_, day, last, next) => {
    const at = (instant: string) => ragAndRow([due(day)], { today: londonDate(instant) });
    expect([at(last), at(next)]).toEqual(['grey: not-yet-due', 'amber: overdue-within-grace']);
  });
});

describe('given a promise, when days pass and nothing comes', () => {
  const on = (promised: string, today: string, dueOn = '2026-11-06') =>
    ragAndRow([due(dueOn, saying.willSupplyBy(promised))], { today });

  it('then a promise for Friday is broken on Saturday already: there is no grace for it', () => {
    expect(on('2026-11-20', '2026-11-20')).toBe('amber: revised-date-running');
    expect(on('2026-11-20', '2026-11-21')).toBe('red: revised-date-passed');
  });

  it('then a promise for a day before the due date costs nothing while the due date has not passed', () => {
    expect(on('2026-11-20', '2026-11-23', '2026-12-11')).toBe('amber: revised-date-running');
    expect(on('2026-11-20', '2026-12-11', '2026-12-11')).toBe('amber: revised-date-running');
    expect(on('2026-11-20', '2026-12-12', '2026-12-11')).toBe('red: revised-date-passed');
  });

  it('then a second promise runs like the first: the first one is forgotten, not added', () => {
    const second = { ...due('2026-11-06', saying.willSupplyBy('2026-12-04')), promises: 2 };
    expect(ragAndRow([second], { today: '2026-12-04' })).toBe('amber: revised-date-running');
    expect(ragAndRow([second], { today: '2026-12-05' })).toBe('red: revised-date-passed');
  });

  it('then, long after, the reason is the lateness', () => {
    expect(on('2026-11-20', '2026-12-04')).toBe('red: revised-date-passed');
    expect(on('2026-11-20', '2026-12-07')).toBe('red: overdue-beyond-grace');
  });
});

describe('given a part, when days pass and the rest does not come', () => {
  const on = (today: string) => ragAndRow([due('2026-11-06', saying.partly('2026-11-20'))], { today });

  it('then the expected day replaces the due date, with the same grace after it', () => {
    expect(['2026-11-20', '2026-11-22'].map(on)).toEqual(['amber: partly-supplied', 'amber: overdue-within-grace']);
    expect(['2026-11-23', '2026-12-04'].map(on)).toEqual([
      'amber: overdue-within-grace',
      'amber: overdue-within-grace',
    ]);
    expect(on('2026-12-07')).toBe('red: overdue-beyond-grace');
  });
});

import type { HolidayCalendar } from '../../../../../shared/domain/calendar/working-days';
import { meetingAfter, meetingDue, meetingOf, meetingToOpen } from '../../../../../shared/domain/meetings/schedule';
import { ENGLAND, groupFacts } from '../../../../support/domain-builders';

const { meetingRule } = groupFacts().group.settings;
const closedOn = (...days: string[]): HolidayCalendar => ({ holidays: new Set(days), knownUntil: '2027-12-31' });

describe('given the rule "third Wednesday", when the meeting of a month is looked up', () => {
  it.each([
    ['2026-11', '2026-11-18'],
    ['2026-12', '2026-12-16'],
    ['2027-01', '2027-01-20'],
    ['2026-07', '2026-07-15'], // the month begins on a Wednesday: the earliest it can be
    ['2026-10', '2026-10-21'], // the month begins on a Thursday: the latest it can be
    ['2028-02', '2028-02-16'],
  ])('then that of %s is on %s', (month, date) => {
    expect(meetingOf(month, meetingRule, ENGLAND)).toEqual({
      id: month,
      date,
      startsAt: '10:00',
      minutes: 120,
      mode: 'remote',
    });
  });
});

describe('given that the day by the rule is not a working day, when the meeting is looked up', () => {
  it('then it moves to the next working day of the month', () => {
    expect(meetingOf('2026-11', meetingRule, closedOn('2026-11-18')).date).toBe('2026-11-19');
  });

  it('then it moves over further holidays and the weekend', () => {
    const calendar = closedOn('2026-11-18', '2026-11-19', '2026-11-20');
    expect(meetingOf('2026-11', meetingRule, calendar).date).toBe('2026-11-23');
  });

  it('then a rule that falls on a Saturday meets on Monday', () => {
    expect(meetingOf('2026-11', { ...meetingRule, weekday: 6 }, ENGLAND).date).toBe('2026-11-23');
  });

  it('then, with no working day left in the month, it moves back', () => {
    const fourthFriday = { ...meetingRule, weekday: 5, occurrence: 4 };
    expect(meetingOf('2027-02', fourthFriday, ENGLAND).date).toBe('2027-02-26');
    expect(meetingOf('2027-02', fourthFriday, closedOn('2027-02-26')).date).toBe('2027-02-25');
    expect(meetingOf('2027-02', fourthFriday, closedOn('2027-02-26', '2027-02-25')).date).toBe('2027-02-24');
  });

  it('then the last day of the month still counts as next, not as previous', () => {
    const fourthSunday = { ...meetingRule, weekday: 7, occurrence: 4 };
    expect(meetingOf('2027-02', fourthSunday, ENGLAND).date).toBe('2027-02-26');
    const fourthTuesday = { ...meetingRule, weekday: 2, occurrence: 4 };
    const calendar = closedOn('2026-07-28', '2026-07-29', '2026-07-30');
    expect(meetingOf('2026-07', fourthTuesday, calendar).date).toBe('2026-07-31');
  });
});

describe('given a day, when the meeting that is due is looked up', () => {
  it.each([
    ["before this month's meeting, it is this month's", '2026-11-01', '2026-11-18'],
    ["on the day itself, it is this month's", '2026-11-18', '2026-11-18'],
    ["the day after, it is next month's", '2026-11-19', '2026-12-16'],
    ['at the end of the year, it is in January', '2026-12-17', '2027-01-20'],
  ])('then %s', (_, today, date) => {
    expect(meetingDue(today, meetingRule, ENGLAND).date).toBe(date);
  });

  it('then a moved meeting is due until its own day, not until the day by the rule', () => {
    expect(meetingDue('2026-11-19', meetingRule, closedOn('2026-11-18')).date).toBe('2026-11-19');
  });

  it('then the one after it is in the month after', () => {
    const december = meetingOf('2026-12', meetingRule, ENGLAND);
    expect(meetingAfter(december, meetingRule, ENGLAND)).toMatchObject({ id: '2027-01', date: '2027-01-20' });
  });
});

describe('given the latest closed register, when the next one is opened', () => {
  const closed = (month: string) => meetingOf(month, meetingRule, ENGLAND);
  it.each([
    ['none was closed: the one that is due', '2026-11-22', undefined, '2026-12'],
    ['an earlier one was closed: the one that is due', '2026-12-01', '2026-11', '2026-12'],
    ["today's was closed today: it stays today's", '2026-12-16', '2026-12', '2026-12'],
    ['the one that is due was closed ahead of its day: the one after', '2026-12-01', '2026-12', '2027-01'],
    ['two were closed ahead: the one after both, never the first again', '2026-11-22', '2027-01', '2027-02'],
  ])('then, where %s', (_, today, latest, month) => {
    const meeting = latest === undefined ? undefined : closed(latest);
    expect(meetingToOpen(today, meeting, meetingRule, ENGLAND).id).toBe(month);
  });
});

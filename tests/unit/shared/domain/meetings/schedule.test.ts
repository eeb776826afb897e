import type { HolidayCalendar } from '../../../../../shared/domain/calendar/working-days';
import {
  bareMeeting,
  meetingDue,
  meetingToOpen,
  planMeetings,
  plannedMeeting,
} from '../../../../../shared/domain/meetings/schedule';
import type { HeldMeeting } from '../../../../../shared/domain/meetings/types';
import { aPlanning, arranged, groupFacts, hostedBy } from '../../../../support/domain-builders';

const { meetingRule } = groupFacts().group.settings;
const closedOn = (...days: string[]): HolidayCalendar => ({ holidays: new Set(days), knownUntil: '2027-12-31' });
/** Every bank holiday of England in these years, including weekend days that have a substitute day. */
const FOUR_YEARS = closedOn(
  ...['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26'],
  ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-26'],
  ...['2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-25'],
  ...['2027-12-26', '2027-12-27', '2027-12-28'],
);
const { cancelled, movedTo } = arranged;
const heldRemotely = (id: string, date: string): HeldMeeting => ({ id, date, mode: 'remote', host: null });

describe('given the rule "third Wednesday", when the meetings of several years are planned', () => {
  it.each([
    [
      '2024',
      ['01-17', '02-21', '03-20', '04-17', '05-15', '06-19', '07-17', '08-21', '09-18', '10-16', '11-20', '12-18'],
    ],
    [
      '2025',
      ['01-15', '02-19', '03-19', '04-16', '05-21', '06-18', '07-16', '08-20', '09-17', '10-15', '11-19', '12-17'],
    ],
    [
      '2026',
      ['01-21', '02-18', '03-18', '04-15', '05-20', '06-17', '07-15', '08-19', '09-16', '10-21', '11-18', '12-16'],
    ],
    [
      '2027',
      ['01-20', '02-17', '03-17', '04-21', '05-19', '06-16', '07-21', '08-18', '09-15', '10-20', '11-17', '12-15'],
    ],
  ])('then those of %s are where a wall calendar has them, one a month', (year, days) => {
    const meetings = planMeetings(aPlanning({ calendar: FOUR_YEARS }), `${year}-01`, `${year}-12`);
    expect(meetings.map(({ date }) => date)).toEqual(days.map((day) => `${year}-${day}`));
    expect(meetings.map(({ id, date }) => date.startsWith(id))).toEqual(Array(12).fill(true));
  });

  it('then each starts at 10:00 and takes two hours, before and after the clocks change', () => {
    const meetings = planMeetings(aPlanning(), '2027-03', '2027-11');
    expect(new Set(meetings.map(({ startsAt, minutes }) => `${startsAt} ${minutes}`))).toEqual(new Set(['10:00 120']));
  });

  it('then a rule that meets on the days when clocks change neither loses nor doubles one', () => {
    const rule = { ...meetingRule, weekday: 1, occurrence: 4 };
    const dates = planMeetings(aPlanning({ rule, calendar: closedOn() }), '2026-10', '2027-03').map(({ date }) => date);
    expect(dates).toEqual(['2026-10-26', '2026-11-23', '2026-12-28', '2027-01-25', '2027-02-22', '2027-03-22']);
  });
});

describe('given a rule that falls on a bank holiday, when the meeting is planned', () => {
  it.each([
    ["New Year's Day", 4, 1, '2026-01', '2026-01-02'],
    ['Good Friday, over the weekend and Easter Monday', 5, 1, '2026-04', '2026-04-07'],
    ['Easter Monday', 1, 1, '2026-04', '2026-04-07'],
    ['the early May bank holiday', 1, 1, '2026-05', '2026-05-05'],
    ['the spring bank holiday', 1, 4, '2026-05', '2026-05-26'],
    ['the summer bank holiday', 1, 4, '2025-08', '2025-08-26'],
    ['Christmas Day, over Boxing Day', 3, 4, '2024-12', '2024-12-27'],
    ['Christmas Day, over Boxing Day and the weekend', 4, 4, '2025-12', '2025-12-29'],
    ['Boxing Day on a Saturday, over the Monday in lieu', 6, 4, '2026-12', '2026-12-29'],
    ['the Monday in lieu of Boxing Day', 1, 4, '2026-12', '2026-12-29'],
  ])('then, on %s, it moves to the next working day', (_, weekday, occurrence, month, date) => {
    const meeting = plannedMeeting(
      aPlanning({ rule: { ...meetingRule, weekday, occurrence }, calendar: FOUR_YEARS }),
      month,
    );
    expect(meeting.date).toBe(date);
    expect(meeting.byRule < date).toBe(true);
  });
});

describe('given that the day by the rule is not a working day, when the meeting is planned', () => {
  const on = (month: string, rule: object, ...days: string[]) =>
    plannedMeeting(aPlanning({ rule: { ...meetingRule, ...rule }, calendar: closedOn(...days) }), month).date;

  it('then it moves over further holidays and the weekend', () => {
    expect(on('2026-11', {}, '2026-11-18')).toBe('2026-11-19');
    expect(on('2026-11', {}, '2026-11-18', '2026-11-19', '2026-11-20')).toBe('2026-11-23');
  });

  it('then a rule that falls on a Saturday or a Sunday meets on Monday', () => {
    expect(on('2026-11', { weekday: 6 })).toBe('2026-11-23');
    expect(on('2026-11', { weekday: 7 })).toBe('2026-11-16');
  });

  it('then, with no working day left in the month, it moves back, as far as it must', () => {
    const fourthFriday = { weekday: 5, occurrence: 4 };
    expect(on('2027-02', fourthFriday)).toBe('2027-02-26');
    expect(on('2027-02', fourthFriday, '2027-02-26')).toBe('2027-02-25');
    expect(on('2027-02', fourthFriday, '2027-02-26', '2027-02-25')).toBe('2027-02-24');
    expect(on('2027-02', { weekday: 7, occurrence: 4 })).toBe('2027-02-26');
  });

  it('then the last day of the month still counts as next, not as previous', () => {
    expect(on('2026-07', { weekday: 2, occurrence: 4 }, '2026-07-28', '2026-07-29', '2026-07-30')).toBe('2026-07-31');
  });
});

describe('given a month beyond the bank holidays that are known, when its meeting is planned', () => {
  it('then weekends are avoided, and it says that it knows no more', () => {
    const rule = { ...meetingRule, weekday: 6, occurrence: 1 };
    const planning = aPlanning({ rule, calendar: FOUR_YEARS });
    expect(plannedMeeting(planning, '2028-01')).toMatchObject({ date: '2028-01-03', holidaysKnown: false });
    expect(plannedMeeting(planning, '2027-12')).toMatchObject({ date: '2027-12-06', holidaysKnown: true });
  });
});

describe('given arrangements, when a month is planned', () => {
  it('then a moved meeting is where it was moved to, and tells where the rule had it', () => {
    const planning = aPlanning({ schedule: { arrangements: { '2026-12': movedTo('2026-12-10') } } });
    expect(plannedMeeting(planning, '2026-12')).toMatchObject({
      date: '2026-12-10',
      startsAt: '14:00',
      minutes: 90,
      byRule: '2026-12-16',
      moved: { reason: 'The room is taken' },
    });
  });

  it('then a cancelled one is still listed in its month, as cancelled, and there is no other', () => {
    const planning = aPlanning({ schedule: { arrangements: { '2026-12': cancelled() } } });
    const months = planMeetings(planning, '2026-11', '2027-01');
    expect(months.map(({ id, cancelled: why }) => [id, why?.reason ?? null])).toEqual([
      ['2026-11', null],
      ['2026-12', 'Purdah'],
      ['2027-01', null],
    ]);
  });

  it('then a meeting that was held is as it was held, whatever the rule says today', () => {
    const held = { ...hostedBy('police', '2026-09'), date: '2026-09-18' };
    const rule = { ...meetingRule, weekday: 1 };
    expect(plannedMeeting(aPlanning({ rule, schedule: { held: [held] } }), '2026-09')).toMatchObject({
      date: '2026-09-18',
      mode: 'in-person',
      host: { organisationId: 'police', organisation: 'Police' },
      pick: null,
      held,
    });
  });

  it('then a rule from a month on leaves the months before it as they were', () => {
    const rules = [
      { from: '2026-12', rule: { ...meetingRule, weekday: 4 } },
      { from: '2027-02', rule: { weekday: 1, occurrence: 1, startsAt: '13:00', minutes: 60 } },
    ];
    const meetings = planMeetings(aPlanning({ schedule: { rules } }), '2026-10', '2027-03');
    expect(meetings.map(({ date, startsAt }) => `${date} ${startsAt}`)).toEqual([
      '2026-10-21 10:00',
      '2026-11-18 10:00',
      '2026-12-17 10:00',
      '2027-01-21 10:00',
      '2027-02-01 13:00',
      '2027-03-01 13:00',
    ]);
  });

  it('then a register keeps of it only what is the same for everybody', () => {
    expect(bareMeeting(plannedMeeting(aPlanning(), '2026-12'))).toEqual({
      id: '2026-12',
      date: '2026-12-16',
      startsAt: '10:00',
      minutes: 120,
      mode: 'in-person',
      host: { organisationId: 'basingstoke-deane', organisation: 'Basingstoke & Deane Borough Council' },
      place: null,
    });
  });
});

describe('given a day, when the meeting that is due is looked up', () => {
  const dueOn = (today: string, schedule = {}) => meetingDue(aPlanning({ today, schedule })).date;

  it.each([
    ["before this month's meeting, it is this month's", '2026-11-01', '2026-11-18'],
    ["on the day itself, it is this month's", '2026-11-18', '2026-11-18'],
    ["the day after, it is next month's", '2026-11-19', '2026-12-16'],
    ['at the end of the year, it is in January', '2026-12-17', '2027-01-20'],
  ])('then %s', (_, today, date) => {
    expect(dueOn(today)).toBe(date);
  });

  it('then a moved meeting is due until its own day, not until the day by the rule', () => {
    const later = { arrangements: { '2026-11': movedTo('2026-11-25') } };
    const earlier = { arrangements: { '2026-11': movedTo('2026-11-10') } };
    expect([dueOn('2026-11-19', later), dueOn('2026-11-25', later)]).toEqual(['2026-11-25', '2026-11-25']);
    expect(dueOn('2026-11-26', later)).toBe('2026-12-16');
    expect(dueOn('2026-11-11', earlier)).toBe('2026-12-16');
  });

  it('then cancelled ones are passed over, several in a row too', () => {
    const arrangements = { '2026-11': cancelled(), '2026-12': cancelled() };
    expect(dueOn('2026-11-18', { arrangements })).toBe('2027-01-20');
  });

  it('then one that was cancelled after it had been moved is passed over as well', () => {
    const arrangements = { '2026-11': { ...movedTo('2026-11-25'), cancelled: { reason: 'Purdah' } } };
    expect(dueOn('2026-11-18', { arrangements })).toBe('2026-12-16');
  });
});

describe('given the latest closed register, when the next one is opened', () => {
  const toOpen = (today: string, schedule: object) => meetingToOpen(aPlanning({ today, schedule })).id;
  const november = heldRemotely('2026-11', '2026-11-18');
  const december = { ...hostedBy('police', '2026-12'), date: '2026-12-16' };
  const january = heldRemotely('2027-01', '2027-01-20');

  it.each([
    ['none was closed: the one that is due', '2026-11-22', [], '2026-12'],
    ['an earlier one was closed: the one that is due', '2026-12-01', [november], '2026-12'],
    ["today's was closed today: it stays today's", '2026-12-16', [november, december], '2026-12'],
    ["yesterday's was closed: the one that is due", '2026-12-17', [november, december], '2027-01'],
    ['the one that is due was closed ahead of its day: the one after', '2026-12-01', [november, december], '2027-01'],
    ['two were closed ahead: the one after both, never the first again', '2026-11-22', [december, january], '2027-02'],
    ['the last one missed its day: the one that is due, not the missed one', '2027-01-21', [november], '2027-02'],
  ])('then, where %s', (_, today, held, month) => {
    expect(toOpen(today, { held })).toBe(month);
  });

  it('then cancelled ones are passed over', () => {
    const arrangements = { '2026-12': cancelled(), '2027-01': cancelled() };
    expect(toOpen('2026-11-19', { held: [november], arrangements })).toBe('2027-02');
    expect(toOpen('2026-12-01', { held: [december], arrangements: { '2027-01': cancelled() } })).toBe('2027-02');
  });
});

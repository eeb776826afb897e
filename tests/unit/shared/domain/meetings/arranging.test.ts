import {
  decideCancellation,
  decideMove,
  decideReinstatement,
  revised,
  type ScheduleDecision,
  withHeldMeeting,
  withOpenRegister,
} from '../../../../../shared/domain/meetings/arranging';
import { decideReview, decideRule, nextFormatReview } from '../../../../../shared/domain/meetings/frequency';
import { decideHost } from '../../../../../shared/domain/meetings/hosting';
import { meetingDue, planMeetings, plannedMeeting } from '../../../../../shared/domain/meetings/schedule';
import {
  EMPTY_SCHEDULE,
  type HeldMeeting,
  type Move,
  type Schedule,
} from '../../../../../shared/domain/meetings/types';
import type { Result } from '../../../../../shared/domain/result';
import {
  aPlanning,
  arranged,
  faultsOf,
  groupFacts,
  hostedBy,
  NOW,
  problemOf,
  unwrapOk,
} from '../../../../support/domain-builders';

/** A Monday; this month's meeting was on the 18th, the next one is in person on 16 December. */
const today = '2026-11-23';
const planning = (schedule: Partial<Schedule> = {}, on = today) => aPlanning({ today: on, schedule });
/** Returns the schedule after an accepted decision. */
const scheduleAfter = (decision: Result<ScheduleDecision>) => unwrapOk(decision).schedule;
const move = (date: string, more: Partial<Move> = {}): Move => ({
  date,
  startsAt: '14:00',
  minutes: 90,
  place: null,
  reason: 'The room is taken',
  ...more,
});
const remotely = (id: string): HeldMeeting => ({ id, date: `${id}-15`, mode: 'remote', host: null });

/** Schedules that prevent any change of December's meeting, with the reason given. */
const standingInTheWay: [string, Partial<Schedule>, RegExp][] = [
  ['it has been held', { held: [remotely('2026-12')] }, /has been held/],
  ['its register is open', { openRegister: '2026-12' }, /register of this meeting is open/],
  ['a later one has been held', { held: [remotely('2027-01')] }, /later meeting has been held/],
  ['the register of a later one is open', { openRegister: '2027-01' }, /register of a later meeting is open/],
];

const IS_HELD = /^it has been held/;
const IS_OPEN = /^its register/;

describe('given a meeting to come, when it is moved', () => {
  it('then it takes place on that day, at that time, there, and its rule is untouched', () => {
    const before = planning();
    const place = 'Civic Offices, room 3';
    const schedule = scheduleAfter(decideMove(before, '2026-12', move('2026-12-09', { place })));
    expect(plannedMeeting({ ...before, schedule }, '2026-12')).toMatchObject({
      date: '2026-12-09',
      startsAt: '14:00',
      minutes: 90,
      place,
      moved: { reason: 'The room is taken' },
    });
    expect(plannedMeeting({ ...before, schedule }, '2027-01')).toMatchObject({ date: '2027-01-20', startsAt: '10:00' });
    expect(before.schedule).toEqual(EMPTY_SCHEDULE);
  });

  it('then moving it again replaces the first move', () => {
    const first = scheduleAfter(decideMove(planning(), '2026-12', move('2026-12-09')));
    const second = scheduleAfter(decideMove(planning(first), '2026-12', move('2026-12-11')));
    expect(second.arrangements['2026-12']).toMatchObject({
      moved: { date: '2026-12-11' },
    });
  });

  it('then today, and the first and the last working day of the month, are possible', () => {
    const days = ['2026-12-01', '2026-12-16', '2026-12-31'];
    for (const day of days) scheduleAfter(decideMove(planning({}, '2026-12-01'), '2026-12', move(day)));
  });

  it('then any day between the meetings before and after is possible; it keeps the name of its month', () => {
    for (const day of ['2026-11-24', '2026-11-30', '2027-01-19']) {
      const schedule = scheduleAfter(decideMove(planning(), '2026-12', move(day)));
      expect(plannedMeeting(planning(schedule), '2026-12')).toMatchObject({ id: '2026-12', date: day });
    }
  });

  it('then one moved into the next month is still the next meeting there, with its host', () => {
    const schedule = scheduleAfter(decideMove(planning(), '2026-12', move('2027-01-11')));
    expect(meetingDue(planning(schedule, '2027-01-05'))).toMatchObject({ id: '2026-12', host: expect.anything() });
    expect(meetingDue(planning(schedule, '2027-01-12'))).toMatchObject({ id: '2027-01' });
  });

  it('then its open register stays open for another time that day, but not for another day', () => {
    const open = planning(withOpenRegister(EMPTY_SCHEDULE, '2026-12'));
    expect(scheduleAfter(decideMove(open, '2026-12', move('2026-12-16'))).openRegister).toBe('2026-12');
    expect(scheduleAfter(decideMove(open, '2026-12', move('2026-12-17'))).openRegister).toBeNull();
  });

  it('then one that missed its day can still take place later in its month', () => {
    scheduleAfter(decideMove(planning(), '2026-11', move('2026-11-30')));
  });

  it.each([
    ['the day of the meeting after', '2027-01-20', /January 2027 is on 2027-01-20. Choose an earlier day/],
    ['a day beyond it', '2027-02-03', /Choose an earlier day/],
    ['a Saturday', '2026-12-12', /Nobody works/],
    ['a Sunday', '2026-12-13', /Nobody works/],
    ['Christmas Day', '2026-12-25', /Nobody works/],
    ['the Monday in lieu of Boxing Day', '2026-12-28', /Nobody works/],
  ])('then %s is refused at the day', (_, date, words) => {
    expect(faultsOf(decideMove(planning(), '2026-12', move(date)))).toEqual({
      date: expect.stringMatching(words),
    });
  });

  it('then a day that has passed is refused at the day', () => {
    const yesterday = decideMove(planning({}, '2026-12-02'), '2026-12', move('2026-12-01'));
    expect(faultsOf(yesterday)).toEqual({ date: expect.stringMatching(/later/) });
  });

  it('then a meeting whose month is over gets no other host', () => {
    const choice = { organisationId: 'police', reason: 'Their new building' };
    expect(problemOf(decideHost(planning(), '2026-10', choice))).toMatchObject({
      message: expect.stringMatching(/over/),
    });
  });

  it('then nothing is arranged for a month that is years away, before or behind', () => {
    for (const [month, words] of [
      ['2016-10', /too long ago/],
      ['2028-12', /too far/],
    ] as const) {
      const attempts = [
        decideMove(planning(), month, move(`${month}-15`)),
        decideCancellation(planning(), month, 'Purdah'),
        decideReinstatement(planning(), month),
        decideHost(planning(), month, { organisationId: 'police', reason: 'Their new building' }),
      ];
      for (const refused of attempts) {
        expect(problemOf(refused)).toMatchObject({ kind: 'conflict', message: expect.stringMatching(words) });
      }
    }
  });

  it('then a cancelled one has to be reinstated first', () => {
    const schedule = { arrangements: { '2026-12': arranged.cancelled() } };
    expect(problemOf(decideMove(planning(schedule), '2026-12', move('2026-12-09')))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('cancelled'),
    });
  });

  it.each(standingInTheWay.filter(([name]) => !IS_OPEN.test(name)))(
    'then, when %s, it is refused',
    (_, schedule, words) => {
      const problem = problemOf(decideMove(planning(schedule), '2026-12', move('2026-12-09')));
      expect(problem).toMatchObject({ kind: 'conflict', message: expect.stringMatching(words) });
    },
  );
});

describe('given a meeting to come, when it is cancelled', () => {
  it('then it does not take place, the others do, and everybody can read why', () => {
    const schedule = scheduleAfter(decideCancellation(planning(), '2026-12', 'Purdah'));
    const meetings = planMeetings(planning(schedule), '2026-11', '2027-01');
    expect(meetings.map(({ cancelled }) => cancelled)).toEqual([null, { reason: 'Purdah' }, null]);
  });

  it('then a moved one keeps its day, so that it can be reinstated where it was', () => {
    const moved = scheduleAfter(decideMove(planning(), '2026-12', move('2026-12-09')));
    const cancelled = scheduleAfter(decideCancellation(planning(moved), '2026-12', 'Purdah'));
    const again = scheduleAfter(decideReinstatement(planning(cancelled), '2026-12'));
    expect(plannedMeeting(planning(again), '2026-12')).toMatchObject({
      date: '2026-12-09',
      cancelled: null,
    });
  });

  it('then one that missed its day can be cancelled afterwards: it did not take place', () => {
    const schedule = scheduleAfter(decideCancellation(planning(), '2026-11', 'Nobody came'));
    expect(plannedMeeting(planning(schedule), '2026-11').cancelled).toEqual({ reason: 'Nobody came' });
  });

  it('then it cannot be cancelled twice', () => {
    const schedule = { arrangements: { '2026-12': arranged.cancelled() } };
    expect(problemOf(decideCancellation(planning(schedule), '2026-12', 'Again'))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('already'),
    });
  });

  it('then it can still be cancelled a month or more later, although later ones have been held', () => {
    const later = { held: [remotely('2026-10')], openRegister: '2026-11' };
    const schedule = scheduleAfter(decideCancellation(planning(later), '2026-08', 'Summer'));
    expect(schedule).toMatchObject({
      arrangements: { '2026-08': { cancelled: { reason: 'Summer' } } },
      openRegister: '2026-11',
    });
  });

  it('then its own register is no longer open', () => {
    const open = planning(withOpenRegister(EMPTY_SCHEDULE, '2026-12'));
    expect(scheduleAfter(decideCancellation(open, '2026-12', 'Snow')).openRegister).toBeNull();
  });

  it.each(standingInTheWay.filter(([name]) => IS_HELD.test(name)))(
    'then, when %s, it is refused',
    (_, schedule, words) => {
      const problem = problemOf(decideCancellation(planning(schedule), '2026-12', 'Purdah'));
      expect(problem).toMatchObject({ kind: 'conflict', message: expect.stringMatching(words) });
    },
  );
});

describe('given a cancelled meeting, when it is reinstated', () => {
  const cancelled = { arrangements: { '2026-12': arranged.cancelled() } };

  it('then it takes place by the rule again, until the end of its own day', () => {
    for (const on of [today, '2026-12-16']) {
      const schedule = scheduleAfter(decideReinstatement(planning(cancelled, on), '2026-12'));
      expect(plannedMeeting(planning(schedule, on), '2026-12')).toMatchObject({
        cancelled: null,
        date: '2026-12-16',
      });
    }
  });

  it('then it is possible after its day, too, so that a mistake can be corrected', () => {
    const schedule = scheduleAfter(decideReinstatement(planning(cancelled, '2026-12-17'), '2026-12'));
    expect(schedule.arrangements['2026-12']).toMatchObject({ cancelled: null });
  });

  it('then it is refused while another meeting has been moved past its day', () => {
    const moved = { '2026-11': arranged.movedTo('2026-12-18'), ...cancelled.arrangements };
    expect(problemOf(decideReinstatement(planning({ arrangements: moved }), '2026-12'))).toMatchObject({
      message: expect.stringMatching(/November 2026 is on 2026-12-18/),
    });
  });

  it('then one that is not cancelled is refused', () => {
    expect(problemOf(decideReinstatement(planning(), '2026-12'))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('not cancelled'),
    });
  });
});

describe('given the rule of the group, when it is changed', () => {
  const mondays = { weekday: 1, occurrence: 2, startsAt: '13:00', minutes: 60 };
  const late = { ...groupFacts().group.settings.meetingRule, weekday: 5, occurrence: 4 };
  const daysAfter = (on: string, rule = mondays, schedule: Partial<Schedule> = {}) => {
    const before = planning(schedule, on);
    const meetings = planMeetings(
      { ...before, schedule: unwrapOk(decideRule(before, rule)).schedule },
      '2026-10',
      '2027-01',
    );
    return meetings.map(({ date }) => date);
  };

  it('then it holds from this month on while its meeting lies ahead by either rule, and the past stays', () => {
    expect(daysAfter('2026-11-02')).toEqual(['2026-10-21', '2026-11-09', '2026-12-14', '2027-01-11']);
  });

  it.each([
    ['this month has had its meeting', '2026-11-23'],
    ["the new rule's day of this month has passed", '2026-11-10'],
  ])('then, when %s, it holds from the next month on', (_, on) => {
    expect(daysAfter(on)).toEqual(['2026-10-21', '2026-11-18', '2026-12-14', '2027-01-11']);
  });

  it('then a month whose meeting has passed gets no second one', () => {
    expect(daysAfter('2026-11-19', late)).toEqual(['2026-10-21', '2026-11-18', '2026-12-29', '2027-01-22']);
  });

  it.each([
    ['was held ahead of its day', { held: [remotely('2026-11')] }, '2026-11-15'],
    ['has its register open', { openRegister: '2026-11' }, '2026-11-18'],
  ])("then this month's meeting is left alone when it %s", (_, schedule, day) => {
    expect(daysAfter('2026-11-02', mondays, schedule)).toEqual(['2026-10-21', day, '2026-12-14', '2027-01-11']);
  });

  it('then it is refused where a meeting that was moved would not lie between the others any more', () => {
    const arrangements = { '2026-11': arranged.movedTo('2026-12-15') };
    expect(problemOf(decideRule(planning({ arrangements }), mondays))).toMatchObject({
      message: expect.stringMatching(/November 2026 was moved to 2026-12-15/),
    });
  });

  it('then a meeting that was moved stays where it was moved to', () => {
    const arrangements = { '2026-12': arranged.movedTo('2026-12-09') };
    expect(daysAfter('2026-11-23', mondays, { arrangements })[2]).toBe('2026-12-09');
  });

  it('then changing it again before it holds replaces it, and does not pile up', () => {
    const once = unwrapOk(decideRule(planning(), mondays)).schedule;
    const twice = unwrapOk(decideRule(planning(once), late)).schedule;
    expect(twice.rules).toEqual([{ from: '2026-12', rule: late }]);
  });

  it('then a change years later leaves all the months between to the rules they had', () => {
    const first = unwrapOk(decideRule(planning({}, '2026-11-23'), mondays)).schedule;
    const second = unwrapOk(decideRule(planning(first, '2027-06-30'), late)).schedule;
    expect(second.rules.map(({ from }) => from)).toEqual(['2026-12', '2027-07']);
    expect(plannedMeeting(planning(second, '2027-06-30'), '2027-05').date).toBe('2027-05-10');
  });
});

describe('given the review of frequency and format, when it is asked for', () => {
  const { formatReviewDue } = groupFacts().group.settings;
  const logged = (nextDue: string) => ({ heldOn: today, outcome: 'Monthly, every third in person', nextDue });

  it('then it is due in June 2024 until one has been logged', () => {
    expect(nextFormatReview(EMPTY_SCHEDULE, formatReviewDue)).toBe('2024-06-30');
  });

  it('then, once logged, the next is due when the latest one says', () => {
    const first = scheduleAfter(decideReview(planning(), logged('2027-06-30')));
    expect(nextFormatReview(first, formatReviewDue)).toBe('2027-06-30');
    const second = scheduleAfter(decideReview(planning(first), logged('2028-06-30')));
    expect(nextFormatReview(second, formatReviewDue)).toBe('2028-06-30');
    expect(second.reviews).toEqual([logged('2027-06-30'), logged('2028-06-30')]);
  });

  it.each([today, '2026-11-22', '2024-06-30'])(
    'then a next one on %s, which is not after today, is refused',
    (nextDue) => {
      expect(faultsOf(decideReview(planning(), logged(nextDue)))).toEqual({
        nextDue: expect.stringMatching(/after today/),
      });
    },
  );

  it('then it may be due as soon as tomorrow, and blocks no arrangement meanwhile', () => {
    const schedule = scheduleAfter(decideReview(planning(), logged('2026-11-24')));
    scheduleAfter(decideCancellation(planning(schedule, '2026-12-01'), '2026-12', 'Purdah'));
  });
});

describe("given a meeting's register, when it opens and closes", () => {
  it('then the meeting is under way, and held afterwards', () => {
    const open = withOpenRegister(EMPTY_SCHEDULE, '2026-12');
    expect(open.openRegister).toBe('2026-12');
    const held = withHeldMeeting(open, hostedBy('police', '2026-12'));
    expect(held).toMatchObject({ openRegister: null, held: [{ id: '2026-12', host: { organisationId: 'police' } }] });
  });

  it('then held meetings are in order of their days, each once', () => {
    const months = ['2026-12', '2026-10', '2026-11', '2026-10'];
    const held = months.reduce((schedule, month) => withHeldMeeting(schedule, remotely(month)), EMPTY_SCHEDULE).held;
    expect(held.map(({ id }) => id)).toEqual(['2026-10', '2026-11', '2026-12']);
  });
});

describe('given a schedule, when an arrangement is made', () => {
  it('then it is a newer version than the one before, so that calendars take it', () => {
    const first = revised(EMPTY_SCHEDULE, NOW);
    expect(first).toEqual({ ...EMPTY_SCHEDULE, revision: 1, revisedAt: NOW });
    const later = '2026-11-24T09:00:00.000Z';
    expect(revised(first, later)).toMatchObject({ revision: 2, revisedAt: later });
  });
});

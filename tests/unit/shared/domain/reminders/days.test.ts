/**
 * Days of reminders: given something that is due, when the clock moves on from day to day, then its people are reminded
 * on these days.
 */
import { digestDay, nextDigestDay } from '../../../../../shared/domain/reminders/slots';
import { aMembership, aResponse, saying } from '../../../../support/domain-builders';
import { Days, daysOf, type Given, HOLIDAYS } from './story';

const POLICE = 'police-lead-analyst';
const CHAIR = 'vru-director';
const VRU = 'vru-analyst';

const told = (given: Given, from: string, to: string, seat: string) => daysOf(new Days(given).runAll(from, to), seat);
const bare = (lines: readonly string[]) => lines.map((line) => line.slice(0, 10));

describe('a request: ten and three working days ahead, on its day, one and five after it', () => {
  const days = (due: string, from: string, to: string) =>
    bare(told({ requests: [{ due, askedAt: `${from}T08:00:00.000Z` }] }, from, to, POLICE));

  test.each([
    ['an ordinary Wednesday', '2026-11-18', '2026-10-01', '2026-12-10', ['11-04', '11-13', '11-18', '11-19', '11-25']],
    ['a Monday', '2026-11-16', '2026-10-01', '2026-12-10', ['11-02', '11-11', '11-16', '11-17', '11-23']],
    ['a Friday', '2026-11-20', '2026-10-01', '2026-12-10', ['11-06', '11-17', '11-20', '11-23', '11-27']],
    [
      'the last day before Christmas',
      '2026-12-24',
      '2026-11-20',
      '2027-01-20',
      ['12-10', '12-21', '12-24', '12-29', '01-05'],
    ],
    [
      'the days between the years',
      '2026-12-31',
      '2026-11-20',
      '2027-01-20',
      ['12-15', '12-24', '12-31', '01-04', '01-08'],
    ],
    ['the week after Easter', '2027-04-01', '2027-03-01', '2027-04-30', ['03-16', '03-25', '04-01', '04-02', '04-08']],
    [
      'the Thursday before Easter',
      '2027-03-25',
      '2027-03-01',
      '2027-04-30',
      ['03-11', '03-22', '03-25', '03-30', '04-05'],
    ],
    [
      'the week in which the clocks go back',
      '2026-10-28',
      '2026-10-01',
      '2026-11-20',
      ['10-14', '10-23', '10-28', '10-29', '11-04'],
    ],
    [
      'the week in which the clocks go forward',
      '2026-04-01',
      '2026-03-02',
      '2026-04-30',
      ['03-18', '03-27', '04-01', '04-02', '04-10'],
    ],
    [
      'the May bank holiday week',
      '2027-05-04',
      '2027-04-01',
      '2027-05-30',
      ['04-19', '04-28', '05-04', '05-05', '05-11'],
    ],
  ])('given one due on %s, then on those working days and no other', (_, due, from, to, expected) => {
    expect(days(due, from, to).map((day) => day.slice(5))).toEqual(expected);
  });

  test.each([
    ['a Saturday', '2026-11-21', ['11-09', '11-18', '11-23', '11-24', '11-30']],
    ['a Sunday', '2026-11-22', ['11-09', '11-18', '11-23', '11-24', '11-30']],
  ])('given one due on %s, then it counts as due on the Monday', (_, due, expected) => {
    expect(days(due, '2026-10-01', '2026-12-10').map((day) => day.slice(5))).toEqual(expected);
  });

  test.each([
    ['Christmas Day', '2026-12-25', ['12-11', '12-22', '12-29', '12-30', '01-06']],
    ['Good Friday', '2027-03-26', ['03-12', '03-23', '03-30', '03-31', '04-06']],
    ['Easter Monday', '2027-03-29', ['03-12', '03-23', '03-30', '03-31', '04-06']],
    ["New Year's Day", '2027-01-01', ['12-16', '12-29', '01-04', '01-05', '01-11']],
  ])('given one due on %s, then it counts as due on the next working day', (_, due, expected) => {
    const from = due > '2027-02' ? '2027-03-01' : '2026-11-25';
    expect(days(due, from, due > '2027-02' ? '2027-04-30' : '2027-01-30').map((day) => day.slice(5))).toEqual(expected);
  });

  it('given one still open ten working days after its day, then the chair is told once', () => {
    const given = { requests: [{ due: '2026-11-18' }] };
    expect(told(given, '2026-11-01', '2027-03-01', CHAIR)).toEqual(['2026-12-02 escalation r1']);
  });

  it('given one that was due at Christmas, then the chair is told ten working days later', () => {
    const given = { requests: [{ due: '2026-12-24' }] };
    expect(told(given, '2026-12-20', '2027-03-01', CHAIR)).toEqual(['2027-01-12 escalation r1']);
  });

  it('given the Chair’s seat vacant, then the Vice-Chair is told', () => {
    const given = { membership: aMembership({ vacant: [CHAIR] }), requests: [{ due: '2026-11-18' }] };
    expect(told(given, '2026-12-01', '2026-12-31', 'vru-manager')).toEqual(['2026-12-02 escalation r1']);
  });

  it('given one asked three working days before its day, then earlier reminders are not made up for', () => {
    const given = { requests: [{ due: '2026-11-18', askedAt: '2026-11-13T14:00:00.000Z' }] };
    expect(bare(told(given, '2026-11-13', '2026-12-31', POLICE))).toEqual(['2026-11-18', '2026-11-19', '2026-11-25']);
  });

  it('given one asked on its own day, then there is no reminder on that day', () => {
    const given = { requests: [{ due: '2026-11-18', askedAt: '2026-11-18T07:00:00.000Z' }] };
    expect(bare(told(given, '2026-11-18', '2026-12-31', POLICE))).toEqual(['2026-11-19', '2026-11-25']);
  });
});

describe('a response', () => {
  const daysAfter = (latest: ReturnType<typeof aResponse>) =>
    told({ requests: [{ due: '2026-11-18', latest }] }, '2026-11-13', '2027-02-28', POLICE);

  test.each([
    ['a full supply', aResponse(saying.supplied('2026-11-12'), '2026-11-12T10:00:00.000Z')],
    ['"cannot share"', aResponse(saying.cannotShare(), '2026-11-12T10:00:00.000Z')],
    ['"not held"', aResponse(saying.notHeld(), '2026-11-12T10:00:00.000Z')],
  ])('given %s, then nobody is reminded any more', (_, latest) => {
    expect(daysAfter(latest)).toEqual([]);
  });

  test.each([
    ['a full supply', aResponse(saying.supplied('2026-11-12'), '2026-11-12T10:00:00.000Z')],
    ['"cannot share"', aResponse(saying.cannotShare(), '2026-11-12T10:00:00.000Z')],
    ['"not held"', aResponse(saying.notHeld(), '2026-11-12T10:00:00.000Z')],
  ])('given %s, then the chair is told nothing', (_, latest) => {
    expect(told({ requests: [{ due: '2026-11-18', latest }] }, '2026-11-13', '2027-02-28', CHAIR)).toEqual([]);
  });

  it('given a promised day, then it takes the place of the due day', () => {
    const latest = aResponse(saying.willSupplyBy('2026-12-16'), '2026-11-16T10:00:00.000Z');
    expect(bare(daysAfter(latest))).toEqual(['2026-12-02', '2026-12-11', '2026-12-16', '2026-12-17', '2026-12-23']);
  });

  it('given a promised day that is near, then the days before the promise are not made up for', () => {
    const latest = aResponse(saying.willSupplyBy('2026-11-20'), '2026-11-18T10:00:00.000Z');
    const days = told({ requests: [{ due: '2026-11-18', latest }] }, '2026-11-18', '2026-12-31', POLICE);
    expect(bare(days)).toEqual(['2026-11-20', '2026-11-23', '2026-11-27']);
  });

  it('given a broken promise, then the chair is told ten working days after the promised day', () => {
    const latest = aResponse(saying.willSupplyBy('2026-12-02'), '2026-11-16T10:00:00.000Z');
    const days = told({ requests: [{ due: '2026-11-18', latest }] }, '2026-11-16', '2027-01-31', CHAIR);
    expect(days).toEqual(['2026-12-16 escalation r1']);
  });

  it('given a partial supply, then reminders for the rest follow the expected day', () => {
    const latest = aResponse(saying.partly('2026-12-16'), '2026-11-16T10:00:00.000Z');
    expect(bare(daysAfter(latest))).toContain('2026-12-16');
  });

  it('given a retired source, then nobody is reminded of its requests', () => {
    const given = { requests: [{ due: '2026-11-18' }], retired: true };
    expect(told(given, '2026-11-01', '2026-12-31', POLICE)).toEqual([]);
  });
});

describe('an action: five working days ahead, on its day, then weekly', () => {
  test.each([
    ['a Friday', '2026-11-20', '2026-11-01', '2026-12-20', ['11-13', '11-20', '11-27', '12-04', '12-11', '12-18']],
    [
      'a Friday before Christmas',
      '2026-12-18',
      '2026-12-01',
      '2027-01-20',
      ['12-11', '12-18', '12-29', '01-04', '01-08', '01-15'],
    ],
    ['a Wednesday', '2026-12-16', '2026-12-01', '2027-01-10', ['12-09', '12-16', '12-23', '12-30', '01-06']],
    ['Christmas Day', '2026-12-25', '2026-12-01', '2027-01-15', ['12-18', '12-29', '01-05', '01-12']],
    [
      'the Thursday before Easter',
      '2027-03-25',
      '2027-03-01',
      '2027-04-16',
      ['03-18', '03-25', '04-01', '04-08', '04-15'],
    ],
    ['Good Friday', '2027-03-26', '2027-03-01', '2027-04-16', ['03-19', '03-30', '04-06', '04-13']],
    ['a Saturday', '2026-11-21', '2026-11-01', '2026-12-08', ['11-16', '11-23', '11-30', '12-07']],
    [
      'the Monday after the clocks go back',
      '2026-10-26',
      '2026-10-01',
      '2026-11-10',
      ['10-19', '10-26', '11-02', '11-09'],
    ],
    [
      'the Monday after the clocks go forward',
      '2026-03-30',
      '2026-03-01',
      '2026-04-21',
      ['03-23', '03-30', '04-07', '04-13', '04-20'],
    ],
  ])('given one due on %s, then on those working days and no other', (_, due, from, to, expected) => {
    const days = bare(told({ actions: [{ due }] }, from, to, POLICE));
    expect(days.map((day) => day.slice(5))).toEqual(expected);
  });

  it('given one that was recorded two days before its day, then the day ahead is not made up for', () => {
    const given = { actions: [{ due: '2026-11-20', createdAt: '2026-11-18T10:00:00.000Z' }] };
    expect(bare(told(given, '2026-11-18', '2026-11-30', POLICE))).toEqual(['2026-11-20', '2026-11-27']);
  });

  it('given one that has ended, then nobody is reminded', () => {
    const given = { actions: [{ due: '2026-11-20', status: 'done', endedAt: '2026-11-10T10:00:00.000Z' } as const] };
    expect(told(given, '2026-11-01', '2026-12-31', POLICE)).toEqual([]);
  });

  it('given one in progress, then its owner is reminded as before', () => {
    const given = { actions: [{ due: '2026-11-20', status: 'in_progress' } as const] };
    expect(bare(told(given, '2026-11-01', '2026-11-21', POLICE))).toEqual(['2026-11-13', '2026-11-20']);
  });
});

describe('the next meeting: five working days ahead', () => {
  it('given a meeting, then everybody with a seat is reminded once', () => {
    const days = new Days({ meeting: '2026-12-16' }).runAll('2026-12-01', '2026-12-20');
    expect(Object.keys(days)).toEqual(['2026-12-09']);
    expect(Object.keys(days['2026-12-09'] ?? {})).toHaveLength(24);
  });

  test.each([
    ['right after New Year', '2027-01-06', '2026-12-29'],
    ['right after Easter', '2027-03-31', '2027-03-22'],
    ['a Thursday', '2026-12-17', '2026-12-10'],
  ])('given a meeting %s, then the working days before it are counted', (_, meeting, expected) => {
    expect(told({ meeting }, '2026-12-01', '2027-04-30', POLICE)).toEqual([
      `${expected} meeting ${meeting.slice(0, 7)}`,
    ]);
  });

  it('given a meeting moved later after everybody was reminded, then they are told the new day', () => {
    const days = new Days({ meeting: '2026-12-09' });
    expect(daysOf(days.runAll('2026-12-01', '2026-12-04'), POLICE)).toEqual(['2026-12-02 meeting 2026-12']);
    days.given = { meeting: '2026-12-17' };
    expect(daysOf(days.runAll('2026-12-05', '2026-12-20'), POLICE)).toEqual(['2026-12-10 meeting 2026-12']);
  });

  it('given a meeting that passed without a reminder, then nobody is reminded afterwards', () => {
    expect(told({ meeting: '2026-12-16' }, '2026-12-17', '2026-12-31', POLICE)).toEqual([]);
  });
});

describe('a quarter’s figure: five working days after its end', () => {
  test.each([
    ['2026-27-Q2', '2026-10-07'],
    ['2026-27-Q3', '2027-01-08'],
    ['2026-27-Q4', '2027-04-07'],
    ['2025-26-Q4', '2026-04-09'],
  ])('given %s waits to be confirmed, then the VRU is reminded on %s, once', (quarter, expected) => {
    expect(told({ figures: [quarter] }, '2026-03-31', '2027-04-30', VRU)).toEqual([`${expected} figure ${quarter}`]);
  });

  it('given a figure that waits, then partners are told nothing of it', () => {
    expect(told({ figures: ['2026-27-Q2'] }, '2026-10-01', '2026-10-31', POLICE)).toEqual([]);
  });
});

describe('the clock', () => {
  test.each([
    ['a winter morning at 08:59', '2026-11-23T08:59:59.000Z', null],
    ['a winter morning at 09:00', '2026-11-23T09:00:00.000Z', '2026-11-23'],
    ['a summer morning at 08:59 in London', '2026-07-13T07:59:59.000Z', null],
    ['a summer morning at 09:00 in London', '2026-07-13T08:00:00.000Z', '2026-07-13'],
    ['the last morning before the clocks go back', '2026-10-23T08:00:00.000Z', '2026-10-23'],
    ['the first Monday after the clocks went back, at 08:00 in London', '2026-10-26T08:00:00.000Z', null],
    ['the first Monday after the clocks went back, at 09:00 in London', '2026-10-26T09:00:00.000Z', '2026-10-26'],
    ['the first Monday after the clocks went forward, at 09:00 in London', '2026-03-30T08:00:00.000Z', '2026-03-30'],
    ['late in the evening, when it is tomorrow in London', '2026-07-12T23:30:00.000Z', null],
    ['a Saturday', '2026-11-21T10:00:00.000Z', null],
    ['the Sunday on which the clocks change', '2026-10-25T10:00:00.000Z', null],
    ['Christmas Day', '2026-12-25T10:00:00.000Z', null],
    ['the substitute for Boxing Day', '2026-12-28T10:00:00.000Z', null],
    ['Good Friday', '2027-03-26T10:00:00.000Z', null],
    ['Easter Monday', '2027-03-29T10:00:00.000Z', null],
    ['the Tuesday after Easter', '2027-03-30T10:00:00.000Z', '2027-03-30'],
  ])('given %s, then it is time for these digests', (_, now, expected) => {
    expect(digestDay(now, HOLIDAYS)).toBe(expected);
  });

  test.each([
    ['today’s are out, on a Friday', '2026-11-20T10:00:00.000Z', '2026-11-20', '2026-11-23'],
    ['today’s are not out yet', '2026-11-20T08:00:00.000Z', '2026-11-19', '2026-11-20'],
    ['it is Christmas Eve and they are out', '2026-12-24T12:00:00.000Z', '2026-12-24', '2026-12-29'],
    ['it is Saturday', '2026-11-21T12:00:00.000Z', '2026-11-20', '2026-11-23'],
    ['the clock was set back by a day', '2026-11-19T12:00:00.000Z', '2026-11-20', '2026-11-23'],
  ])('given %s, then the next ones are these', (_, now, done, expected) => {
    expect(nextDigestDay(now, done, HOLIDAYS)).toBe(expected);
  });
});

/** The words of the register's page: standings, seats, the seats of an answer, and the results of a report. */
import type { RegisterSeatView } from '../../../shared/contract/attendance';
import { LIMITS } from '../../../shared/contract/limits';
import {
  answeredAndLeft,
  myAnswerWords,
  seatsBody,
  sharedAnswer,
} from '../../../tab/features/attendance/my-answer/my-seats';
import { linesIn, registerFigureOf } from '../../../tab/features/attendance/register/counted';
import {
  agencyStatus,
  correctionsOf,
  registerVenueWords,
  seatAnswerWords,
  seatName,
  seatsIn,
} from '../../../tab/features/attendance/register/seat-words';
import { reportFileFault } from '../../../tab/features/attendance/report/file-content';
import { evidenceWords, overrideQuestion, summaryWords } from '../../../tab/features/attendance/report/verdicts';
import { registerLine, registerSeat, registerView } from '../../support/builders';

const analyst = (over: Partial<RegisterSeatView> = {}) => registerSeat({ seatId: 'analyst', ...over });
const manager = (over: Partial<RegisterSeatView> = {}) =>
  registerSeat({ seatId: 'manager', title: 'Manager', ...over });

describe('an agency', () => {
  it.each([
    ['somebody there for one of its seats', [analyst({ value: 'present' }), manager()], 'represented', '1 of 2 seats'],
    ['a deputy there', [analyst({ value: 'deputy' })], 'represented', '1 of 1 seat'],
    ['nobody answered', [analyst(), manager({ value: 'apologies' })], 'no-answer', '2 seats'],
    ['apologies of all who count', [analyst({ value: 'apologies' })], 'apologies', '1 seat'],
    ['somebody absent', [analyst({ value: 'absent' }), manager({ value: 'apologies' })], 'absent', '2 seats'],
    ['vacant seats only', [analyst({ vacant: true })], 'vacant', '1 seat'],
    [
      'a vacant seat that somebody spoke for',
      [analyst({ vacant: true, value: 'present' })],
      'represented',
      '1 of 1 seat',
    ],
  ])('given %s, its status and count of seats say so', (_, seats, standing, count) => {
    const line = registerLine({ seats });

    expect(agencyStatus(line)).toBe(standing);
    expect(seatsIn(line)).toBe(count);
  });

  it('given that it need not attend yet, it is never absent, with seats or without', () => {
    const seats = [analyst({ value: 'not_required', source: null })];

    expect(agencyStatus(registerLine({ required: false, seats }))).toBe('not-yet-required');
    expect(agencyStatus(registerLine({ required: false, seats: [] }))).toBe('not-yet-required');
    expect(seatsIn(registerLine({ required: false, seats: [] }))).toBe('no seats');
  });
});

describe('a seat', () => {
  it('names its organisation once', () => {
    expect(seatName(analyst())).toBe('Lead Analyst, Corporate Insights, Police');
    expect(seatName({ title: 'Representation from Hampshire YJS', organisation: 'Hampshire YJS' })).toBe(
      'Representation from Hampshire YJS',
    );
  });

  it('shows its answer, and the name of a deputy', () => {
    expect(seatAnswerWords(analyst({ value: 'deputy', deputyName: 'The duty analyst' }))).toBe(
      'Deputy: The duty analyst',
    );
    expect(seatAnswerWords(analyst({ vacant: true }))).toBe('Vacant');
    expect(seatAnswerWords(analyst({ vacant: true, value: 'present' }))).toBe('Present');
  });

  it('finds its corrections, and nobody else’s', () => {
    const correction = (seatId: string) =>
      ({
        seatId,
        seat: 'Lead Analyst',
        from: 'absent',
        to: 'present',
        reason: 'By telephone',
        at: '2026-11-19T09:00:00.000Z',
      }) as const;
    const all = [correction('analyst'), correction('another-analyst')];

    expect(correctionsOf(analyst(), all)).toEqual(all.slice(0, 1));
    expect(correctionsOf(manager(), all)).toEqual([]);
  });
});

describe('somebody with two seats', () => {
  const mine = [analyst({ value: 'present' }), manager({ value: 'apologies' })];

  it('given no choice, answers for both without naming them', () => {
    expect(seatsBody(mine, { left: new Set(), withdrawOthers: false })).toEqual({});
  });

  it('given one left out, answers for the other, and withdraws nothing unless asked', () => {
    expect(seatsBody(mine, { left: new Set(['manager']), withdrawOthers: false })).toEqual({ seats: ['analyst'] });
    expect(seatsBody(mine, { left: new Set(['manager']), withdrawOthers: true })).toEqual({
      seats: ['analyst'],
      withdrawOthers: true,
    });
  });

  it('given an answer that somebody else recorded, does not offer to withdraw it', () => {
    const others = [analyst(), manager({ value: 'apologies', source: 'on-behalf' })];
    const choice = { left: new Set(['manager']), withdrawOthers: true };

    expect(answeredAndLeft(others, choice)).toEqual([]);
    expect(seatsBody(others, choice)).toEqual({ seats: ['analyst'] });
  });

  it('sees a button pressed only where the chosen seats agree', () => {
    expect(sharedAnswer(mine)).toBeNull();
    expect(sharedAnswer(mine.slice(0, 1))).toBe('present');
    expect(sharedAnswer([analyst({ value: 'absent' })])).toBeNull();
  });
});

test.each([
  [{ value: 'deputy', deputyName: 'The duty analyst' }, 'Your deputy is The duty analyst.'],
  [{ value: 'absent' }, 'You are down as absent.'],
  [{ value: 'not_required' }, 'You do not have to attend, but you are welcome.'],
  [{}, 'Are you in this meeting?'],
] as const)('given %j for their only seat, the page tells the reader so', (over, words) => {
  expect(myAnswerWords([analyst(over)])).toBe(words);
});

test('a meeting in person says so, with its host and place; one on Teams only that', () => {
  const host = { organisationId: 'portsmouth-cc', organisation: 'Portsmouth City Council' };

  expect(registerVenueWords({ mode: 'in-person', host, place: 'Civic Offices' })).toBe(
    'in person, hosted by Portsmouth City Council, Civic Offices',
  );
  expect(registerVenueWords({ mode: 'remote', host: null, place: null })).toBe('on Teams');
});

describe('a report', () => {
  it('given a file that is empty or larger than 2 MB, is refused before it is sent', () => {
    expect(reportFileFault({ size: LIMITS.reportBytes })).toBeNull();
    expect(reportFileFault({ size: LIMITS.reportBytes + 1 })).toMatch(/^The file is larger than 2 MB\. /);
    expect(reportFileFault({ size: 0 })).toMatch(/^The file is empty/);
  });

  const proposal = {
    seatId: 'analyst',
    seat: 'Analyst, Police',
    person: { name: 'Duty analyst', email: null, minutes: 1 },
    matchedBy: 'name',
    current: 'apologies',
    currentSource: 'self',
    verdict: 'own-answer',
  } as const;

  it('is summarised in counts', () => {
    const others = [
      { ...proposal, verdict: 'new' },
      { ...proposal, verdict: 'agrees' },
    ] as const;

    expect(summaryWords({ proposals: [] })).toBe('Nobody in this report could be matched to a seat.');
    expect(summaryWords({ proposals: [proposal, ...others] })).toBe('3 seats found: 1 agrees, 1 new, 1 differs.');
  });

  it('asks before a person’s own answer is replaced, naming that answer', () => {
    expect(overrideQuestion(proposal)).toBe('Duty analyst said apologies themselves. Record present instead?');
    expect(overrideQuestion({ ...proposal, current: 'deputy' })).toContain('said that a deputy comes themselves');
  });

  it('says how a person was matched, and for how long they were there where it is known', () => {
    expect(evidenceWords(proposal.person, 'name')).toBe('1 minute, matched by name');
    expect(evidenceWords({ ...proposal.person, minutes: null }, 'email')).toBe('matched by e-mail');
    expect(evidenceWords({ ...proposal.person, minutes: null }, null)).toBe('');
  });
});

describe('a number of the register', () => {
  const seat = (seatId: string, over: Partial<RegisterSeatView> = {}) => registerSeat({ seatId, ...over });
  const register = registerView({
    lines: [
      registerLine({
        seats: [seat('there', { value: 'present' }), seat('away', { value: 'apologies' }), seat('unheard')],
      }),
      registerLine({
        agencyId: 'vru',
        category: 'not-applicable',
        seats: [seat('lead', { value: 'deputy' }), seat('empty', { vacant: true })],
      }),
      registerLine({
        agencyId: 'later',
        required: false,
        seats: [seat('early', { value: 'present' }), seat('spoken-for', { vacant: true, value: 'apologies' })],
      }),
    ],
  });
  const shown = (asked: string | null) =>
    linesIn(register, registerFigureOf(asked)).map(({ line, seats }) => [
      line.agencyId,
      seats.map(({ seatId }) => seatId),
    ]);

  it.each([
    [
      'present',
      [
        ['police', ['there']],
        ['later', ['early']],
      ],
    ],
    ['deputy', [['vru', ['lead']]]],
    [
      'apologies',
      [
        ['police', ['away']],
        ['later', ['spoken-for']],
      ],
    ],
    ['unrecorded', [['police', ['unheard']]]],
    ['vacant', [['vru', ['empty']]]],
    ['represented', [['police', ['there']]]],
    ['absent', []],
  ])('given %s, then it opens into exactly the seats that it counts, by agency', (asked, seats) => {
    expect(shown(asked)).toEqual(seats);
  });

  it('given an address with no number or an unknown one, then every seat is shown', () => {
    expect(shown(null)).toHaveLength(3);
    expect(shown('constructor')).toEqual(shown(null));
  });
});

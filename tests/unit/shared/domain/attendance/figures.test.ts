import { decideClose } from '../../../../../shared/domain/attendance/closing';
import {
  agencyLines,
  countAttendance,
  countedAnswer,
  coverage,
  isRepresented,
  rate,
  seatRate,
} from '../../../../../shared/domain/attendance/figures';
import { withAnswers } from '../../../../../shared/domain/attendance/register';
import type { Answer, Register } from '../../../../../shared/domain/attendance/types';
import type { Membership, PersonId } from '../../../../../shared/domain/membership/types';
import {
  aClosedRegister,
  aMembership,
  anAnswer,
  aRegister,
  holderOfSeat,
  NOW,
  type Said,
  unwrapOk,
  withPrisonRequiredFrom,
} from '../../../../support/domain-builders';

const SEAT = 'police-lead-analyst';
const register = (said: Said, membership?: Membership) =>
  aRegister(said, membership === undefined ? {} : { membership });
const closed = (said: Said, membership?: Membership) =>
  aClosedRegister(said, membership === undefined ? {} : { membership });
const meetings = (...values: readonly Answer['value'][]) => values.map((value) => closed({ [SEAT]: value }));

describe('given a register, when it is counted', () => {
  it('then every seat is counted in one column', () => {
    const counts = countAttendance(
      register(
        {
          'vru-director': 'present',
          [SEAT]: 'deputy',
          'hiwfrs-senior-analyst': 'apologies',
          'opcc-performance': 'not_required',
        },
        aMembership({ vacant: ['rushmoor-community-safety', 'basingstoke-deane'] }),
      ),
    );
    expect(counts).toEqual({
      present: 1,
      deputy: 1,
      apologies: 1,
      absent: 0,
      not_required: 1,
      unrecorded: 18,
      vacant: 2,
    });
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(24);
  });

  it('then closing turns the unrecorded into absent and leaves the vacant vacant', () => {
    const counts = countAttendance(closed({ 'vru-director': 'present' }, aMembership({ vacant: [SEAT] })));
    expect(counts).toMatchObject({ present: 1, absent: 22, unrecorded: 0, vacant: 1 });
  });

  it('then a vacant seat of an agency not yet required counts as vacant only', () => {
    const membership = withPrisonRequiredFrom('2027-01-01');
    const seats = membership.seats.map((seat) => (seat.id === 'prison-safety' ? { ...seat, holder: null } : seat));
    expect(countAttendance(register({}, { ...membership, seats }))).toMatchObject({ vacant: 1, not_required: 0 });
    expect(countAttendance(register({}, membership))).toMatchObject({ vacant: 0, not_required: 1 });
  });

  it('then a vacant seat that somebody answered for counts by the answer', () => {
    const counts = countAttendance(register({ [SEAT]: 'present' }, aMembership({ vacant: [SEAT] })));
    expect(counts).toMatchObject({ present: 1, vacant: 0 });
  });
});

describe("given closed registers, when a seat's rate is worked out", () => {
  it.each([
    ['present, deputy, apologies, absent', meetings('present', 'deputy', 'apologies', 'absent'), 2, 4, 0.5],
    ['always there', meetings('present', 'present', 'deputy'), 3, 3, 1],
    ['never there', meetings('absent', 'apologies'), 0, 2, 0],
    ['one where it was not required', meetings('present', 'not_required', 'absent'), 1, 2, 0.5],
    ['all not required', meetings('not_required', 'not_required'), 0, 0, null],
    ['no meeting yet', [], 0, 0, null],
    ['an open register beside a closed one', [register({ [SEAT]: 'apologies' }), ...meetings('present')], 1, 1, 1],
    ['a meeting while it was vacant', [closed({}, aMembership({ vacant: [SEAT] })), ...meetings('present')], 1, 1, 1],
  ])('then %s gives its counts with it', (_, registers, part, whole, ratio) => {
    expect(seatRate(registers, SEAT, null)).toEqual({ part, whole, ratio });
  });

  it("then another seat's answers do not count", () => {
    expect(seatRate([closed({ 'police-tactical-lead': 'present' })], SEAT, null)).toEqual({
      part: 0,
      whole: 1,
      ratio: 0,
    });
  });
});

describe('given a seat that changed hands in the middle, when its rate is worked out', () => {
  const former = { tenantId: holderOfSeat(SEAT).tenantId, objectId: 'former-holder', since: '2024-01-01' };
  const present = holderOfSeat(SEAT, '2026-11-01');
  /** Returns a closed register of a day, with an answer of that day's holder of the seat. */
  const of = (date: string, value: Answer['value'], holder: PersonId | null): Register => ({
    ...aRegister({}, { meeting: { date } }),
    state: 'closed',
    answers: [anAnswer({ seatId: SEAT, value, holder })],
  });
  const vacantThen = (register: Register) => ({
    ...register,
    seats: register.seats.map((seat) => ({ ...seat, vacant: true })),
  });
  const registers = [
    of('2026-08-19', 'absent', former),
    of('2026-09-16', 'present', former),
    vacantThen(of('2026-10-21', 'absent', null)),
    of('2026-11-18', 'present', present),
    of('2026-12-16', 'deputy', present),
  ];

  it('then history stays with the former holder', () => {
    expect(seatRate(registers, SEAT, former)).toEqual({ part: 1, whole: 2, ratio: 0.5 });
  });

  it('then the present holder has only their own meetings, and a vacant one counts for nobody', () => {
    expect(seatRate(registers, SEAT, present)).toEqual({ part: 2, whole: 2, ratio: 1 });
  });

  it('then the seat itself has them all, except the one when nobody held it', () => {
    expect(seatRate(registers, SEAT, null)).toEqual({ part: 3, whole: 4, ratio: 0.75 });
  });

  it('then the letter case of an id makes no difference', () => {
    const shouted = { ...former, objectId: 'FORMER-HOLDER' };
    expect(seatRate(registers, SEAT, shouted).whole).toBe(2);
  });

  it('then a meeting before their first day is not theirs, though it was answered after it', () => {
    const answeredLate = of('2026-10-21', 'apologies', present);
    expect(seatRate([answeredLate, ...registers.slice(3)], SEAT, present)).toEqual({ part: 2, whole: 2, ratio: 1 });
  });

  it('then the meeting on their first day is theirs', () => {
    const firstDay = holderOfSeat(SEAT, '2026-11-18');
    expect(seatRate(registers, SEAT, firstDay).whole).toBe(2);
  });

  it('then a holder who comes back begins anew: what is before their return stays where it was', () => {
    const back = { ...former, since: '2027-01-04' };
    expect(seatRate([...registers, of('2027-01-20', 'present', former)], SEAT, back)).toEqual({
      part: 1,
      whole: 1,
      ratio: 1,
    });
  });

  it('then closing for a seat without a holder on the day charges the absence to nobody', () => {
    const late = unwrapOk(decideClose(register({}), new Map(), { confirmed: true }, NOW)).register;
    expect(seatRate([late], SEAT, holderOfSeat(SEAT))).toEqual({ part: 0, whole: 0, ratio: null });
    expect(seatRate([late], SEAT, null)).toEqual({ part: 0, whole: 0, ratio: null });
  });
});

describe('given the Prison Service, required from 1 October, when rates are worked out', () => {
  const membership = withPrisonRequiredFrom('2026-10-01');
  const on = (date: string, said: Said = {}) => aClosedRegister(said, { membership, meeting: { date } });
  const rateOver = (...registers: readonly Register[]) => seatRate(registers, 'prison-safety', null);

  it('then September, when it had not answered, is unaffected, and October is not', () => {
    expect(rateOver(on('2026-09-30'))).toEqual({ part: 0, whole: 0, ratio: null });
    expect(rateOver(on('2026-09-30'), on('2026-10-01'))).toEqual({ part: 0, whole: 1, ratio: 0 });
  });

  it('then apologies that it sent in September, though it did not have to, are not held against it', () => {
    expect(rateOver(on('2026-09-30', { 'prison-safety': 'apologies' }))).toEqual({ part: 0, whole: 0, ratio: null });
    expect(rateOver(on('2026-10-21', { 'prison-safety': 'apologies' }))).toEqual({ part: 0, whole: 1, ratio: 0 });
  });

  it('then that it came in September, though it did not have to, counts', () => {
    expect(rateOver(on('2026-09-30', { 'prison-safety': 'present' }))).toEqual({ part: 1, whole: 1, ratio: 1 });
  });
});

describe('given an answer, when a rate asks whether it counts', () => {
  const seatOf = (from: Register) => {
    const seat = from.seats.find(({ seatId }) => seatId === SEAT);
    if (seat === undefined) throw new Error('No such seat');
    return seat;
  };
  const counted = (
    value: Answer['value'],
    seat: { required: boolean; vacant?: boolean },
    holder: PersonId | null = holderOfSeat(SEAT),
  ) => {
    const from = withAnswers(aRegister(), { answers: [anAnswer({ seatId: SEAT, value, holder })], cleared: [] });
    return countedAnswer(from, { ...seatOf(from), ...seat }) !== null;
  };

  it.each([
    ['present', [true, true, true]],
    ['deputy', [true, true, true]],
    ['apologies', [true, false, false]],
    ['absent', [true, false, false]],
    ['not_required', [false, false, false]],
  ] as const)('then "%s" counts for a seat held and required, held only, vacant: %j', (value, expected) => {
    expect([
      counted(value, { required: true }),
      counted(value, { required: false }),
      counted(value, { required: true, vacant: true }, null),
    ]).toEqual(expected);
  });

  it('then a missing answer does not', () => {
    expect(countedAnswer(aRegister(), seatOf(aRegister()))).toBeNull();
  });

  it('then a rate of no meetings is no number, rather than zero', () => {
    expect([rate(0, 0).ratio, rate(0, 3).ratio, rate(1, 3).ratio]).toEqual([null, 0, 1 / 3]);
  });
});

describe('given a register, when representation is looked at', () => {
  const lineOf = (from: Register, agencyId: string) => agencyLines(from).find((line) => line.agencyId === agencyId);

  it.each([
    ['present', true],
    ['deputy', true],
    ['apologies', false],
    ['absent', false],
    ['not_required', false],
  ] as const)('then one seat that is %s makes its agency represented: %s', (value, represented) => {
    expect(lineOf(register({ 'rushmoor-community-safety': value }), 'local-authorities')?.represented).toBe(
      represented,
    );
  });

  it('then one organisation does not make another one represented', () => {
    const here = register({ 'rushmoor-community-safety': 'present' });
    const of = (organisationId: string) => here.seats.filter((seat) => seat.organisationId === organisationId);
    expect([isRepresented(here, of('rushmoor')), isRepresented(here, of('hampshire-cc'))]).toEqual([true, false]);
  });

  it('then there is one line for each agency, in order, with all its seats or with none', () => {
    const lines = agencyLines(register({}));
    expect(lines.map((line) => [line.agency, line.seats.length])).toEqual([
      ...[
        ['VRU', 5],
        ['Police', 2],
        ['HIWFRS', 1],
        ['YJS', 3],
      ],
      ...[
        ['Health', 2],
        ['Councils', 8],
        ['OPCC', 1],
        ['Probation', 2],
      ],
      ...[
        ['Education', 0],
        ['Prisons', 0],
      ],
    ]);
  });

  it('then an agency without a seat is neither represented nor counted for anything', () => {
    const education = lineOf(closed({}), 'education');
    expect(education).toMatchObject({ represented: false, required: false, category: 'relevant', seats: [] });
    const counts = countAttendance(closed({}));
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(24);
  });
});

describe('given a register, when the coverage of activity 2.a is worked out', () => {
  const everySpecified: Said = {
    [SEAT]: 'present',
    'hiwfrs-senior-analyst': 'deputy',
    'isle-of-wight-yjs': 'present',
    'icb-representation': 'present',
    'rushmoor-community-safety': 'present',
    'probation-performance': 'deputy',
  };

  it.each([
    ['nobody', {}, 0],
    ['two seats of one agency', { [SEAT]: 'present', 'police-tactical-lead': 'present' }, 1],
    ['VRU and OPCC, which are outside it', { 'vru-director': 'present', 'opcc-performance': 'present' }, 0],
    ['an apology', { [SEAT]: 'apologies' }, 0],
    ['every Specified agency', everySpecified, 6],
  ] as const)('then %s of six are counted', (_, said, part) => {
    expect(coverage(register(said))).toEqual({ part, whole: 6, ratio: part / 6 });
  });

  it('then a Relevant authority that came does not count', () => {
    const here = register({ 'prison-safety': 'present' }, withPrisonRequiredFrom('2026-10-01'));
    expect(coverage(here)).toEqual({ part: 0, whole: 6, ratio: 0 });
  });

  it('then a Specified agency not required on the day stays in the six but does not count', () => {
    const membership = aMembership();
    const agencies = membership.agencies.map((agency) =>
      agency.id === 'police' ? { ...agency, attendance: [] } : agency,
    );
    expect(coverage(register(everySpecified, { ...membership, agencies }))).toMatchObject({ part: 5, whole: 6 });
  });

  it('then the coverage is still of six with nobody required at all', () => {
    const membership = aMembership();
    const agencies = membership.agencies.map((agency) => ({ ...agency, attendance: [] }));
    expect(coverage(register(everySpecified, { ...membership, agencies }))).toEqual({ part: 0, whole: 6, ratio: 0 });
  });

  it('then vacant seats leave their agency in the six', () => {
    expect(coverage(register({}, aMembership({ vacant: ['hiwfrs-senior-analyst'] }))).whole).toBe(6);
  });
});

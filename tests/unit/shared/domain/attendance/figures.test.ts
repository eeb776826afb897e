import {
  agencyLines,
  countAttendance,
  coverage,
  isRepresented,
  seatRate,
} from '../../../../../shared/domain/attendance/figures';
import { closeRegister, openRegister, withAnswers } from '../../../../../shared/domain/attendance/register';
import type { Answer, Register } from '../../../../../shared/domain/attendance/types';
import { meetingOf } from '../../../../../shared/domain/meetings/schedule';
import type { Membership, PersonId } from '../../../../../shared/domain/membership/types';
import {
  accepted,
  aMembership,
  ENGLAND,
  groupFacts,
  holderOfSeat,
  NOW,
  withPrisonRequiredFrom,
} from '../../../../support/domain-builders';

const SEAT = 'police-lead-analyst';
type Said = Readonly<Record<string, Answer['value']>>;

const answers = (said: Said, holder: (seatId: string) => PersonId | null = holderOfSeat): Answer[] =>
  Object.entries(said).map(([seatId, value]) => ({
    seatId,
    value,
    deputyName: value === 'deputy' ? 'Duty analyst' : null,
    mode: 'remote',
    holder: holder(seatId),
    recordedAt: NOW,
  }));

const register = (said: Said, membership: Membership = aMembership(), month = '2026-11'): Register =>
  withAnswers(
    openRegister(meetingOf(month, groupFacts().group.settings.meetingRule, ENGLAND), membership, 0, NOW),
    answers(said),
  );
const holdersIn = ({ seats }: Membership) =>
  new Map(seats.flatMap((seat) => (seat.holder === null ? [] : [[seat.id, seat.holder]])));
const closed = (said: Said, membership: Membership = aMembership()) =>
  accepted(closeRegister(register(said, membership), holdersIn(membership), NOW));
const meetings = (...values: readonly Answer['value'][]) => values.map((value) => closed({ [SEAT]: value }));

describe('given a register, when it is counted', () => {
  it('then every seat stands in one column', () => {
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

  it('then a vacant seat of an agency not yet required is vacant and nothing else', () => {
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
  const former = { tenantId: holderOfSeat(SEAT).tenantId, objectId: 'former-holder' };
  const of = (value: Answer['value'], holder: PersonId | null): Register => ({
    ...register({}),
    state: 'closed',
    answers: answers({ [SEAT]: value }, () => holder),
  });
  const registers = [
    ...[of('absent', former), of('present', former), of('absent', null)],
    ...[of('present', holderOfSeat(SEAT)), of('deputy', holderOfSeat(SEAT))],
  ];

  it('then history stays with the former holder', () => {
    expect(seatRate(registers, SEAT, former)).toEqual({ part: 1, whole: 2, ratio: 0.5 });
  });

  it("then the present holder has the meetings of their own time, and nobody's counts for neither", () => {
    expect(seatRate(registers, SEAT, holderOfSeat(SEAT))).toEqual({ part: 2, whole: 2, ratio: 1 });
  });

  it('then the seat itself has them all', () => {
    expect(seatRate(registers, SEAT, null)).toEqual({ part: 3, whole: 5, ratio: 0.6 });
  });

  it('then the letter case of an id makes no difference', () => {
    const shouted = { tenantId: former.tenantId, objectId: 'FORMER-HOLDER' };
    expect(seatRate(registers, SEAT, shouted).whole).toBe(2);
  });

  it('then closing for a seat without a holder on the day charges the absence to nobody', () => {
    const late = accepted(closeRegister(register({}), new Map(), NOW));
    expect(seatRate([late], SEAT, holderOfSeat(SEAT))).toEqual({ part: 0, whole: 0, ratio: null });
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

  it('then one organisation being there does not make another organisation there', () => {
    const here = register({ 'rushmoor-community-safety': 'present' });
    const of = (organisationId: string) => here.seats.filter((seat) => seat.organisationId === organisationId);
    expect([isRepresented(here, of('rushmoor')), isRepresented(here, of('hampshire-cc'))]).toEqual([true, false]);
  });

  it('then there is one line an agency that has a seat, in order, with all its seats', () => {
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
    ]);
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
  ] as const)('then %s counts of six', (_, said, part) => {
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

  it('then vacant seats leave their agency in the six', () => {
    expect(coverage(register({}, aMembership({ vacant: ['hiwfrs-senior-analyst'] }))).whole).toBe(6);
  });
});

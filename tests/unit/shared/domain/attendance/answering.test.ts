import {
  answerForSeat,
  decideOwnAnswer,
  decideUndo,
  type OwnAnswerInput,
  type SeatAnswerInput,
} from '../../../../../shared/domain/attendance/answering';
import { decideClose } from '../../../../../shared/domain/attendance/closing';
import { recordedValue, withAnswers } from '../../../../../shared/domain/attendance/register';
import type { AttendanceValue, Register } from '../../../../../shared/domain/attendance/types';
import { ok } from '../../../../../shared/domain/result';
import {
  aClosedRegister,
  anAnswer,
  aRegister,
  faultsOf,
  holderOfSeat,
  NOW,
  problemOf,
  unwrapOk,
  withPrisonRequiredFrom,
} from '../../../../support/domain-builders';

const ANALYST = 'police-lead-analyst';
const TACTICAL = 'police-tactical-lead';
const police = holderOfSeat(ANALYST);
const { tenantId, objectId } = police;

const own = (register: Register, input: Partial<OwnAnswerInput> = {}, seatIds: readonly string[] = [ANALYST]) => {
  const seats = seatIds.map((id) => ({ id, organisationId: 'police', office: null, administers: false }));
  const said = { value: 'present', deputyName: null, seats: null, withdrawOthers: false, ...input } as const;
  const decided = decideOwnAnswer(register, police, { role: 'member', seats }, said, NOW);
  return decided.ok ? ok(decided.value.change) : decided;
};
const onBehalf = (register: Register, input: Partial<SeatAnswerInput> = {}, seatId = ANALYST) =>
  answerForSeat(
    register,
    seatId,
    holderOfSeat(seatId),
    { value: 'present', deputyName: null, mode: null, ...input },
    'on-behalf',
    NOW,
  );
/** Returns the recorded values of these seats. */
const standing = (register: Register, ...seatIds: readonly string[]) =>
  register.seats.filter(({ seatId }) => seatIds.includes(seatId)).map((seat) => recordedValue(register, seat));

describe('given an open register, when a holder answers', () => {
  it.each(['present', 'apologies'] as const)('then "%s" is recorded with who, how, when and by whom', (value) => {
    expect(unwrapOk(own(aRegister(), { value }))).toEqual({
      answers: [
        {
          seatId: ANALYST,
          value,
          deputyName: null,
          mode: 'remote',
          holder: { tenantId, objectId },
          source: 'self',
          recordedAt: NOW,
        },
      ],
      cleared: [],
    });
  });

  it('then of the person nothing but the two ids is kept: no name, no address', () => {
    const { answers } = unwrapOk(own(aRegister()));
    expect(Object.keys(answers[0]?.holder ?? {}).sort()).toEqual(['objectId', 'tenantId']);
  });

  it('then a meeting in person is recorded as in person', () => {
    const register = aRegister({}, { meeting: { mode: 'in-person' } });
    expect(unwrapOk(own(register)).answers).toMatchObject([{ mode: 'in-person' }]);
  });

  it('then a changed answer replaces the former one, and leaves others alone', () => {
    const first = aRegister({ [ANALYST]: 'present', [TACTICAL]: 'apologies' });
    const then = withAnswers(first, unwrapOk(own(first, { value: 'deputy', deputyName: 'Duty analyst' })));
    expect(then.answers).toHaveLength(2);
    expect(standing(then, ANALYST, TACTICAL).sort()).toEqual(['apologies', 'deputy']);
  });

  it('then their own answer replaces what the VRU had recorded', () => {
    const first = withAnswers(aRegister(), unwrapOk(onBehalf(aRegister(), { value: 'absent' })));
    const then = withAnswers(first, unwrapOk(own(first)));
    expect(then.answers).toMatchObject([{ value: 'present', source: 'self' }]);
  });

  it('then an agency not yet required may still be present', () => {
    const register = aRegister({}, { membership: withPrisonRequiredFrom('2027-01-01') });
    const here = withAnswers(register, unwrapOk(own(register, {}, ['prison-safety'])));
    expect(standing(here, 'prison-safety')).toEqual(['present']);
  });

  it('then a closed register takes no answer, whoever asks', () => {
    for (const seatIds of [[ANALYST], []]) {
      expect(problemOf(own(aClosedRegister(), {}, seatIds))).toMatchObject({
        kind: 'conflict',
        message: expect.stringContaining('closed'),
      });
    }
  });
});

describe('given a deputy, when they are recorded', () => {
  const roads: [string, (deputyName: string | null) => ReturnType<typeof own>][] = [
    ['the holder', (deputyName) => own(aRegister(), { value: 'deputy', deputyName })],
    ['the VRU', (deputyName) => onBehalf(aRegister(), { value: 'deputy', deputyName })],
  ];

  it.each(roads)('then %s has to give a name, and spaces are none', (_, record) => {
    for (const name of [null, '', '   ', '\t\n']) {
      expect(faultsOf(record(name))).toEqual({ deputyName: "Give the deputy's name." });
    }
  });

  it.each(roads)('then the name that %s gives is kept as written, without blanks around it', (_, record) => {
    expect(unwrapOk(record('  Duty analyst, Insights ')).answers).toMatchObject([
      { value: 'deputy', deputyName: 'Duty analyst, Insights' },
    ]);
  });

  it('then a name that is sent with another answer is not kept', () => {
    expect(unwrapOk(own(aRegister(), { deputyName: 'Somebody' })).answers).toMatchObject([{ deputyName: null }]);
    expect(unwrapOk(onBehalf(aRegister(), { value: 'absent', deputyName: 'Somebody' })).answers).toMatchObject([
      { deputyName: null },
    ]);
  });
});

describe('given somebody with several seats, when they answer', () => {
  const both = [ANALYST, TACTICAL];
  const answered = (input: Partial<OwnAnswerInput>, register = aRegister()) => unwrapOk(own(register, input, both));
  const seatsOf = ({ answers }: { answers: readonly { seatId: string }[] }) =>
    answers.map(({ seatId }) => seatId).sort();

  it('then, unless they choose, they answer for all of them', () => {
    expect(seatsOf(answered({}))).toEqual(both);
  });

  it('then they may answer for those that they choose', () => {
    expect(seatsOf(answered({ seats: [TACTICAL] }))).toEqual([TACTICAL]);
    expect(seatsOf(answered({ seats: both }))).toEqual(both);
  });

  it('then their answers for the other seats stay, unless they withdraw them', () => {
    const register = withAnswers(aRegister(), answered({}));
    expect(answered({ seats: [ANALYST], value: 'apologies' }, register).cleared).toEqual([]);
    const change = answered({ seats: [ANALYST], value: 'apologies', withdrawOthers: true }, register);
    expect(change.cleared).toEqual([TACTICAL]);
    expect(standing(withAnswers(register, change), TACTICAL)).toEqual(['unrecorded']);
  });

  it('then withdrawing skips their seats without an answer and the seats of others', () => {
    const register = aRegister({ 'vru-director': 'present' });
    expect(answered({ seats: [ANALYST], withdrawOthers: true }, register).cleared).toEqual([]);
  });

  it.each([
    [
      'what the VRU recorded for the other',
      anAnswer({ seatId: TACTICAL, source: 'on-behalf', holder: { tenantId, objectId } }),
    ],
    ['what the one before them said', anAnswer({ seatId: TACTICAL, source: 'self' })],
  ])('then %s is not theirs to withdraw', (_, answer) => {
    const register = withAnswers(aRegister(), { answers: [answer], cleared: [] });
    expect(answered({ seats: [ANALYST], withdrawOthers: true }, register).cleared).toEqual([]);
  });

  it('then a chosen seat that is not theirs is ignored, and refused if it is the only one', () => {
    expect(seatsOf(answered({ seats: [ANALYST, 'vru-director'] }))).toEqual([ANALYST]);
    expect(problemOf(own(aRegister(), { seats: ['vru-director'] }, both))).toMatchObject({ kind: 'not-allowed' });
  });

  it('then a seat that this register lacks is ignored, and refused if it is the only one', () => {
    expect(seatsOf(unwrapOk(own(aRegister(), {}, [ANALYST, 'elsewhere'])))).toEqual([ANALYST]);
    expect(problemOf(own(aRegister(), {}, ['elsewhere']))).toMatchObject({ kind: 'no-seat' });
    // A viewer is recognised, but not permitted to answer.
    expect(problemOf(own(aRegister(), {}, []))).toMatchObject({ kind: 'not-allowed' });
  });
});

describe('given an open register, when chair or VRU record for a seat', () => {
  it.each<AttendanceValue>(['present', 'apologies', 'absent', 'not_required'])('then "%s" can be recorded', (value) => {
    expect(unwrapOk(onBehalf(aRegister(), { value })).answers).toEqual([
      anAnswer({ value: value as 'present', source: 'on-behalf' }),
    ]);
  });

  it('then how they take part may differ from how the meeting is held', () => {
    const inPerson = aRegister({}, { meeting: { mode: 'in-person' } });
    expect(unwrapOk(onBehalf(inPerson)).answers).toMatchObject([{ mode: 'in-person' }]);
    expect(unwrapOk(onBehalf(inPerson, { mode: 'remote' })).answers).toMatchObject([{ mode: 'remote' }]);
  });

  it('then "unrecorded" withdraws the answer, also one that the person gave', () => {
    const register = aRegister({ [ANALYST]: 'present', [TACTICAL]: 'present' });
    const change = unwrapOk(onBehalf(register, { value: 'unrecorded' }));
    expect(change).toMatchObject({ answers: [], cleared: [ANALYST] });
    expect(standing(withAnswers(register, change), ANALYST, TACTICAL).sort()).toEqual(['present', 'unrecorded']);
  });

  it('then withdrawing the answer of a seat that is not required leaves it not required', () => {
    const register = aRegister({ 'prison-safety': 'present' }, { membership: withPrisonRequiredFrom('2027-01-01') });
    const change = unwrapOk(onBehalf(register, { value: 'unrecorded' }, 'prison-safety'));
    expect(standing(withAnswers(register, change), 'prison-safety')).toEqual(['not_required']);
  });

  it('then a seat not yet required may be present or send apologies, but is never absent', () => {
    const register = aRegister({}, { membership: withPrisonRequiredFrom('2027-01-01') });
    for (const value of ['present', 'apologies', 'not_required'] as const) {
      unwrapOk(onBehalf(register, { value }, 'prison-safety'));
    }
    expect(faultsOf(onBehalf(register, { value: 'absent' }, 'prison-safety'))).toEqual({
      value: expect.stringMatching(/not required/),
    });
  });

  it('then an answer for a vacant seat has no holder', () => {
    const input = { value: 'present', deputyName: null, mode: null } as const;
    const change = unwrapOk(answerForSeat(aRegister(), ANALYST, null, input, 'report', NOW));
    expect(change.answers).toMatchObject([{ holder: null, source: 'report' }]);
  });

  it('then an unknown seat is refused, and a closed register has to be corrected instead', () => {
    expect(problemOf(onBehalf(aRegister(), {}, 'elsewhere')).kind).toBe('not-found');
    for (const value of ['present', 'unrecorded'] as const) {
      expect(problemOf(onBehalf(aClosedRegister(), { value }))).toMatchObject({
        kind: 'conflict',
        message: expect.stringContaining('Correct'),
      });
    }
  });
});

describe('given an answer that the chair has replaced, when that is undone', () => {
  const said = unwrapOk(own(aRegister(), { value: 'apologies' }));
  const before = withAnswers(aRegister(), said);
  const recorded = withAnswers(before, unwrapOk(onBehalf(before, { value: 'absent' })));

  it("then the person's own answer stands again, as their own", () => {
    const after = unwrapOk(decideUndo(recorded, ANALYST)).register;
    expect(after.answers).toEqual(said.answers);
    expect(after.answers[0]).toMatchObject({ source: 'self' });
  });

  it('then an answer that was withdrawn stands again', () => {
    const cleared = withAnswers(before, unwrapOk(onBehalf(before, { value: 'unrecorded' })));
    expect(unwrapOk(decideUndo(cleared, ANALYST)).register.answers).toEqual(said.answers);
  });

  it('then a seat that nobody had answered for is unrecorded again', () => {
    const first = withAnswers(aRegister(), unwrapOk(onBehalf(aRegister(), { value: 'present' })));
    const after = unwrapOk(decideUndo(first, ANALYST)).register;
    expect(standing(after, ANALYST)).toEqual(['unrecorded']);
  });

  it('then it cannot be undone twice, nor once the person has answered since', () => {
    const undone = unwrapOk(decideUndo(recorded, ANALYST)).register;
    expect(problemOf(decideUndo(undone, ANALYST))).toMatchObject({ kind: 'conflict' });
    const since = withAnswers(recorded, unwrapOk(own(recorded, { value: 'present' })));
    expect(problemOf(decideUndo(since, ANALYST))).toMatchObject({ kind: 'conflict' });
  });

  it('then it cannot be undone once the register is closed', () => {
    expect(unwrapOk(decideClose(recorded, new Map(), { confirmed: true }, NOW)).register.replaced).toEqual({});
    expect(problemOf(decideUndo(aClosedRegister(), ANALYST))).toMatchObject({ kind: 'conflict' });
  });
});

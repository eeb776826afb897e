import { type CorrectionInput, decideCorrection } from '../../../../../shared/domain/attendance/correcting';
import { agencyLines, countAttendance, coverage, seatRate } from '../../../../../shared/domain/attendance/figures';
import {
  organisationCell,
  organisationRate,
  organisationStreak,
} from '../../../../../shared/domain/attendance/monitoring';
import type { Register } from '../../../../../shared/domain/attendance/types';
import { ok } from '../../../../../shared/domain/result';
import {
  aClosedRegister,
  aMembership,
  aRegister,
  faultsOf,
  holderOfSeat,
  problemOf,
  unwrapOk,
  withPrisonRequiredFrom,
} from '../../../../support/domain-builders';

const SEAT = 'hiwfrs-senior-analyst';
const LATER = '2026-11-25T14:00:00.000Z';
const right = (register: Register, input: Partial<CorrectionInput> = {}, seatId = SEAT, at = LATER) => {
  const given = { value: 'present', deputyName: null, reason: 'Was there by telephone', ...input } as const;
  const decided = decideCorrection(register, seatId, given, null, at);
  return decided.ok ? ok(decided.value.register) : decided;
};

describe('given a closed register, when an answer is corrected', () => {
  const closed = aClosedRegister({ 'police-lead-analyst': 'present' });
  const corrected = unwrapOk(right(closed));

  it('then the answer is corrected, and still of whoever held the seat at the meeting', () => {
    expect(corrected.answers.filter(({ seatId }) => seatId === SEAT)).toEqual([
      {
        seatId: SEAT,
        value: 'present',
        deputyName: null,
        mode: 'remote',
        holder: { tenantId: holderOfSeat(SEAT).tenantId, objectId: `person-${SEAT}` },
        source: 'on-behalf',
        recordedAt: LATER,
      },
    ]);
  });

  it('then the former value, the new value, the reason and the time are kept', () => {
    expect(corrected.corrections).toEqual([
      { seatId: SEAT, from: 'absent', to: 'present', reason: 'Was there by telephone', at: LATER },
    ]);
    expect(corrected).toMatchObject({ state: 'closed', closedAt: closed.closedAt });
  });

  it('then a second correction adds to the history and replaces nothing of it', () => {
    const again = unwrapOk(
      right(corrected, { value: 'apologies', reason: 'Only said so' }, SEAT, '2026-11-26T09:00:00.000Z'),
    );
    expect(again.corrections.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'absent → present',
      'present → apologies',
    ]);
  });

  it('then every figure follows it', () => {
    const hiwfrs = (register: Register) => ({
      counts: countAttendance(register).present,
      coverage: coverage(register).part,
      line: agencyLines(register).find(({ agencyId }) => agencyId === 'hiwfrs')?.represented,
      cell: organisationCell(register, 'hiwfrs')?.standing,
      organisation: organisationRate([register], 'hiwfrs').part,
      streak: organisationStreak([register], 'hiwfrs')?.meetings ?? 0,
      seat: seatRate([register], SEAT, holderOfSeat(SEAT)),
    });
    const before = { counts: 1, coverage: 1, line: false, cell: 'absent', organisation: 0, streak: 1 };
    const after = { counts: 2, coverage: 2, line: true, cell: 'represented', organisation: 1, streak: 0 };
    expect(hiwfrs(closed)).toEqual({ ...before, seat: { part: 0, whole: 1, ratio: 0 } });
    expect(hiwfrs(corrected)).toEqual({ ...after, seat: { part: 1, whole: 1, ratio: 1 } });
  });

  it('then a mistaken presence can be corrected to not required', () => {
    const mended = unwrapOk(right(closed, { value: 'not_required' }, 'police-lead-analyst'));
    expect(seatRate([mended], 'police-lead-analyst', null)).toEqual({ part: 0, whole: 0, ratio: null });
  });

  it('then the register it was made from is left as it was', () => {
    expect(closed.corrections).toEqual([]);
    expect(countAttendance(closed).absent).toBe(23);
  });

  it("then a deputy needs a name, and another deputy's name is a correction too", () => {
    expect(faultsOf(right(closed, { value: 'deputy' }))).toEqual({ deputyName: "Give the deputy's name." });
    const deputised = unwrapOk(right(closed, { value: 'deputy', deputyName: 'Duty analyst' }));
    unwrapOk(right(deputised, { value: 'deputy', deputyName: 'Another analyst' }));
    expect(faultsOf(right(deputised, { value: 'deputy', deputyName: ' Duty analyst ' }))).toHaveProperty('value');
  });
});

describe('given an impossible correction, when it is tried', () => {
  it('then an open register is changed, not corrected', () => {
    expect(problemOf(right(aRegister()))).toMatchObject({ kind: 'conflict', message: expect.stringContaining('open') });
  });

  it('then a seat that is not in the register is refused', () => {
    expect(problemOf(right(aClosedRegister(), {}, 'elsewhere')).kind).toBe('not-found');
  });

  it('then a correction to the recorded value is refused', () => {
    const closed = aClosedRegister({ [SEAT]: 'present' });
    expect(faultsOf(right(closed))).toEqual({ value: expect.stringMatching(/already/) });
    expect(faultsOf(right(closed, { value: 'absent' }, 'police-lead-analyst'))).toHaveProperty('value');
  });

  it('then a seat not yet required may become present, but not absent or not required again', () => {
    const closed = aClosedRegister({}, { membership: withPrisonRequiredFrom('2027-01-01') });
    expect(faultsOf(right(closed, { value: 'not_required' }, 'prison-safety'))).toEqual({
      value: expect.stringMatching(/already/),
    });
    expect(faultsOf(right(closed, { value: 'absent' }, 'prison-safety'))).toEqual({
      value: expect.stringMatching(/not required/),
    });
    expect(unwrapOk(right(closed, {}, 'prison-safety')).corrections).toMatchObject([
      { from: 'not_required', to: 'present' },
    ]);
  });

  it('then a vacant seat can be corrected, and still has no holder', () => {
    const closed = aClosedRegister({}, { membership: aMembership({ vacant: [SEAT] }) });
    const corrected = unwrapOk(right(closed));
    expect(corrected.corrections).toMatchObject([{ from: 'unrecorded', to: 'present' }]);
    expect(corrected.answers.find(({ seatId }) => seatId === SEAT)?.holder).toBeNull();
  });
});

import { countAttendance } from '../../../../../shared/domain/attendance/figures';
import {
  answerForOwnSeats,
  closeRegister,
  openRegister,
  standingValue,
  willBeAbsent,
  withAnswers,
} from '../../../../../shared/domain/attendance/register';
import type { OwnAnswer, Register } from '../../../../../shared/domain/attendance/types';
import { meetingOf } from '../../../../../shared/domain/meetings/schedule';
import type { Holder, Membership } from '../../../../../shared/domain/membership/types';
import {
  accepted,
  aMembership,
  ENGLAND,
  faultsOf,
  groupFacts,
  holderOfSeat,
  NOW,
  problemOf,
  withPrisonRequiredFrom,
} from '../../../../support/domain-builders';

const OPENED = '2026-11-18T09:55:00.000Z';
const november = meetingOf('2026-11', groupFacts().group.settings.meetingRule, ENGLAND);
const opened = (membership: Membership = aMembership(), meeting = november) =>
  openRegister(meeting, membership, 0, OPENED);
const police = holderOfSeat('police-lead-analyst');
const nobody: ReadonlyMap<string, Holder> = new Map();

const answer = (
  register: Register,
  value: OwnAnswer,
  deputyName: string | null = null,
  seatIds = [`police-lead-analyst`],
) => answerForOwnSeats(register, police, seatIds, { value, deputyName }, NOW);

const valueAt = (register: Register, seatId: string) => {
  const seat = register.seats.find((listed) => listed.seatId === seatId);
  if (seat === undefined) throw new Error(`No seat ${seatId} in the register`);
  return standingValue(register, seat);
};

describe('given a meeting, when its register is opened', () => {
  it('then every member seat is in it, unrecorded, and nothing is said yet', () => {
    const register = openRegister(november, aMembership(), 7, OPENED);
    expect(register).toMatchObject({ state: 'open', openedAt: OPENED, closedAt: null, actionsCarried: 7, answers: [] });
    expect(register.seats).toHaveLength(24);
    expect(register.seats.map((seat) => standingValue(register, seat))).toEqual(Array(24).fill('unrecorded'));
  });

  it('then a seat that is only on the distribution list is not in it', () => {
    const membership = aMembership();
    const seats = membership.seats.map((seat) => (seat.id === 'opcc-performance' ? { ...seat, member: false } : seat));
    expect(opened({ ...membership, seats }).seats.map(({ seatId }) => seatId)).not.toContain('opcc-performance');
  });

  it('then it explains itself for good: title, organisation, agency and category are its own', () => {
    expect(opened().seats.find(({ seatId }) => seatId === 'portsmouth-yjs-performance')).toEqual({
      seatId: 'portsmouth-yjs-performance',
      title: 'Performance and Management Information Officer',
      representation: false,
      organisationId: 'portsmouth-yjs',
      organisation: 'Portsmouth Youth Justice Service',
      agencyId: 'yjs',
      agency: 'YJS',
      category: 'specified',
      required: true,
      vacant: false,
    });
  });

  it("then, Prison being required from 1 October, September's register does not ask for it and October's does", () => {
    const membership = withPrisonRequiredFrom('2026-10-01');
    const { meetingRule } = groupFacts().group.settings;
    const september = opened(membership, meetingOf('2026-09', meetingRule, ENGLAND));
    const october = opened(membership, meetingOf('2026-10', meetingRule, ENGLAND));
    expect([valueAt(september, 'prison-safety'), valueAt(october, 'prison-safety')]).toEqual([
      'not_required',
      'unrecorded',
    ]);
  });

  it("then it is the meeting's day that decides, not the day of opening", () => {
    const membership = withPrisonRequiredFrom('2026-10-01');
    const september = meetingOf('2026-09', groupFacts().group.settings.meetingRule, ENGLAND);
    const late = openRegister(september, membership, 0, '2026-10-05T09:00:00.000Z');
    expect(valueAt(late, 'prison-safety')).toBe('not_required');
  });
});

describe('given an open register, when a holder answers', () => {
  it.each(['present', 'apologies'] as const)(
    'then "%s" is recorded with who, when and the mode of the meeting',
    (value) => {
      expect(accepted(answer(opened(), value))).toEqual([
        {
          seatId: 'police-lead-analyst',
          value,
          deputyName: null,
          mode: 'remote',
          holder: { tenantId: police.tenantId, objectId: police.objectId },
          recordedAt: NOW,
        },
      ]);
    },
  );

  it("then a deputy's name is kept as written, without blanks around it", () => {
    expect(accepted(answer(opened(), 'deputy', '  Duty analyst, Insights '))).toMatchObject([
      { value: 'deputy', deputyName: 'Duty analyst, Insights' },
    ]);
  });

  it.each([null, '', '   ', '\t\n'])('then a deputy called %j is refused at the input', (name) => {
    expect(faultsOf(answer(opened(), 'deputy', name))).toEqual({ deputyName: "Give the deputy's name." });
  });

  it('then a name that came along with another answer is not kept', () => {
    expect(accepted(answer(opened(), 'present', 'Duty analyst'))).toMatchObject([
      { value: 'present', deputyName: null },
    ]);
  });

  it('then a meeting in person is recorded as in person', () => {
    const register = opened(aMembership(), { ...november, mode: 'in-person' });
    expect(accepted(answer(register, 'present'))).toMatchObject([{ mode: 'in-person' }]);
  });

  it('then somebody with two seats answers for both', () => {
    const answers = accepted(answer(opened(), 'present', null, ['police-lead-analyst', 'police-tactical-lead']));
    expect(answers.map(({ seatId }) => seatId).sort()).toEqual(['police-lead-analyst', 'police-tactical-lead']);
  });

  it('then a seat that is not in the register adds nothing, and alone is refused', () => {
    expect(accepted(answer(opened(), 'present', null, ['police-lead-analyst', 'elsewhere']))).toHaveLength(1);
    expect(problemOf(answer(opened(), 'present', null, ['elsewhere'])).kind).toBe('not-allowed');
    expect(problemOf(answer(opened(), 'present', null, [])).kind).toBe('not-allowed');
  });

  it('then changing their mind replaces the answer, and leaves others alone', () => {
    const first = withAnswers(opened(), [
      ...accepted(answer(opened(), 'present')),
      ...accepted(answer(opened(), 'apologies', null, ['police-tactical-lead'])),
    ]);
    const then = withAnswers(first, accepted(answer(first, 'deputy', 'Duty analyst')));
    expect(then.answers).toHaveLength(2);
    expect([valueAt(then, 'police-lead-analyst'), valueAt(then, 'police-tactical-lead')]).toEqual([
      'deputy',
      'apologies',
    ]);
  });

  it('then an agency not yet required may still come', () => {
    const register = opened(withPrisonRequiredFrom('2027-01-01'));
    const here = withAnswers(register, accepted(answer(register, 'present', null, ['prison-safety'])));
    expect(valueAt(here, 'prison-safety')).toBe('present');
  });
});

describe('given an open register, when it is closed', () => {
  const membership = { ...withPrisonRequiredFrom('2027-01-01') };
  const withVacancy: Membership = {
    ...membership,
    seats: membership.seats.map((seat) => (seat.id === 'rushmoor-community-safety' ? { ...seat, holder: null } : seat)),
  };
  const before = opened(withVacancy);
  const register = withAnswers(before, [
    ...accepted(answer(before, 'apologies')),
    ...accepted(answer(before, 'present', null, ['vru-director'])),
  ]);
  const holders = new Map(withVacancy.seats.flatMap((seat) => (seat.holder === null ? [] : [[seat.id, seat.holder]])));
  const closed = accepted(closeRegister(register, holders, NOW));

  it('then the list to confirm holds the required, held seats that nobody has heard of', () => {
    const ids = willBeAbsent(register).map(({ seatId }) => seatId);
    expect(ids).toHaveLength(21); // 24 without the two that answered and the vacant one
    for (const seatId of ['vru-director', 'police-lead-analyst', 'rushmoor-community-safety', 'prison-safety']) {
      expect(ids).not.toContain(seatId);
    }
  });

  it('then exactly these become absent, each with its holder', () => {
    expect(closed).toMatchObject({ state: 'closed', closedAt: NOW });
    const absent = closed.answers.filter(({ value }) => value === 'absent');
    expect(absent.map(({ seatId }) => seatId)).toEqual(willBeAbsent(register).map(({ seatId }) => seatId));
    for (const { seatId, holder } of absent) expect(holder).toMatchObject({ objectId: `person-${seatId}` });
  });

  it('then what was said stays, the vacant seat is not absent, nor is one not required', () => {
    expect([valueAt(closed, 'police-lead-analyst'), valueAt(closed, 'vru-director')]).toEqual(['apologies', 'present']);
    expect(closed.answers.map(({ seatId }) => seatId)).not.toContain('rushmoor-community-safety');
    expect(valueAt(closed, 'prison-safety')).toBe('not_required');
  });

  it('then somebody who came into the seat after the meeting is not charged with an absence', () => {
    const newcomer = { ...(holders.get('police-tactical-lead') as Holder), since: '9000-01-01' };
    const later = accepted(closeRegister(register, new Map([...holders, ['police-tactical-lead', newcomer]]), NOW));
    expect(later.answers.map(({ seatId }) => seatId)).not.toContain('police-tactical-lead');
  });

  it('then a seat that fell vacant while the register was open is vacant, not absent', () => {
    const fewer = new Map([...holders].filter(([seatId]) => seatId !== 'police-tactical-lead'));
    const later = accepted(closeRegister(register, fewer, NOW));
    expect(later.answers.map(({ seatId }) => seatId)).not.toContain('police-tactical-lead');
    expect(countAttendance(later).vacant).toBe(2);
  });

  it('then it was not changed in place: the open one is still open', () => {
    expect(register).toMatchObject({ state: 'open', closedAt: null });
    expect(register.answers).toHaveLength(2);
  });

  it('then no more answers are taken', () => {
    expect(problemOf(answer(closed, 'present'))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('closed'),
    });
  });

  it('then a closed one is told from a seat that is not held: closed comes first', () => {
    expect(problemOf(answer(closed, 'present', null, [])).kind).toBe('conflict');
  });

  it('then it cannot be closed twice', () => {
    expect(problemOf(closeRegister(closed, nobody, NOW)).kind).toBe('conflict');
  });
});

import { decideClose, heldOnTheDay, willBeAbsent } from '../../../../../shared/domain/attendance/closing';
import { countAttendance } from '../../../../../shared/domain/attendance/figures';
import { newRegister, recordedValue } from '../../../../../shared/domain/attendance/register';
import type { Register } from '../../../../../shared/domain/attendance/types';
import type { Meeting } from '../../../../../shared/domain/meetings/types';
import type { Holder, Membership } from '../../../../../shared/domain/membership/types';
import {
  aMeeting,
  aMembership,
  aRegister,
  holdersIn,
  NOW,
  problemOf,
  unwrapOk,
  withPrisonRequiredFrom,
} from '../../../../support/domain-builders';

const OPENED = '2026-11-18T09:55:00.000Z';
const november = aMeeting();
const opened = (membership: Membership = aMembership(), meeting: Meeting = november) =>
  newRegister(meeting, membership, 0, OPENED);
const nobody: ReadonlyMap<string, Holder> = new Map();

const valueAt = (register: Register, seatId: string) => {
  const seat = register.seats.find((listed) => listed.seatId === seatId);
  if (seat === undefined) throw new Error(`No seat ${seatId} in the register`);
  return recordedValue(register, seat);
};

describe('given a meeting, when its register is opened', () => {
  it('then every member seat is in it, unrecorded, and no answer is given yet', () => {
    const register = newRegister(november, aMembership(), 7, OPENED);
    expect(register).toMatchObject({ state: 'open', openedAt: OPENED, closedAt: null, actionsCarried: 7, answers: [] });
    expect(register).toMatchObject({ meeting: november, guests: [], corrections: [] });
    expect(register.seats).toHaveLength(24);
    expect(register.seats.map((seat) => recordedValue(register, seat))).toEqual(Array(24).fill('unrecorded'));
  });

  it('then a seat that is only on the distribution list is not in it', () => {
    const membership = aMembership();
    const seats = membership.seats.map((seat) => (seat.id === 'opcc-performance' ? { ...seat, member: false } : seat));
    expect(opened({ ...membership, seats }).seats.map(({ seatId }) => seatId)).not.toContain('opcc-performance');
  });

  it('then it keeps the title, organisation, agency and category of each seat for good', () => {
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

  it('then, with Prison required from 1 October, it is asked for in October but not in September', () => {
    const membership = withPrisonRequiredFrom('2026-10-01');
    const september = opened(membership, aMeeting({ id: '2026-09', date: '2026-09-30' }));
    const october = opened(membership, aMeeting({ id: '2026-10', date: '2026-10-01' }));
    expect([valueAt(september, 'prison-safety'), valueAt(october, 'prison-safety')]).toEqual([
      'not_required',
      'unrecorded',
    ]);
  });

  it("then it is the meeting's day that decides, not the day of opening", () => {
    const membership = withPrisonRequiredFrom('2026-10-01');
    const september = aMeeting({ id: '2026-09', date: '2026-09-16' });
    const late = newRegister(september, membership, 0, '2026-10-05T09:00:00.000Z');
    expect(valueAt(late, 'prison-safety')).toBe('not_required');
  });
});

describe('given a membership, when a register lists its agencies', () => {
  it('then all ten are there in order, with seats or without, each required on that day or not', () => {
    const { agencies } = opened();
    expect(agencies.map(({ agencyId, required }) => [agencyId, required])).toEqual([
      ...[
        ['vru', true],
        ['police', true],
        ['hiwfrs', true],
        ['yjs', true],
        ['health', true],
      ],
      ...[
        ['local-authorities', true],
        ['opcc', true],
        ['probation', true],
        ['education', false],
        ['prison', false],
      ],
    ]);
  });

  it('then an agency is required by the day of the meeting', () => {
    const on = (date: string) =>
      opened(withPrisonRequiredFrom('2026-10-01'), aMeeting({ date })).agencies.find(
        ({ agencyId }) => agencyId === 'prison',
      );
    expect([on('2026-09-30')?.required, on('2026-10-01')?.required]).toEqual([false, true]);
  });
});

describe('given an open register, when it is closed', () => {
  const membership = { ...withPrisonRequiredFrom('2027-01-01') };
  const withVacancy: Membership = {
    ...membership,
    seats: membership.seats.map((seat) => (seat.id === 'rushmoor-community-safety' ? { ...seat, holder: null } : seat)),
  };
  const said = { 'police-lead-analyst': 'apologies', 'vru-director': 'present' } as const;
  const register = aRegister(said, { membership: withVacancy });
  const holders = holdersIn(withVacancy);
  const closed = unwrapOk(decideClose(register, holders, { confirmed: true }, NOW)).register;

  it('then the list to confirm holds the required, held seats without an answer', () => {
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
    for (const { seatId, holder, source } of absent) {
      expect([holder?.objectId, source]).toEqual([`person-${seatId}`, 'closing']);
    }
  });

  it('then answers stay, and neither the vacant seat nor one not required is absent', () => {
    expect([valueAt(closed, 'police-lead-analyst'), valueAt(closed, 'vru-director')]).toEqual(['apologies', 'present']);
    expect(closed.answers.map(({ seatId }) => seatId)).not.toContain('rushmoor-community-safety');
    expect(valueAt(closed, 'prison-safety')).toBe('not_required');
  });

  it('then a holder since a day after the meeting is not recorded absent', () => {
    const newcomer = { ...(holders.get('police-tactical-lead') as Holder), since: '9000-01-01' };
    const later = unwrapOk(
      decideClose(register, new Map([...holders, ['police-tactical-lead', newcomer]]), { confirmed: true }, NOW),
    ).register;
    expect(later.answers.map(({ seatId }) => seatId)).not.toContain('police-tactical-lead');
  });

  it('then a holder since the very day of the meeting is recorded absent', () => {
    const newcomer = { ...(holders.get('police-tactical-lead') as Holder), since: november.date };
    const later = unwrapOk(
      decideClose(register, new Map([...holders, ['police-tactical-lead', newcomer]]), { confirmed: true }, NOW),
    ).register;
    expect(valueAt(later, 'police-tactical-lead')).toBe('absent');
  });

  it('then a seat that was vacant at the opening and held since before the meeting is absent', () => {
    const bound = { ...(holders.get('vru-director') as Holder), since: '2026-11-01' };
    const held = new Map([...holders, ['rushmoor-community-safety', bound]]);
    const list = willBeAbsent(heldOnTheDay(register, held)).map(({ seatId }) => seatId);
    expect(list).toContain('rushmoor-community-safety');
    expect(
      valueAt(unwrapOk(decideClose(register, held, { confirmed: true }, NOW)).register, 'rushmoor-community-safety'),
    ).toBe('absent');
  });

  it('then a seat that fell vacant while the register was open is vacant, not absent', () => {
    const fewer = new Map([...holders].filter(([seatId]) => seatId !== 'police-tactical-lead'));
    const later = unwrapOk(decideClose(register, fewer, { confirmed: true }, NOW)).register;
    expect(later.answers.map(({ seatId }) => seatId)).not.toContain('police-tactical-lead');
    expect(countAttendance(later).vacant).toBe(2);
  });

  it('then it was not changed in place: the open one is still open', () => {
    expect(register).toMatchObject({ state: 'open', closedAt: null });
    expect(register.answers).toHaveLength(2);
  });

  it('then it cannot be closed twice', () => {
    expect(problemOf(decideClose(closed, nobody, { confirmed: true }, NOW)).kind).toBe('conflict');
  });
});

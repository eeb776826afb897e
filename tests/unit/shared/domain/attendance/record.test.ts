/**
 * The attendance record cannot be falsified by a single press: opening, closing, discarding and restoring a register,
 * and the seats for which it counts.
 */
import { decideAhead, stillHolding } from '../../../../../shared/domain/attendance/ahead';
import { decideOwnAnswer, decideRest, decideRestUndo } from '../../../../../shared/domain/attendance/answering';
import { decideClose } from '../../../../../shared/domain/attendance/closing';
import { decideCorrection } from '../../../../../shared/domain/attendance/correcting';
import { countedAnswer } from '../../../../../shared/domain/attendance/figures';
import { carriedInto, decideOpen, earlyOpening } from '../../../../../shared/domain/attendance/opening';
import type { AheadAnswer } from '../../../../../shared/domain/attendance/types';
import { decideDiscard, decideReopening } from '../../../../../shared/domain/attendance/undoing';
import { meetingWithoutRegister, plannedMeeting } from '../../../../../shared/domain/meetings/schedule';
import { EMPTY_SCHEDULE } from '../../../../../shared/domain/meetings/types';
import { standingOf } from '../../../../../shared/domain/membership/standing';
import { type FormerHolder, holdersOn } from '../../../../../shared/domain/membership/tenures';
import type { Holder, Membership } from '../../../../../shared/domain/membership/types';
import {
  aClosedRegister,
  aMembership,
  anAnswer,
  aPlanning,
  aRegister,
  holderOfSeat,
  holdersIn,
  NOW,
  problemOf,
  unwrapOk,
} from '../../../../support/domain-builders';

const SEAT = 'police-lead-analyst';
const MEETING = { date: '2026-11-18', startsAt: '10:00' };
const SUCCESSOR: Holder = { tenantId: 'tenant', objectId: 'successor', name: 'The successor', since: '2026-11-20' };

const heldBy = (holder: Holder | null, seatId = SEAT): Membership => {
  const membership = aMembership();
  return { ...membership, seats: membership.seats.map((seat) => (seat.id === seatId ? { ...seat, holder } : seat)) };
};
const gone = (until: string, since = '2024-01-01'): FormerHolder => ({
  ...holderOfSeat(SEAT, since),
  seatId: SEAT,
  until,
});
const holderOnDay = (membership: Membership, former: readonly FormerHolder[] = []) =>
  holdersOn(membership, former, MEETING).get(SEAT)?.objectId;

describe('given a seat, when it is asked who held it on the day of a meeting', () => {
  const present = holderOfSeat(SEAT).objectId;

  it('then a person who has left since still did, whether or not there is a successor', () => {
    for (const holder of [null, SUCCESSOR]) {
      expect(holderOnDay(heldBy(holder), [gone('2026-11-20T09:00:00.000Z')])).toBe(present);
    }
  });

  it('then a successor did if their first day is before the meeting', () => {
    const since = { ...SUCCESSOR, since: '2026-11-01' };
    expect(holderOnDay(heldBy(since), [gone('2026-11-20T09:00:00.000Z')])).toBe('successor');
  });

  it('then a person who left before it began did not, and one who left after it began did', () => {
    expect(holderOnDay(heldBy(null), [gone('2026-11-17T09:00:00.000Z')])).toBeUndefined();
    expect(holderOnDay(heldBy(null), [gone('2026-11-18T09:00:00.000Z')])).toBeUndefined();
    expect(holderOnDay(heldBy(null), [gone('2026-11-18T11:00:00.000Z')])).toBe(present);
  });

  it('then, of several former holders, the one of that day did', () => {
    const later = { ...gone('2026-11-22T09:00:00.000Z', '2026-11-19'), objectId: 'in-between' };
    expect(holderOnDay(heldBy(SUCCESSOR), [gone('2026-11-19T09:00:00.000Z'), later])).toBe(present);
  });
});

describe('given a register that is closed late', () => {
  it('then who held the seat that day and did not answer is absent, although they have left since', () => {
    const holders = holdersOn(heldBy(null), [gone('2026-11-20T09:00:00.000Z')], MEETING);
    const { register } = unwrapOk(decideClose(aRegister(), holders, { confirmed: true }, NOW));
    expect(register.answers.find(({ seatId }) => seatId === SEAT)).toMatchObject({
      value: 'absent',
      holder: { objectId: holderOfSeat(SEAT).objectId },
    });
  });

  it('then a seat that nobody held is vacant, and counts once it is corrected to absent', () => {
    const holders = new Map([...holdersIn(aMembership())].filter(([seatId]) => seatId !== SEAT));
    const { register } = unwrapOk(decideClose(aRegister(), holders, { confirmed: true }, NOW));
    const counted = (from: typeof register) => {
      const seat = from.seats.find(({ seatId }) => seatId === SEAT);
      return seat === undefined ? null : (countedAnswer(from, seat)?.value ?? null);
    };
    expect(counted(register)).toBeNull();
    const input = { value: 'absent', deputyName: null, reason: 'They were away' } as const;
    for (const holder of [null, holderOfSeat(SEAT)]) {
      expect(counted(unwrapOk(decideCorrection(register, SEAT, input, holder, NOW)).register)).toBe('absent');
    }
  });
});

describe('given an open register', () => {
  const open = aRegister({ [SEAT]: 'present', 'hiwfrs-senior-analyst': 'apologies', 'hampshire-yjs': 'deputy' });
  const closing = (now: string) => decideClose(open, holdersIn(aMembership()), { confirmed: true }, now);

  it('then it cannot be closed before its meeting starts, London time, and can from then on', () => {
    expect(problemOf(closing('2026-11-18T09:59:59.999Z'))).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/starts on 2026-11-18 at 10:00/),
    });
    expect(unwrapOk(closing('2026-11-18T10:00:00.000Z')).register.state).toBe('closed');
    const summer = aRegister({}, { meeting: { date: '2026-07-15' } });
    const at = (now: string) => decideClose(summer, holdersIn(aMembership()), { confirmed: true }, now);
    expect(at('2026-07-15T08:59:00.000Z').ok).toBe(false);
    expect(at('2026-07-15T09:00:00.000Z').ok).toBe(true);
  });

  it('then it can be discarded: the event stays, and so do apologies and deputies for the meeting', () => {
    const { ahead, events } = unwrapOk(decideDiscard(open, 'discarded'));
    expect(ahead.map(({ value }) => value).sort()).toEqual(['apologies', 'deputy']);
    expect(events).toMatchObject([{ kind: 'attendance.register-discarded', because: 'discarded', answers: 3 }]);
    expect(unwrapOk(decideDiscard(open, 'cancelled')).ahead).toEqual([]);
    expect(problemOf(decideDiscard(aClosedRegister(), 'discarded')).kind).toBe('conflict');
  });

  it('then the rest is recorded present in one press, which is undone where nobody has answered since', () => {
    const rest = unwrapOk(decideRest(open, (seatId) => holderOfSeat(seatId), NOW)).register;
    expect(rest.answers).toHaveLength(24);
    const seats = rest.answers.map(({ seatId }) => seatId);
    const undone = unwrapOk(decideRestUndo(rest, seats)).register;
    expect(undone.answers).toHaveLength(3);
    expect(problemOf(decideRestUndo(undone, seats)).kind).toBe('conflict');
    expect(problemOf(decideRest(aClosedRegister(), () => null, NOW)).kind).toBe('conflict');
  });

  it('then in person, a holder says room or Teams; at a meeting on Teams, nobody is in a room', () => {
    const membership = aMembership();
    const standing = standingOf(holderOfSeat(SEAT), membership);
    if (standing === null) throw new Error('No such holder');
    const said = (mode: 'remote' | 'in-person', at: 'remote' | 'in-person') => {
      const register = aRegister({}, { meeting: { mode: at } });
      const input = { value: 'present', deputyName: null, mode, seats: null, withdrawOthers: false } as const;
      return decideOwnAnswer(register, holderOfSeat(SEAT), standing, input, NOW);
    };
    expect(unwrapOk(said('remote', 'in-person')).change.answers).toMatchObject([{ mode: 'remote' }]);
    expect(problemOf(said('in-person', 'remote'))).toMatchObject({ fields: { mode: expect.any(String) } });
  });
});

describe('given a closed register', () => {
  const closed = aClosedRegister({ [SEAT]: 'present' });
  const { id } = closed.meeting;

  it('then it is reopened with a reason: answers stay, and seats without one are open again', () => {
    const { register, events } = unwrapOk(decideReopening(closed, EMPTY_SCHEDULE, 'Somebody came late', NOW));
    expect(register).toMatchObject({ state: 'open', closedAt: null, answers: [{ seatId: SEAT, value: 'present' }] });
    expect(events).toMatchObject([{ kind: 'attendance.register-reopened', reason: 'Somebody came late' }]);
  });

  it('then it is not reopened once the next one is open or closed, nor while it is open itself', () => {
    const host = null;
    const later = { id: '2026-12', date: '2026-12-16', mode: 'remote', host } as const;
    for (const schedule of [
      { ...EMPTY_SCHEDULE, openRegister: '2026-12' },
      { ...EMPTY_SCHEDULE, held: [later] },
    ]) {
      expect(problemOf(decideReopening(closed, schedule, 'Late', NOW)).kind).toBe('conflict');
    }
    expect(problemOf(decideReopening(aRegister(), { ...EMPTY_SCHEDULE, openRegister: id }, 'Late', NOW)).kind).toBe(
      'conflict',
    );
  });
});

describe('given a meeting whose register opens', () => {
  const planning = aPlanning();
  const december = plannedMeeting(planning, '2026-12');

  it('then before its day a question names the day; on that day and after it there is none', () => {
    expect(earlyOpening({ today: '2026-11-26' }, december)).toMatch(/2026-12-16 at 10:00, in 20 days/);
    expect(earlyOpening({ today: '2026-12-15' }, december)).toMatch(/tomorrow/);
    expect(earlyOpening({ today: '2026-12-16' }, december)).toBeNull();
    expect(earlyOpening({ today: '2026-12-17' }, december)).toBeNull();
  });

  it('then existing actions of earlier meetings are carried over, but not its own or later ones', () => {
    const action = (meetingId: string, createdAt: string) => ({
      ...{ id: 'a', ref: 'DAWG-1', text: 'Do it', ownerSeatId: SEAT, due: '2027-01-31', serves: null, reason: null },
      ...{ status: 'open' as const, endedAt: null, meetingId, createdAt },
    });
    const all = [
      action('2026-11', '2026-11-18T10:30:00.000Z'),
      action('2026-12', '2026-12-03T10:00:00.000Z'),
      action('2026-08', '2026-08-19T10:30:00.000Z'),
    ];
    expect(carriedInto(december, all)).toBe(2);
    expect(carriedInto(plannedMeeting(planning, '2026-09'), all)).toBe(1);
  });

  it('then it has the apologies and deputies sent for it, except those of a holder who has left', () => {
    const said = (seatId: string): AheadAnswer => {
      const { tenantId, objectId } = holderOfSeat(seatId);
      return { ...anAnswer({ seatId }), value: 'apologies', holder: { tenantId, objectId } };
    };
    const ahead = [said(SEAT), said('hampshire-yjs')];
    const membership = heldBy(SUCCESSOR);
    const holders = holdersOn(membership, [], december);
    expect(stillHolding(ahead, holders).map(({ seatId }) => seatId)).toEqual(['hampshire-yjs']);
    const { register } = decideOpen(december, membership, { holders, ahead, actionsCarried: 0 }, NOW);
    expect(register.answers).toMatchObject([{ seatId: 'hampshire-yjs', value: 'apologies' }]);
  });

  it('then a past one has the holders of its day: a later holder makes no seat vacant', () => {
    const september = plannedMeeting(planning, '2026-09');
    const holders = holdersOn(heldBy(SUCCESSOR), [gone('2026-11-20T09:00:00.000Z')], september);
    const { register } = decideOpen(september, aMembership(), { holders, ahead: [], actionsCarried: 0 }, NOW);
    expect(register.seats.find(({ seatId }) => seatId === SEAT)).toMatchObject({ vacant: false });
  });
});

describe('given the next meeting without a register, when a holder says that they cannot come', () => {
  const meeting = meetingWithoutRegister(aPlanning());
  const says = (
    by: string,
    value: 'apologies' | 'deputy' | 'unrecorded',
    more: {
      readonly seats?: readonly string[];
      readonly deputyName?: string;
      readonly before?: readonly AheadAnswer[];
    } = {},
  ) => {
    const membership = aMembership();
    const person = holderOfSeat(by);
    const standing = standingOf(person, membership);
    if (standing === null) throw new Error('No such holder');
    const input = { value, deputyName: more.deputyName ?? null, seats: more.seats ?? null };
    return decideAhead(more.before ?? [], input, { meeting, membership, standing, person, now: NOW });
  };

  it('then it is recorded for their own seats, once, and can be withdrawn', () => {
    const { ahead, events } = unwrapOk(says(SEAT, 'apologies'));
    expect(ahead).toMatchObject([{ seatId: SEAT, value: 'apologies', source: 'self' }]);
    expect(events).toMatchObject([{ kind: 'attendance.ahead-recorded', meetingId: meeting.id }]);
    expect(unwrapOk(says(SEAT, 'apologies', { before: ahead })).events).toEqual([]);
    const withdrawn = unwrapOk(says(SEAT, 'unrecorded', { before: ahead }));
    expect(withdrawn).toMatchObject({ ahead: [], events: [{ kind: 'attendance.ahead-withdrawn' }] });
  });

  it('then a deputy has a name', () => {
    expect(problemOf(says(SEAT, 'deputy'))).toMatchObject({ fields: { deputyName: "Give the deputy's name." } });
    expect(unwrapOk(says(SEAT, 'deputy', { deputyName: 'The deputy' })).ahead).toMatchObject([
      { deputyName: 'The deputy' },
    ]);
  });

  it('then chair and VRU may do so for anybody, others only for themselves', () => {
    const seats = ['hampshire-yjs'];
    expect(unwrapOk(says('vru-analyst', 'apologies', { seats })).ahead).toMatchObject([{ source: 'on-behalf' }]);
    expect(problemOf(says(SEAT, 'apologies', { seats }))).toMatchObject({ kind: 'not-allowed' });
    expect(problemOf(says(SEAT, 'apologies', { seats: ['no-such-seat'] }))).toMatchObject({ kind: 'not-found' });
  });
});

/**
 * Every change of attendance records an event: about the register only, without a person's name, with readable words.
 */
import { subjectsOf, withoutFreeText, wordsOf } from '../../../../../shared/areas/events';
import { decideOwnAnswer, decideUndo } from '../../../../../shared/domain/attendance/answering';
import { decideReport } from '../../../../../shared/domain/attendance/applying';
import { decideClose } from '../../../../../shared/domain/attendance/closing';
import { decideCorrection } from '../../../../../shared/domain/attendance/correcting';
import {
  decideGuestConfirmation,
  decideJoin,
  decideObserver,
  decideRemoval,
} from '../../../../../shared/domain/attendance/noting';
import { attendancePolicy } from '../../../../../shared/domain/attendance/policy';
import type { Guest, Register } from '../../../../../shared/domain/attendance/types';
import { may } from '../../../../../shared/domain/policy';
import { aClosedRegister, aRegister, holderOfSeat, holding, NOW, unwrapOk } from '../../../../support/domain-builders';

const SEAT = 'police-lead-analyst';
const own = (register: Register, value: 'present' | 'deputy', deputyName: string | null = null) => {
  const input = { value, deputyName, seats: null, withdrawOthers: false };
  return unwrapOk(decideOwnAnswer(register, holderOfSeat(SEAT), holding(SEAT), input, NOW));
};
const { meeting } = aRegister();

test('given a first answer, then its event concerns the register alone, and holds no name', () => {
  const [event, ...more] = own(aRegister(), 'deputy', 'Duty analyst').events;
  if (event === undefined) throw new Error('Nothing happened');
  expect(more).toEqual([]);
  expect(event).toEqual({
    kind: 'attendance.recorded',
    meetingId: meeting.id,
    date: meeting.date,
    seatIds: [SEAT],
    value: 'deputy',
    cleared: [],
  });
  expect(subjectsOf(event)).toEqual([{ kind: 'register', meetingId: meeting.id }]);
  expect(wordsOf(event)).toEqual({ title: `Attendance on ${meeting.date} answered: deputy`, detail: '' });
});

test('given the same answer again, then there is no event; another deputy is another answer', () => {
  const said = unwrapOk(
    decideOwnAnswer(
      { ...aRegister(), answers: own(aRegister(), 'deputy', 'Duty analyst').change.answers },
      holderOfSeat(SEAT),
      holding(SEAT),
      { value: 'deputy', deputyName: 'Duty analyst', seats: null, withdrawOthers: false },
      NOW,
    ),
  );
  expect(said.events).toEqual([]);
  const register = { ...aRegister(), answers: said.change.answers };
  expect(own(register, 'deputy', 'Somebody else').events).toHaveLength(1);
});

test('given a correction, then its event gives the reason, which can be removed', () => {
  const input = { value: 'present', deputyName: null, reason: 'By telephone' } as const;
  const [event] = unwrapOk(decideCorrection(aClosedRegister(), SEAT, input, null, NOW)).events;
  if (event === undefined) throw new Error('Nothing happened');
  expect(wordsOf(event)).toEqual({
    title: `Register of ${meeting.date} corrected: absent → present`,
    detail: 'By telephone',
  });
  expect(wordsOf(withoutFreeText(event)).detail).toBe('');
});

test('given that closing has to be confirmed, then there is no event; once confirmed, it gives the counts', () => {
  const closing = (confirmed: boolean) =>
    unwrapOk(decideClose(aRegister({ [SEAT]: 'present' }), new Map(), { confirmed }, NOW));
  const held = new Map([['vru-director', holderOfSeat('vru-director')]]);
  expect(unwrapOk(decideClose(aRegister(), held, { confirmed: false }, NOW))).toMatchObject({
    register: { state: 'open' },
    events: [],
  });
  const [event] = closing(true).events;
  if (event === undefined) throw new Error('Nothing happened');
  expect(wordsOf(event)).toEqual({
    title: `Register of ${meeting.date} closed`,
    detail: '1 present, 0 deputies, 0 apologies, 0 absent',
  });
});

test('given guests, then each step has its event, and a repeated press has none', () => {
  const guest: Guest = { kind: 'unconfirmed', id: 'guest-1', name: 'Phone 3', said: 'present', at: NOW };
  const joined = unwrapOk(decideJoin(aRegister(), guest));
  expect(joined.events).toMatchObject([{ kind: 'attendance.unconfirmed-noted', guestId: 'guest-1', said: 'present' }]);
  expect(unwrapOk(decideJoin(joined.register, guest)).events).toEqual([]);
  const context = { holderOf: () => null, nameLimit: 80, now: NOW };
  const confirmed = unwrapOk(decideGuestConfirmation(joined.register, 'guest-1', { as: 'seat', seat: SEAT }, context));
  expect(confirmed.events).toMatchObject([{ kind: 'attendance.guest-confirmed', seatId: SEAT, value: 'present' }]);
  const observer = { kind: 'observer', id: 'guest-2', name: 'An observer', organisation: 'Police', at: NOW } as const;
  expect(unwrapOk(decideObserver(aRegister(), observer)).events).toMatchObject([{ kind: 'attendance.observer-added' }]);
  const removed = unwrapOk(decideRemoval(joined.register, 'guest-1')).events;
  expect(removed).toMatchObject([{ kind: 'attendance.guest-removed', was: 'unconfirmed' }]);
  expect(JSON.stringify([joined.events, confirmed.events, removed])).not.toContain('Phone 3');
});

test('given a report, then its event counts seats and observers, and there is none if it adds nothing', () => {
  const apply = (register: Register) =>
    unwrapOk(decideReport(register, { seats: [{ seat: SEAT, override: false }], observers: [] }, () => null, NOW));
  expect(apply(aRegister({ [SEAT]: 'present' })).events).toEqual([]);
  const { register, events } = apply(aRegister());
  expect(events).toMatchObject([{ kind: 'attendance.report-applied', seatIds: [SEAT], observers: 0 }]);
  expect(unwrapOk(decideUndo(register, SEAT)).events).toMatchObject([
    { kind: 'attendance.record-undone', seatId: SEAT },
  ]);
});

test('given the rules, then chair and VRU keep registers, and whoever holds a seat answers for that one', () => {
  const member = holding(SEAT);
  for (const rule of ['open', 'record', 'readReport', 'close', 'export'] as const) {
    expect(may(attendancePolicy[rule], holding('vru-analyst'))).toBe(true);
    expect(may(attendancePolicy[rule], member)).toBe(false);
  }
  expect(may(attendancePolicy.answerFor, member, [SEAT])).toBe(true);
  expect(may(attendancePolicy.answerFor, member, ['vru-director'])).toBe(false);
  expect(may(attendancePolicy.answer, { role: 'viewer', seats: [] })).toBe(false);
});

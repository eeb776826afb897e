import { agencyLines, countAttendance, coverage, seatRate } from '../../../../../shared/domain/attendance/figures';
import {
  OBSERVERS,
  observers,
  toConfirm,
  UNCONFIRMED,
  UNCONFIRMED_PER_SOURCE,
  withGuest,
  withoutGuest,
} from '../../../../../shared/domain/attendance/guests';
import { organisationCell } from '../../../../../shared/domain/attendance/monitoring';
import type { Guest, Register } from '../../../../../shared/domain/attendance/types';
import { aClosedRegister, aRegister, NOW, problemOf, unwrapOk } from '../../../../support/domain-builders';

const observer = (id = 'guest-1', organisation = 'Police'): Guest => ({
  kind: 'observer',
  id,
  name: 'An observer',
  organisation,
  at: NOW,
});
const unconfirmed = (id = 'guest-2'): Guest => ({ kind: 'unconfirmed', id, name: 'Phone 3', said: 'present', at: NOW });
const joined = (register: Register, ...guests: readonly Guest[]) =>
  guests.reduce((known, guest) => unwrapOk(withGuest(known, guest)), register);

describe('given an open register, when somebody without a seat comes', () => {
  it('then they are kept, observers apart from those who have to be confirmed', () => {
    const register = joined(aRegister(), observer(), unconfirmed());
    expect(observers(register)).toEqual([observer()]);
    expect(toConfirm(register)).toEqual([unconfirmed()]);
  });

  it('then the same guest again replaces the earlier entry', () => {
    const register = joined(
      aRegister(),
      observer('guest-1', 'Polise'),
      observer('guest-2'),
      observer('guest-1', 'Police'),
    );
    expect(observers(register).map(({ id, organisation }) => [id, organisation])).toEqual([
      ['guest-2', 'Police'],
      ['guest-1', 'Police'],
    ]);
  });

  it('then the number of observers is limited, but those listed may come again', () => {
    const many = Array.from({ length: OBSERVERS }, (_, index) => observer(`guest-${index}`));
    const full: Register = { ...aRegister(), guests: many };
    expect(problemOf(withGuest(full, observer('one-more')))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining(String(OBSERVERS)),
    });
    expect(unwrapOk(withGuest(full, observer('guest-7', 'Another'))).guests).toHaveLength(OBSERVERS);
    expect(unwrapOk(withGuest({ ...full, guests: many.slice(1) }, observer('one-more'))).guests).toHaveLength(
      OBSERVERS,
    );
  });

  it('then unconfirmed presses are limited for each conversation, and keep no observer out', () => {
    const crowd = (source: string) =>
      Array.from({ length: UNCONFIRMED_PER_SOURCE }, (_, index) => ({ ...unconfirmed(`${source}-${index}`), source }));
    const full: Register = { ...aRegister(), guests: crowd('chat') };
    const late = unconfirmed('one-more');
    expect(problemOf(withGuest(full, { ...late, source: 'chat' } as Guest)).kind).toBe('conflict');
    expect(toConfirm(unwrapOk(withGuest(full, { ...late, source: 'other chat' } as Guest)))).toContainEqual({
      ...late,
      source: 'other chat',
    });
    expect(observers(unwrapOk(withGuest(full, observer())))).toEqual([observer()]);
    const everywhere: Register = { ...aRegister(), guests: ['a', 'b', 'c'].flatMap(crowd) };
    expect(everywhere.guests).toHaveLength(UNCONFIRMED);
    expect(problemOf(withGuest(everywhere, { ...late, source: 'd' } as Guest)).kind).toBe('conflict');
    expect(observers(unwrapOk(withGuest(everywhere, observer())))).toEqual([observer()]);
  });

  it('then they can be removed again, once', () => {
    const register = unwrapOk(withoutGuest(joined(aRegister(), observer(), unconfirmed()), 'guest-1'));
    expect(register.guests).toEqual([unconfirmed()]);
    expect(problemOf(withoutGuest(register, 'guest-1')).kind).toBe('not-found');
  });

  it('then no figure includes them: not counts, not lines, not coverage, not any rate', () => {
    const empty = aRegister();
    const visited = joined(empty, observer(), unconfirmed());
    expect(countAttendance(visited)).toEqual(countAttendance(empty));
    expect(agencyLines(visited)).toEqual(agencyLines(empty));
    expect(coverage(visited)).toEqual(coverage(empty));
    const closed = aClosedRegister();
    const closedWithGuests = { ...closed, guests: visited.guests };
    expect(organisationCell(closedWithGuests, 'police')).toEqual(organisationCell(closed, 'police'));
    expect(seatRate([closedWithGuests], 'police-lead-analyst', null).part).toBe(0);
  });
});

describe('given a closed register, when somebody without a seat is added or removed', () => {
  const closed: Register = { ...aClosedRegister(), guests: [observer()] };

  it('then it is refused', () => {
    for (const refused of [
      withGuest(closed, unconfirmed()),
      withGuest(closed, observer()),
      withoutGuest(closed, 'guest-1'),
    ]) {
      expect(problemOf(refused)).toMatchObject({ kind: 'conflict', message: expect.stringContaining('closed') });
    }
  });
});

/** Anonymisation of old records: names are removed, all counts remain. */
import { countAttendance, coverage, seatRate } from '../../../../../shared/domain/attendance/figures';
import type { Register } from '../../../../../shared/domain/attendance/types';
import {
  ANONYMOUS,
  anonymisedAhead,
  anonymisedRegister,
  anonymisedTenure,
} from '../../../../../shared/domain/retention/anonymising';
import { cutoffOn, isForgotten } from '../../../../../shared/domain/retention/due-on';
import { NAME_REMOVED, periodWords, RETENTION } from '../../../../../shared/domain/retention/periods';
import { aClosedRegister, aMembership, anAnswer, holderOfSeat } from '../../../../support/domain-builders';

const SEAT = 'police-lead-analyst';
const LEFT = 'hiwfrs-senior-analyst';
const ID_OF_LEFT = { tenantId: 'left-tenant', objectId: 'left-person' };

/**
 * A register with a deputy, a holder who has left since, an observer, an unidentified attendee, and a correction with
 * its reason.
 */
function register(): Register {
  const closed = aClosedRegister({ 'vru-director': 'present', [SEAT]: 'deputy', [LEFT]: 'present' });
  const at = '2024-01-17T10:00:00.000Z';
  return {
    ...closed,
    answers: closed.answers.map((answer) => {
      if (answer.seatId === SEAT) return { ...answer, deputyName: 'Deputy Of Police' };
      return answer.seatId === LEFT ? { ...answer, holder: ID_OF_LEFT } : answer;
    }),
    guests: [
      { kind: 'observer', id: 'of-a-person', name: 'An Observer', organisation: 'A council', at },
      { kind: 'unconfirmed', id: 'of-a-press', name: 'A Guest', said: 'present', source: 'a-chat', at },
    ],
    corrections: [{ seatId: SEAT, from: 'absent', to: 'deputy', reason: 'Deputy Of Police was there', at }],
  };
}

describe('given an old register, when it is anonymised', () => {
  const before = register();
  const after = anonymisedRegister(before, aMembership());

  it('then no name, no reason and no id of a former holder is in it', () => {
    const text = JSON.stringify(after?.value);
    for (const gone of ['Deputy Of Police', 'An Observer', 'A Guest', 'left-person', 'of-a-p', 'a-chat', 'was there']) {
      expect(text).not.toContain(gone);
    }
    expect(after?.names).toBe(5);
  });

  it('then every figure is what it was', () => {
    const value = after?.value ?? before;
    expect(countAttendance(value)).toEqual(countAttendance(before));
    expect(coverage(value)).toEqual(coverage(before));
    for (const { seatId } of before.seats) {
      expect(seatRate([value], seatId, null)).toEqual(seatRate([before], seatId, null));
    }
    expect(value.guests.map(({ kind }) => kind)).toEqual(['observer', 'unconfirmed']);
  });

  it('then whoever holds the seat still keeps their rate, and a seat that was held stays held', () => {
    const held = after?.value.answers.find(({ seatId }) => seatId === SEAT);
    expect(held).toMatchObject({ deputyName: NAME_REMOVED, holder: { objectId: holderOfSeat(SEAT).objectId } });
    expect(after?.value.answers.find(({ seatId }) => seatId === LEFT)?.holder).toEqual(ANONYMOUS);
  });

  it('then a second time changes nothing', () => {
    expect(anonymisedRegister(after?.value ?? before, aMembership())).toBeNull();
  });
});

it('given apologies and deputies for a meeting that was never held, then their names go as well', () => {
  const given = [{ ...anAnswer({ seatId: SEAT, value: 'deputy', deputyName: 'A Deputy' }), value: 'deputy' as const }];
  expect(anonymisedAhead(given, aMembership())?.value[0]?.deputyName).toBe(NAME_REMOVED);
});

it('given a former holder, then the days in the seat stay and the person goes', () => {
  const former = { ...holderOfSeat(SEAT), email: 'someone@police.example', until: '2024-03-01T09:00:00.000Z' };
  expect(anonymisedTenure(former)?.value).toEqual({
    ...{ since: former.since, until: former.until },
    ...{ ...ANONYMOUS, name: NAME_REMOVED, email: null },
  });
});

describe('given a day, what is due', () => {
  it.each([
    ['2026-11-27', 24, '2024-11-27'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2026-08-31', 6, '2026-02-28'],
  ])('on %s, with %i months: everything before %s', (today, months, cutoff) => {
    expect(cutoffOn(today, months)).toBe(cutoff);
  });

  it('somebody who left is forgotten on the last day of the period, not before', () => {
    expect(RETENTION.daysAfterLeaving).toBe(90);
    expect(isForgotten('2026-01-01', '2026-03-31')).toBe(false);
    expect(isForgotten('2026-01-01', '2026-04-01')).toBe(true);
  });

  it('the period is said in words', () => {
    expect([12, 18, 24].map(periodWords)).toEqual(['1 year', '18 months', '2 years']);
  });
});

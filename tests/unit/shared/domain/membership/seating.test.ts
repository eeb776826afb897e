import { decideProposal } from '../../../../../shared/domain/membership/proposals';
import {
  decideAdmission,
  decideDismissal,
  decideFirstPeople,
  decideHolder,
} from '../../../../../shared/domain/membership/seating';
import type { Holder, Membership, Seat } from '../../../../../shared/domain/membership/types';
import { aMembership, holding, problemOf, unwrapOk } from '../../../../support/domain-builders';

const membership = aMembership();
const vru = holding('vru-analyst');
const member = holding('police-lead-analyst');
const newcomer: Holder = { tenantId: 'tenant', objectId: 'newcomer', name: 'A new analyst', since: '2026-12-01' };
const seatOf = (id: string, among: Membership): Seat => {
  const seat = among.seats.find((known) => known.id === id);
  if (seat === undefined) throw new Error(`no seat ${id}`);
  return seat;
};
const onlyVruIs = (seatId: string): Membership => ({
  ...membership,
  seats: membership.seats.map((seat) => (seat.administers && seat.id !== seatId ? { ...seat, holder: null } : seat)),
});

describe('given a seat, when the VRU gives it to somebody', () => {
  it('then they hold it and nothing else changes', () => {
    const { membership: after, events } = unwrapOk(decideHolder(membership, 'police-lead-analyst', newcomer, vru));
    expect(seatOf('police-lead-analyst', after).holder).toEqual(newcomer);
    expect(after.seats.filter((seat, index) => seat !== membership.seats[index])).toHaveLength(1);
    expect(events).toEqual([
      {
        kind: 'membership.seat-bound',
        groupId: membership.group.id,
        seatId: 'police-lead-analyst',
        tenantId: 'tenant',
        objectId: 'newcomer',
        since: newcomer.since,
      },
    ]);
  });

  it('then giving it to the same person again changes nothing', () => {
    const { membership: after } = unwrapOk(decideHolder(membership, 'police-lead-analyst', newcomer, vru));
    const again = { ...newcomer, objectId: 'NEWCOMER' };
    expect(unwrapOk(decideHolder(after, 'police-lead-analyst', again, vru))).toEqual({ membership: after, events: [] });
  });

  it('then their first day can be corrected, and lies in the past', () => {
    const { membership: after } = unwrapOk(decideHolder(membership, 'police-lead-analyst', newcomer, vru));
    const since = (day: string) =>
      decideHolder(after, 'police-lead-analyst', { ...newcomer, since: day }, vru, null, '2026-11-23');
    expect(unwrapOk(since('2026-09-01')).events).toMatchObject([
      { kind: 'membership.seat-bound', since: '2026-09-01' },
    ]);
    expect(problemOf(since('2026-11-24'))).toMatchObject({ fields: { since: 'Choose today or an earlier day.' } });
  });

  it('then nobody else may do so, nor vacate it', () => {
    for (const holder of [newcomer, null]) {
      expect(problemOf(decideHolder(membership, 'police-lead-analyst', holder, member))).toEqual({
        kind: 'not-allowed',
        message: 'Only the VRU can give a seat to somebody.',
      });
    }
  });

  it('then a seat that does not exist is not found', () => {
    expect(problemOf(decideHolder(membership, 'nowhere', newcomer, vru)).kind).toBe('not-found');
  });

  it('then the last held seat of the VRU may change hands but not fall vacant', () => {
    const alone = onlyVruIs('vru-analyst');
    expect(problemOf(decideHolder(alone, 'vru-analyst', null, vru)).kind).toBe('conflict');
    expect(unwrapOk(decideHolder(alone, 'vru-analyst', newcomer, vru)).membership.seats).toHaveLength(24);
  });

  describe('of the Chair', () => {
    const chairSeat = membership.seats.find(({ office }) => office === 'chair')?.id ?? '';
    const chair = holding(chairSeat);
    const [first, second] = membership.seats
      .filter((seat) => seat.administers && seat.office === null)
      .map(({ holder }) => holder) as [Holder, Holder];
    const other: Holder = { ...newcomer, objectId: 'another newcomer' };

    it('then the chair changes it at once', () => {
      const { membership: after, events } = unwrapOk(decideHolder(membership, chairSeat, newcomer, chair, first));
      expect(seatOf(chairSeat, after).holder).toEqual(newcomer);
      expect(events).toMatchObject([{ kind: 'membership.seat-bound' }]);
    });

    it('then one person of the VRU only proposes it, however often, for themselves too', () => {
      for (const holder of [newcomer, first]) {
        const { membership: after, events } = unwrapOk(decideHolder(membership, chairSeat, holder, vru, first));
        expect(seatOf(chairSeat, after).holder).toEqual(seatOf(chairSeat, membership).holder);
        expect(events).toMatchObject([{ kind: 'membership.seat-proposed', to: { objectId: holder.objectId } }]);
        expect(unwrapOk(decideHolder(after, chairSeat, holder, vru, first)).events).toEqual([]);
      }
    });

    it('then a second person of the VRU makes it effective, and only for the same person', () => {
      const { membership: proposed } = unwrapOk(decideHolder(membership, chairSeat, newcomer, vru, first));
      expect(problemOf(decideHolder(proposed, chairSeat, other, vru, second)).kind).toBe('conflict');
      const { membership: after, events } = unwrapOk(decideHolder(proposed, chairSeat, newcomer, vru, second));
      expect(events).toMatchObject([{ kind: 'membership.seat-bound', objectId: 'newcomer' }]);
      expect(seatOf(chairSeat, after)).toMatchObject({ holder: newcomer, proposal: null });
    });

    it('then a second proposal replaces the first only if its author has seen it; the history says so', () => {
      const at = '2026-11-23T09:00:00.000Z';
      const wishes = (holder: Holder | null, by: Holder, from = membership, seen?: string) =>
        decideHolder(from, chairSeat, holder, vru, by, undefined, { at, ...(seen === undefined ? {} : { seen }) });
      const { membership: proposed } = unwrapOk(wishes(newcomer, first));
      for (const holder of [other, null]) {
        for (const seen of [undefined, '', '2026-11-22T09:00:00.000Z']) {
          expect(problemOf(wishes(holder, second, proposed, seen))).toMatchObject({
            kind: 'conflict',
            message: expect.stringMatching(`${newcomer.name}.*takes the place`),
            clashes: [
              { field: 'seen', now: at, changed: { by: expect.stringContaining('Violence Reduction Unit'), at } },
            ],
          });
        }
        const { membership: after, events } = unwrapOk(wishes(holder, second, proposed, at));
        expect(seatOf(chairSeat, after).proposal).toMatchObject({ holder, by: { objectId: second.objectId } });
        expect(events).toMatchObject([
          {
            kind: 'membership.seat-proposed',
            replaced: { by: { objectId: first.objectId }, to: { objectId: 'newcomer' } },
          },
        ]);
      }
      // A person who changes their own choice knows what they replace.
      expect(unwrapOk(wishes(other, first, proposed)).events).toHaveLength(1);
    });

    it('then a proposal by a person who has left the VRU since does not count', () => {
      const { membership: proposed } = unwrapOk(decideHolder(membership, chairSeat, newcomer, vru, first));
      const left = proposed.seats.map((seat) => (seat.holder === first ? { ...seat, holder: other } : seat));
      const later = unwrapOk(decideHolder({ ...proposed, seats: left }, chairSeat, newcomer, vru, second));
      expect(later.events).toMatchObject([{ kind: 'membership.seat-proposed' }]);
    });

    describe('and it is proposed', () => {
      const { membership: proposed } = unwrapOk(decideHolder(membership, chairSeat, newcomer, vru, first));
      const seen = { agree: true, objectId: newcomer.objectId };

      it('then chair or a second person can agree, and the change is made', () => {
        for (const [standing, by] of [[chair, other] as const, [vru, second] as const]) {
          const { membership: after, events } = unwrapOk(decideProposal(proposed, chairSeat, seen, standing, by));
          expect(seatOf(chairSeat, after)).toMatchObject({ holder: newcomer, proposal: null });
          expect(events).toMatchObject([{ kind: 'membership.seat-bound', objectId: 'newcomer' }]);
        }
      });

      it('then any of the VRU may decline it, and the seat stays as it is; declining again changes nothing', () => {
        const decline = { ...seen, agree: false };
        const { membership: after, events } = unwrapOk(decideProposal(proposed, chairSeat, decline, vru, first));
        expect(seatOf(chairSeat, after)).toMatchObject({ holder: { objectId: expect.any(String) }, proposal: null });
        expect(seatOf(chairSeat, after).holder).toEqual(seatOf(chairSeat, membership).holder);
        expect(events).toMatchObject([{ kind: 'membership.seat-proposal-declined', seatId: chairSeat }]);
        expect(unwrapOk(decideProposal(after, chairSeat, decline, vru, first)).events).toEqual([]);
      });

      it('then its author cannot agree with it, and a partner decides nothing', () => {
        expect(unwrapOk(decideProposal(proposed, chairSeat, seen, vru, first)).events).toEqual([]);
        expect(problemOf(decideProposal(proposed, chairSeat, seen, member, first)).kind).toBe('not-allowed');
      });

      it('then a proposal that was replaced or declined meanwhile is not agreed to unseen', () => {
        const seenBefore = { seen: 'earlier' };
        const later = unwrapOk(decideHolder(proposed, chairSeat, other, vru, second, undefined, seenBefore)).membership;
        for (const agree of [true, false]) {
          const problem = problemOf(decideProposal(later, chairSeat, { ...seen, agree }, chair, second));
          expect(problem).toMatchObject({ kind: 'conflict', message: expect.stringContaining('meanwhile') });
        }
        expect(problemOf(decideProposal(membership, chairSeat, seen, chair, second)).kind).toBe('conflict');
        expect(problemOf(decideProposal(proposed, 'nowhere', seen, chair, second)).kind).toBe('not-found');
      });
    });

    it('then the last seat that chairs cannot fall vacant, whoever asks for it', () => {
      const seats = membership.seats.map((seat) =>
        seat.office !== null && seat.id !== chairSeat ? { ...seat, holder: null } : seat,
      );
      for (const standing of [chair, vru]) {
        const problem = problemOf(decideHolder({ ...membership, seats }, chairSeat, null, standing, first));
        expect(problem).toMatchObject({ kind: 'conflict', message: expect.stringContaining('Chair') });
      }
    });
  });

  it('then a vacated one has no holder, and vacating it again changes nothing', () => {
    const { membership: after, events } = unwrapOk(decideHolder(membership, 'police-lead-analyst', null, vru));
    expect(seatOf('police-lead-analyst', after).holder).toBeNull();
    expect(events).toMatchObject([{ kind: 'membership.seat-vacated', seatId: 'police-lead-analyst' }]);
    expect(unwrapOk(decideHolder(after, 'police-lead-analyst', null, vru)).events).toEqual([]);
  });
});

describe('given a colleague of a partner, when the VRU lets them in to read', () => {
  const groupId = membership.group.id;
  const person = { tenantId: 'tenant', objectId: 'newcomer' };

  it('then they are among the readers, once', () => {
    const once = unwrapOk(decideAdmission(membership, newcomer, vru));
    expect(once.membership.viewers).toEqual([newcomer]);
    expect(once.events).toEqual([{ kind: 'membership.viewer-admitted', groupId, ...person }]);
    const again = decideAdmission(once.membership, { ...newcomer, objectId: 'NEWCOMER' }, vru);
    expect(unwrapOk(again)).toEqual({ membership: once.membership, events: [] });
  });

  it('then they can be removed again, and only by the VRU', () => {
    const within = { ...membership, viewers: [newcomer] };
    const without = unwrapOk(decideDismissal(within, newcomer, vru));
    expect(without.membership.viewers).toEqual([]);
    expect(without.events).toEqual([{ kind: 'membership.viewer-dismissed', groupId, ...person }]);
    expect(unwrapOk(decideDismissal(without.membership, newcomer, vru)).events).toEqual([]);
    expect(problemOf(decideDismissal(within, newcomer, member)).kind).toBe('not-allowed');
    expect(problemOf(decideAdmission(within, newcomer, member)).kind).toBe('not-allowed');
  });
});

describe('given the people whom the configuration seats', () => {
  const first = { tenantId: 'tenant', objectId: 'first', name: 'A first person', seatId: 'vru-analyst' };
  const vacant: Membership = { ...membership, seats: membership.seats.map((seat) => ({ ...seat, holder: null })) };

  it('then each gets their seat from that day on, in one event', () => {
    const second = { ...first, objectId: 'second', seatId: 'police-lead-analyst' };
    const { membership: after, events } = decideFirstPeople(vacant, [first, second], '2026-12-01');
    expect(seatOf('vru-analyst', after).holder).toMatchObject({ objectId: 'first', since: '2026-12-01' });
    expect(events).toEqual([
      {
        kind: 'membership.first-people-seated',
        groupId: membership.group.id,
        seatIds: ['vru-analyst', 'police-lead-analyst'],
      },
    ]);
  });

  it('then whoever holds a seat already, and a seat that is held, are left alone', () => {
    const { membership: after } = decideFirstPeople(vacant, [first], '2026-12-01');
    const elsewhere = { ...first, objectId: 'FIRST', seatId: 'police-lead-analyst' };
    const other = { ...first, objectId: 'other' };
    expect(decideFirstPeople(after, [elsewhere, other], '2027-01-01')).toEqual({ membership: after, events: [] });
  });

  it('then a seat that does not exist is a fault of the configuration', () => {
    expect(() => decideFirstPeople(vacant, [{ ...first, seatId: 'nowhere' }], '2026-12-01')).toThrow('nowhere');
  });
});

import { letIn, letOut, reseat } from '../../../../../shared/domain/membership/seating';
import type { Holder, Membership, Seat } from '../../../../../shared/domain/membership/types';
import { accepted, aMembership, holding, problemOf } from '../../../../support/domain-builders';

const membership = aMembership();
const vru = holding('vru-analyst');
const member = holding('police-lead-analyst');
const newcomer: Holder = { tenantId: 'tenant', objectId: 'newcomer', name: 'A new analyst', since: '2026-12-01' };
const seatOf = (id: string, among: Membership = membership): Seat => {
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
    const seats = accepted(reseat(membership, seatOf('police-lead-analyst'), newcomer, vru));
    expect(seats.find(({ id }) => id === 'police-lead-analyst')?.holder).toEqual(newcomer);
    expect(seats.filter((seat, index) => seat !== membership.seats[index])).toHaveLength(1);
  });

  it('then nobody else may do so', () => {
    expect(problemOf(reseat(membership, seatOf('police-lead-analyst'), newcomer, member)).kind).toBe('not-allowed');
  });

  it('then the last held seat of the VRU may change hands but not fall vacant', () => {
    const alone = onlyVruIs('vru-analyst');
    expect(problemOf(reseat(alone, seatOf('vru-analyst', alone), null, vru)).kind).toBe('conflict');
    expect(accepted(reseat(alone, seatOf('vru-analyst', alone), newcomer, vru))).toHaveLength(24);
  });
});

describe('given a colleague of a partner, when the VRU lets them in to read', () => {
  it('then they are among the readers, once', () => {
    const once = accepted(letIn(membership, newcomer, vru));
    expect(once).toEqual([newcomer]);
    expect(accepted(letIn({ ...membership, viewers: once }, { ...newcomer, objectId: 'NEWCOMER' }, vru))).toEqual(once);
  });

  it('then they can be taken out again, and only by the VRU', () => {
    const within = { ...membership, viewers: [newcomer] };
    expect(accepted(letOut(within, newcomer, vru))).toEqual([]);
    expect(problemOf(letOut(within, newcomer, member)).kind).toBe('not-allowed');
    expect(problemOf(letIn(within, newcomer, member)).kind).toBe('not-allowed');
  });
});

/** Giving a seat to a person, and taking it back. Terms of reference, "Administration": the VRU looks after the group. */

import { checked } from '../../../shared/contract/inputs';
import type { MembershipView } from '../../../shared/contract/membership';
import { bindSeatInput } from '../../../shared/contract/membership';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { reseat } from '../../../shared/domain/membership/seating';
import { samePerson } from '../../../shared/domain/membership/standing';
import type { Holder, PersonId, Seat } from '../../../shared/domain/membership/types';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { formerHolder, holderChange, membershipGuard, personRecord } from '../../store/membership';
import type { Change } from '../../store/table';
import { change, type Decision } from '../commit';
import { type Caller, type Context, enter, type Services } from '../context';
import { listMembership, membershipView } from './list-membership';

/** The person becomes the seat's holder from today on. Problems: not the VRU; no such seat. */
export async function bindSeat(
  services: Services,
  caller: Caller,
  seatId: string,
  input: unknown,
): Promise<Result<MembershipView>> {
  const person = checked(bindSeatInput, input);
  if (!person.ok) return person;
  return giveSeat(services, caller, seatId, (today) => ({
    ...person.value,
    email: person.value.email ?? null,
    since: today,
  }));
}

/** Nobody holds the seat any more; history stays with the former holder. Problems: not the VRU; no such seat. */
export async function vacateSeat(services: Services, caller: Caller, seatId: string): Promise<Result<MembershipView>> {
  return giveSeat(services, caller, seatId, () => null);
}

async function giveSeat(
  services: Services,
  caller: Caller,
  seatId: string,
  next: (today: IsoDate) => Holder | null,
): Promise<Result<MembershipView>> {
  const again = () => listMembership(services, caller);
  return change(
    services,
    caller,
    async () => {
      const context = await enter(services, caller);
      if (!context.ok) return context;
      const { membership, standing, today } = context.value;
      const seat = membership.seats.find((known) => known.id === seatId);
      if (seat === undefined) return notFound('There is no such seat.');
      const holder = next(today);
      const seats = reseat(membership, seat, holder, standing);
      return seats.ok ? ok(decision(context.value, seat, holder, seats.value)) : seats;
    },
    again,
  );
}

function decision(
  context: Context,
  seat: Seat,
  holder: Holder | null,
  seats: readonly Seat[],
): Decision<MembershipView> {
  const membership = { ...context.membership, seats };
  const value = membershipView(membership, context.standing, context.today);
  const same = holder === null ? seat.holder === null : seat.holder !== null && samePerson(seat.holder, holder);
  if (same) return { value };
  const affected = [seat.holder, holder].filter((person) => person !== null);
  const records = affected.map((person): Change => {
    const viewer = membership.viewers.some((known) => samePerson(known, person));
    return personRecord(person, heldBy(person, seats), viewer);
  });
  const former = seat.holder === null ? [] : [formerHolder(seat.id, seat.holder, context.now)];
  return {
    changes: [membershipGuard(context.loaded), holderChange(context.loaded, seat, holder), ...records, ...former],
    event: {
      verb: holder === null ? 'membership.seat-vacated' : 'membership.seat-bound',
      subject: `seat:${seat.id}`,
      data: holder === null ? {} : { tenantId: holder.tenantId, objectId: holder.objectId },
    },
    value,
  };
}

function heldBy(person: PersonId, seats: readonly Seat[]): readonly Seat[] {
  return seats.filter((seat) => seat.holder !== null && samePerson(seat.holder, person));
}

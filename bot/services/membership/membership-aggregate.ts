/** The membership as it changes: seats and viewers. All of it is loaded with the person who asks. */
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import type { FirstPerson, MembershipDecision } from '../../../shared/domain/membership/seating';
import { samePerson } from '../../../shared/domain/membership/standing';
import type { PersonId } from '../../../shared/domain/membership/types';
import { invalid, ok, type Result } from '../../../shared/domain/result';
import { membershipChanges } from '../../store/membership';
import { type Message, newMessage } from '../../store/outbox';
import { type Aggregate, type CommandContext, commandOn } from '../command';
import { membershipView } from './list-membership';

const membership: Aggregate<unknown, undefined, MembershipDecision> = {
  load: async () => undefined,
  store: (_, decided, context) => ({
    changes: membershipChanges(context.loaded, decided.membership, context.now),
    messages: seatsLost(decided, context),
  }),
};

/** Whoever loses a seat is told, unless they gave it away themselves. */
function seatsLost(
  { membership: after }: MembershipDecision,
  { membership: before, caller, now }: CommandContext<unknown>,
): readonly Message[] {
  const holders = new Map(after.seats.map(({ id, holder }) => [id, holder]));
  return before.seats.flatMap(({ id: seatId, holder: was }) => {
    if (was === null || holders.get(seatId) === was || samePerson(was, caller.actor)) return [];
    const person = { tenantId: was.tenantId, objectId: was.objectId };
    const content = { kind: 'seat-lost', seatId } as const;
    return [newMessage(caller.groupId, content, { kind: 'person', person, seatId }, caller.operationId, now)];
  });
}

/** A seat by its id, and the tenants whose people may be given it; null: local mode, any. */
export interface SeatTarget {
  readonly seatId: string;
  readonly allowedTenants: readonly string[] | null;
}

/** For a seat. */
export const onSeat = commandOn<SeatTarget, undefined, MembershipDecision>(membership);

/** Nothing, or the fault of a person whose tenant is not let in: they could never sign in. */
export function letIn({ tenantId }: PersonId, allowed: readonly string[] | null): Result<null> {
  if (allowed === null || allowed.includes(tenantId.toLowerCase())) return ok(null);
  return invalid({
    objectId: "This person's organisation is not among those that the app lets in. Ask whoever runs it to add them.",
  });
}

/** For an organisation. */
export const onOrganisation = commandOn<{ readonly organisationId: string }, undefined, MembershipDecision>(membership);

/** For the group as it is, whatever it is about. */
export const onGroup = commandOn<undefined, undefined, MembershipDecision>(membership);

/** For a person whom the group lets in to read. */
export const onViewer = commandOn<PersonId, undefined, MembershipDecision>(membership);

/** For the membership as a whole; with the tenants whose people may be let in, null: any. */
export const onMembership = commandOn<readonly string[] | null, undefined, MembershipDecision>(membership);

/** For those whom the configuration seats, from their first day on. */
export const onFirstPeople = commandOn<
  { readonly people: readonly FirstPerson[]; readonly since: IsoDate },
  undefined,
  MembershipDecision
>(membership);

/** The membership as decided. */
export function decidedView(_: undefined, decided: MembershipDecision, { standing, today }: CommandContext<unknown>) {
  return membershipView(decided.membership, standing, today);
}

/** Aggregate of the membership: seats, viewers and organisations. It is loaded on entering, so `load` reads nothing. */
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

/** Returns a message to each person who loses a seat, unless they made the change themselves. */
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

/** The target seat, and the tenants whose people may hold it; null for any, in local mode. */
export interface SeatTarget {
  readonly seatId: string;
  readonly allowedTenants: readonly string[] | null;
}

/** Creates commands on a seat. */
export const onSeat = commandOn<SeatTarget, undefined, MembershipDecision>(membership);

/** Returns ok, or a problem if the person's tenant is not allowed: they could never sign in. */
export function checkTenant({ tenantId }: PersonId, allowed: readonly string[] | null): Result<null> {
  if (allowed === null || allowed.includes(tenantId.toLowerCase())) return ok(null);
  return invalid({
    objectId: "The app does not admit people from this person's organisation. Ask whoever runs the app to add it.",
  });
}

/** Creates commands on an organisation. */
export const onOrganisation = commandOn<{ readonly organisationId: string }, undefined, MembershipDecision>(membership);

/** Creates commands on the group as a whole. */
export const onGroup = commandOn<undefined, undefined, MembershipDecision>(membership);

/** Creates commands on a viewer. */
export const onViewer = commandOn<PersonId, undefined, MembershipDecision>(membership);

/** Creates commands on the whole membership. The target is the list of allowed tenants; null for any. */
export const onMembership = commandOn<readonly string[] | null, undefined, MembershipDecision>(membership);

/** Creates commands on the people whom the configuration seats, from their first day on. */
export const onFirstPeople = commandOn<
  { readonly people: readonly FirstPerson[]; readonly since: IsoDate },
  undefined,
  MembershipDecision
>(membership);

/** Returns the view of the membership after the decision. */
export function decidedView(_: undefined, decided: MembershipDecision, { standing, today }: CommandContext<unknown>) {
  return membershipView(decided.membership, standing, today);
}

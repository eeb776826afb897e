/** The membership as it changes: seats and viewers. All of it is loaded with the person who asks. */
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import type { FirstPerson, MembershipDecision } from '../../../shared/domain/membership/seating';
import type { PersonId } from '../../../shared/domain/membership/types';
import { membershipChanges } from '../../store/membership';
import { type Aggregate, type CommandContext, commandOn } from '../command';
import { membershipView } from './list-membership';

const membership: Aggregate<unknown, undefined, MembershipDecision> = {
  load: async () => undefined,
  store: (_, decided, { loaded, now }) => ({ changes: membershipChanges(loaded, decided.membership, now) }),
};

/** For the seat of this id. */
export const onSeat = commandOn<string, undefined, MembershipDecision>(membership);

/** For a person whom the group lets in to read. */
export const onViewer = commandOn<PersonId, undefined, MembershipDecision>(membership);

/** For the membership as a whole. */
export const onMembership = commandOn<undefined, undefined, MembershipDecision>(membership);

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

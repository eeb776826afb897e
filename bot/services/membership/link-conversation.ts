/** A team or chat is linked to its group once, by the VRU. */
import { nothingEntered } from '../../../shared/contract/inputs';
import type { MembershipEvent } from '../../../shared/domain/membership/events';
import { membershipPolicy } from '../../../shared/domain/membership/policy';
import type { Actor } from '../../../shared/domain/membership/standing';
import { standingOf } from '../../../shared/domain/membership/standing';
import { may } from '../../../shared/domain/policy';
import { conflict, notAllowed, ok, type Result } from '../../../shared/domain/result';
import { claimLink, loadLink } from '../../store/conversations';
import { digest } from '../../store/keys';
import { loadMembership } from '../../store/membership';
import { type Aggregate, commandOn, type Decided } from '../command';
import type { Caller, Services } from '../context';
import { query } from '../query';
import { linkKeys, type Place } from './find-group';

/** Groups that the person may link a conversation to. */
export async function linkableGroups(
  services: Services,
  actor: Actor,
  groups: readonly { readonly id: string; readonly name: string }[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const memberships = await Promise.all(groups.map(({ id }) => loadMembership(services.table, id)));
  return groups.filter((_, index) => {
    const membership = memberships[index]?.membership;
    const standing = membership === undefined ? null : standingOf(actor, membership);
    return standing !== null && may(membershipPolicy.link, standing);
  });
}

/**
 * Links the place to the caller's group for good. Problems: not the VRU of that group; linked to another group already.
 *
 * The links lie in the directory, another partition than the group's, so no transaction holds both. They are claimed first: a row
 * that is inserted once decides between two groups, and claiming one's own again changes nothing. The event follows in the group's
 * partition under an operation named after the place, not after the press: whatever breaks off between the two, the next press
 * completes it, and the event never stands twice nor for a link that another group has got.
 */
export async function linkConversation(
  services: Services,
  caller: Caller,
  place: Place,
): Promise<Result<{ name: string }>> {
  const operationId = digest('link', caller.groupId, ...linkKeys(place));
  const linked = await linkPlace(services, { ...caller, operationId }, place);
  // Whom this group does not know may be of the VRU elsewhere: they read what everybody else does who may not.
  if (!linked.ok && linked.problem.kind === 'no-seat') return notAllowed(membershipPolicy.link.refusal);
  return linked;
}

/** The groups that the place is linked to, one for each of its keys; null: to none yet. */
type Links = readonly (string | null)[];

interface LinkDecision extends Decided {
  readonly events: readonly MembershipEvent[];
}

const taken = conflict('This conversation belongs to another group already.');

const link: Aggregate<Place, Links, LinkDecision> = {
  load: ({ table }, _groupId, place) => Promise.all(linkKeys(place).map((key) => loadLink(table, key))),
  async claim(_, _decided, { services, caller, target }) {
    for (const key of linkKeys(target)) {
      if (!(await claimLink(services.table, key, caller.groupId))) return taken;
    }
    return ok(null);
  },
  store: () => ({ changes: [] }),
};

const linkPlace = commandOn(link)({
  input: nothingEntered,
  rule: membershipPolicy.link,
  decide: (links, _, { caller: { groupId }, target }) => {
    if (links.some((other) => other !== null && other !== groupId)) return taken;
    const scope = target.teamId === null ? 'chat' : 'team';
    return ok({ events: [{ kind: 'membership.conversation-linked', groupId, scope }] });
  },
  show: (_, _decided, { membership }) => ({ name: membership.group.name }),
  answer: (services, caller) => linkedTo(services, caller),
});

const linkedTo = query({
  load: async () => undefined,
  view: (_, { membership }) => ok({ name: membership.group.name }),
});

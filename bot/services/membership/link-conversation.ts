/** A team or chat is linked to its group once, by the VRU. */

import type { Actor } from '../../../shared/domain/membership/standing';
import { administers, standingOf } from '../../../shared/domain/membership/standing';
import { conflict, notAllowed, notFound, ok, type Result } from '../../../shared/domain/result';
import { loadLink, saveLink } from '../../store/conversations';
import { loadMembership } from '../../store/membership';
import { operationChange } from '../../store/operations';
import { legacyChanges } from '../../store/trace';
import type { Caller, Services } from '../context';
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
    return standing !== null && administers(standing);
  });
}

/** Links the place to the caller's group for good. Problems: not the VRU of that group; linked to another group already. */
export async function linkConversation(
  services: Services,
  caller: Caller,
  place: Place,
): Promise<Result<{ name: string }>> {
  const { table } = services;
  const loaded = await loadMembership(table, caller.groupId);
  if (loaded === null) return notFound('This group does not exist.');
  const standing = standingOf(caller.actor, loaded.membership);
  if (standing === null || !administers(standing))
    return notAllowed('Only the VRU of a group can link a conversation to it.');
  for (const key of linkKeys(place)) {
    if (!(await saveLink(table, key, caller.groupId)) && (await loadLink(table, key)) !== caller.groupId) {
      return conflict('This conversation belongs to another group already.');
    }
  }
  const event = { verb: 'membership.conversation-linked', subject: `group:${caller.groupId}`, data: {} };
  await table.commit(caller.groupId, [
    ...legacyChanges(caller.operationId, services.now(), caller.actor, event),
    operationChange(caller.operationId, { attempt: '', remembered: null }),
  ]);
  return ok({ name: loaded.membership.group.name });
}

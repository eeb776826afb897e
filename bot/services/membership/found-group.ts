/** Creates a group from the facts of its terms of reference. */
import type { Membership } from '../../../shared/domain/membership/types';
import type { Facts } from '../../../shared/terms-of-reference/facts';
import { listGroup, loadGroupIds } from '../../store/conversations';
import { loadMembership, saveNewGroup } from '../../store/membership';
import type { Services } from '../context';

/** Returns the membership described by the facts, with all seats vacant. */
export function membershipOf(facts: Facts): Membership {
  const { agencies, group, measure, ...rest } = facts;
  const { number, title } = measure;
  return {
    group: { ...group, ...rest, measure: { number, title } },
    agencies: agencies.map(({ organisations: _, ...agency }) => agency),
    organisations: agencies.flatMap((agency) =>
      agency.organisations.map(({ seats: _, ...organisation }) => ({ ...organisation, agencyId: agency.id })),
    ),
    seats: agencies.flatMap((agency) =>
      agency.organisations.flatMap((organisation) =>
        organisation.seats.map((seat) => ({ ...seat, organisationId: organisation.id, holder: null })),
      ),
    ),
    viewers: [],
  };
}

/**
 * Stores the group unless it exists; returns whether it was created. Concurrent instances are safe: only one creates
 * it.
 */
export async function createGroup(services: Services, facts: Facts): Promise<boolean> {
  const { table } = services;
  const { id, name } = facts.group;
  const known = await loadMembership(table, id);
  const founded = known === null && (await saveNewGroup(table, membershipOf(facts)));
  if (!(await loadGroupIds(table)).some((group) => group.id === id)) await listGroup(table, { id, name });
  return founded;
}

/** Agencies that are asked for data before they have a seat. Terms of reference, "Membership": Education and the Prison Service. */
import type { Agency, Organisation } from './types';

/**
 * The organisations, and for each Relevant agency one that stands for the agency itself. It has no seat, so it is in no figure of
 * attendance; it can provide data sources and be asked, and the VRU answers on its behalf.
 */
export function withOwnOrganisations(
  agencies: readonly Agency[],
  organisations: readonly Organisation[],
): readonly Organisation[] {
  const own = agencies
    .filter(({ id, category }) => category === 'relevant' && !organisations.some((other) => other.id === id))
    .map(({ id, name }): Organisation => ({ id, agencyId: id, name, healthOrSocialCare: false, active: true }));
  return [...organisations, ...own];
}

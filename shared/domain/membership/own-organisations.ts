/**
 * Placeholder organisations for agencies that receive data requests without having a seat. Terms of reference,
 * "Membership": Education and the Prison Service.
 */
import type { Agency, Organisation } from './types';

/**
 * Adds an organisation for each Relevant agency that has none of its own id. It has no seat, so it is in no attendance
 * figure; it can own data sources and receive data requests, and the VRU answers on its behalf.
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

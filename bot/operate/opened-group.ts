/** A group with its services, but without a server, for commands that follow the rules of the app. */
import type { Membership } from '../../shared/domain/membership/types';
import { bankHolidays } from '../calendar';
import type { Services } from '../services/context';
import { operationsOf } from '../services/operations';
import { NoSuchGroup } from '../store/backup/take-backup';
import { loadGroupIds } from '../store/conversations';
import { loadMembership } from '../store/membership';
import type { Table } from '../store/table';
import { OptionFault } from './command';

export interface OpenedGroup {
  readonly services: Services;
  readonly groupId: string;
  readonly membership: Membership;
}

/**
 * Opens the group with this id; undefined: the only one.
 *
 * @throws OptionFault if it is unclear which group is meant; NoSuchGroup
 */
export async function openGroup(table: Table, now: () => string, wanted: string | undefined): Promise<OpenedGroup> {
  const ids = (await loadGroupIds(table)).map(({ id }) => id);
  const groupId = wanted ?? (ids.length === 1 ? ids[0] : undefined);
  if (groupId === undefined) {
    throw new OptionFault(
      ids.length === 0 ? 'This storage holds no group.' : `Say which group: --group ${ids.join(' or ')}`,
    );
  }
  const loaded = await loadMembership(table, groupId);
  if (loaded === null) throw new NoSuchGroup(`There is no group "${groupId}". There is: ${ids.join(', ') || 'none'}`);
  return { services: servicesOf(table, now), groupId, membership: loaded.membership };
}

/**
 * Returns the services of a server on this table, without its jobs: the jobs of the running servers find the work that
 * is left.
 */
function servicesOf(table: Table, now: () => string): Services {
  return {
    table,
    now,
    calendar: bankHolidays(Number(now().slice(0, 4))),
    operations: operationsOf(),
    signals: {
      messageWaiting: () => undefined,
      cardStale: () => undefined,
      committed: () => undefined,
      commits: () => 0,
    },
  };
}

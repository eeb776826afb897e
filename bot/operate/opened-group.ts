/** What a command works with that acts on a group by the rules of the app: its services, without a server. */
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
 * The group of this id; undefined: the only one.
 *
 * @throws OptionFault where it is not clear which; NoSuchGroup
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

/** The services of a server on this table, without its jobs: what it leaves to them the running servers find. */
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

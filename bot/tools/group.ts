/** What a command line tool works with: the settings of the server, its storage, and one group. */
import type { Membership } from '../../shared/domain/membership/types';
import { bankHolidays } from '../calendar';
import { ConfigFault, readConfig } from '../config';
import { DELAYS } from '../delays';
import { tablesOf } from '../process';
import type { Services } from '../services/context';
import { operationsOf } from '../services/operations';
import { loadGroupIds } from '../store/conversations';
import { loadMembership } from '../store/membership';
import type { Table } from '../store/table';

/** Something that whoever typed the command can put right. */
export class ToolFault extends Error {}

export interface OpenedGroup {
  readonly services: Services;
  readonly groupId: string;
  readonly membership: Membership;
}

/** The services of a server on this table, without its jobs: what it leaves to them the running servers find. */
export function toolServices(table: Table, now = () => new Date().toISOString()): Services {
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

/** The table that the settings name. Errors: ConfigFault with all that is wrong with them. */
export function tableOfSettings(environment: Readonly<Record<string, string | undefined>>): Table {
  return tablesOf(readConfig(environment))('background', DELAYS.storage.background);
}

/** The group of this id; undefined: the only one. Errors: ToolFault where there is none, or it is not clear which. */
export async function openGroup(services: Services, wanted: string | undefined): Promise<OpenedGroup> {
  const ids = (await loadGroupIds(services.table)).map(({ id }) => id);
  const groupId = wanted ?? (ids.length === 1 ? ids[0] : undefined);
  if (groupId === undefined) throw new ToolFault(`Say which group: --group ${ids.join(' or ')}`);
  const loaded = await loadMembership(services.table, groupId);
  if (loaded === null) throw new ToolFault(`There is no group "${groupId}". There is: ${ids.join(', ') || 'none'}`);
  return { services, groupId, membership: loaded.membership };
}

/** Runs a tool. What is wrong with its input is one line on standard error, and exit code 1. */
export function runTool(tool: (table: Table, args: readonly string[]) => Promise<string>): void {
  Promise.resolve()
    .then(() => tool(tableOfSettings(process.env), process.argv.slice(2)))
    .then(
      (said) => process.stdout.write(`${said}\n`),
      (error: unknown) => {
        const known = error instanceof ToolFault || error instanceof ConfigFault || error instanceof TypeError;
        process.stderr.write(`${known ? error.message : `It did not work: ${String(error)}`}\n`);
        process.exitCode = 1;
      },
    );
}

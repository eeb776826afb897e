/** `npm run doctor`, and `node server/main.js doctor` where it is deployed: what works and what does not, and what to do. */
import { DefaultAzureCredential } from '@azure/identity';
import type { Config } from '../config';
import { openTable } from '../store/azure-table';
import type { Table } from '../store/table';
import { examine } from './examine';
import { exitCodeOf, findingLines } from './finding';
import { askNetwork } from './probe';

/** Examines, writes the findings on standard output (`--json`: as JSON) and answers the exit code. */
export async function runDoctor(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const findings = await examine({
    environment,
    ask: askNetwork,
    now: Date.now,
    credential: () => new DefaultAzureCredential(),
    openTable: tableOf,
  });
  const json = args.includes('--json');
  process.stdout.write(json ? `${JSON.stringify({ findings }, null, 2)}\n` : findingLines(findings));
  return exitCodeOf(findings);
}

function tableOf(config: Config): Table {
  const access =
    config.mode === 'local'
      ? { connectionString: config.tables.connectionString }
      : { url: config.tables.url, credential: new DefaultAzureCredential() };
  const retryPolicy = { timeoutMs: 10_000, retries: 0, retryDelayMs: 500 };
  return openTable({ tableName: config.tableName, access, retryPolicy });
}

/** `doctor [--json]`: what works and what does not, and what to do. */
import { DefaultAzureCredential } from '@azure/identity';
import type { Config } from '../config';
import { examine } from '../doctor/examine';
import { findingLines, isWell } from '../doctor/finding';
import { askNetwork } from '../doctor/probe';
import { openTable } from '../store/azure-table';
import type { Table } from '../store/table';
import type { Command } from './command';

/** Examines. Not done: one of the findings is a failure. */
export const doctor: Command = async (args, environment) => {
  const findings = await examine({
    environment,
    ask: askNetwork,
    now: Date.now,
    credential: () => new DefaultAzureCredential(),
    openTable: tableOf,
  });
  const lines = args.includes('--json') ? [JSON.stringify({ findings }, null, 2)] : findingLines(findings);
  return { ok: isWell(findings), report: true, lines };
};

function tableOf(config: Config): Table {
  const access =
    config.mode === 'local'
      ? { connectionString: config.tables.connectionString }
      : { url: config.tables.url, credential: new DefaultAzureCredential() };
  const retryPolicy = { timeoutMs: 10_000, retries: 0, retryDelayMs: 500 };
  return openTable({ tableName: config.tableName, access, retryPolicy });
}

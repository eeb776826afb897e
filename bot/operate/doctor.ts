/** `doctor [--json]`: checks what works and what does not, and advises what to do. */
import { DefaultAzureCredential } from '@azure/identity';
import { runChecks } from '../doctor/examine';
import { findingLines, hasNoFailure } from '../doctor/finding';
import { probeNetwork } from '../doctor/probe';
import { openConfiguredTable } from '../tables';
import { type Command, optionsIn, withFaultsInWords } from './command';

const USAGE = 'Usage: doctor [--json]';

/** A single attempt, with a timeout that is acceptable for somebody watching. */
const ONCE = { timeoutMs: 10_000, retries: 0, retryDelayMs: 500 };

/** Runs all checks. The outcome is not `ok` if any of them fails. */
export const doctor: Command = (args, environment) =>
  withFaultsInWords(async () => {
    const { json } = optionsIn(args, { json: { type: 'boolean', default: false } }, USAGE);
    const findings = await runChecks({
      environment,
      ask: probeNetwork,
      now: Date.now,
      credential: () => new DefaultAzureCredential(),
      openTable: (config) => openConfiguredTable(config, { retryPolicy: ONCE }),
    });
    const lines = json ? [JSON.stringify({ findings }, null, 2)] : findingLines(findings);
    return { ok: hasNoFailure(findings), report: true, lines };
  });

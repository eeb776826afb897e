/** What the commands of an operator have in common: options, storage, and an end that says what happened. */
import { DefaultAzureCredential } from '@azure/identity';
import { ConfigFault, readStorage } from '../config';
import { DELAYS } from '../delays';
import { openTable } from '../store/azure-table';
import { NotConsistent } from '../store/backup/consistent-copy';
import { UnusableBackup } from '../store/backup/format';
import { NotRestored } from '../store/backup/restore-backup';
import { NoSuchGroup } from '../store/backup/take-backup';
import { StorageUnavailable, type Table } from '../store/table';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What came of a command: its exit code, and what to tell the person who gave it. */
export interface Outcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** What was asked for cannot be done as it was asked. */
export class OptionFault extends Error {
  override readonly name = 'OptionFault';
}

/** The table of the environment, patiently: nobody waits for a page. @throws ConfigFault */
export function tableFrom(environment: Environment): Table {
  const { tableName, access } = readStorage(environment);
  const reached = 'url' in access ? { ...access, credential: new DefaultAzureCredential() } : access;
  return openTable({ tableName, access: reached, retryPolicy: DELAYS.storage.background });
}

/** Runs a command, and puts what went wrong into words. Errors that are nobody's but ours stay errors. */
export async function outcomeOf(command: () => Promise<readonly string[]>): Promise<Outcome> {
  try {
    return { ok: true, lines: await command() };
  } catch (error) {
    return { ok: false, lines: [wordsFor(error)] };
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof NotConsistent) {
    return `No backup was made: ${error.message}. Try again when the group is quieter, and when every server runs the same version.`;
  }
  if (error instanceof StorageUnavailable)
    return `Storage does not answer: ${String(error.cause)}. Nothing is left half done.`;
  for (const known of [ConfigFault, OptionFault, UnusableBackup, NotRestored, NoSuchGroup]) {
    if (error instanceof known) return error.message;
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'The disk is full. What had been written was removed; make room and try again.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `It may not be written there: ${String(error)}`;
  if (code === 'EEXIST') return 'There is a file of that name already: say another one with --to.';
  if (code === 'ENOENT') return `There is no such folder: ${String(error)}`;
  throw error;
}

/** Says the outcome and ends with its exit code: where it failed on standard error, with 1. */
export async function say(outcome: Promise<Outcome>): Promise<void> {
  const { ok, lines } = await outcome;
  (ok ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  process.exitCode = ok ? 0 : 1;
}

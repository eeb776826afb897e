/** The common parts of operator commands: options, storage, and an outcome in words. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import { ConfigFault, readStorage } from '../config';
import { DELAYS } from '../delays';
import { NotConsistent } from '../store/backup/consistent-copy';
import { UnusableBackup } from '../store/backup/format';
import { NotRestored } from '../store/backup/restore-backup';
import { NoSuchGroup } from '../store/backup/take-backup';
import { type StorageFaultKind, storageFault } from '../store/storage-fault';
import { StorageUnavailable, type Table } from '../store/table';
import { openConfiguredTable } from '../tables';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The outcome of a command, and the lines to print. */
export interface Outcome {
  readonly ok: boolean;
  /** Whether the lines are the requested output even if `ok` is false. */
  readonly report?: boolean;
  readonly lines: readonly string[];
}

/** The dependencies of a command; the defaults are replaced in tests only. */
export interface CommandContext {
  readonly open: (environment: Environment) => Table;
  readonly now: () => IsoInstant;
  /** How long a copy of a busy group is retried before it is given up; milliseconds. */
  readonly patienceMs: number;
}

/** @param environment the settings, including those of the storage */
export type Command = (
  args: readonly string[],
  environment: Environment,
  context?: Partial<CommandContext>,
) => Promise<Outcome>;

/** The arguments are wrong, or cannot be carried out as given. */
export class OptionFault extends Error {
  override readonly name = 'OptionFault';
}

const CONTEXT: CommandContext = {
  open: tableFrom,
  now: () => new Date().toISOString(),
  patienceMs: 5 * 60_000,
};

/** Returns a command that runs this, and turns known faults into words. */
export function command(
  run: (
    args: readonly string[],
    context: CommandContext & { readonly table: () => Table },
  ) => Promise<readonly string[]>,
): Command {
  return async (args, environment, given = {}) => {
    const context = { ...CONTEXT, ...given };
    return withFaultsInWords(async () => {
      const lines = await run(args, { ...context, table: () => context.open(environment) });
      return { ok: true, lines };
    });
  };
}

/** Returns the outcome of this work, or the fault in words. Unexpected errors are rethrown. */
export async function withFaultsInWords(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, lines: [wordsFor(error)] };
  }
}

/** Returns the options among these arguments. @throws OptionFault with the usage */
export function optionsIn<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new OptionFault(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/**
 * Opens the table of the environment, with the retry policy of background work: nobody is waiting for a page.
 * @throws ConfigFault
 */
function tableFrom(environment: Environment): Table {
  return openConfiguredTable(readStorage(environment), { retryPolicy: DELAYS.storage.background });
}

const BY_CODE: Readonly<Record<string, (error: unknown) => string>> = {
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EFBIG: diskFull,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  EEXIST: () => 'There is a file of that name already: say another place, or move it away.',
  EISDIR: (error) => `A folder lies where a file is meant: ${String(error)}`,
  ENOENT: (error) => `There is no such folder: ${String(error)}`,
  ENOTDIR: (error) => `There is no such folder: ${String(error)}`,
};

function diskFull(): string {
  return 'The disk is full. What had been written was removed; make room and try again.';
}

function notWritable(error: unknown): string {
  return `It may not be written there: ${String(error)}`;
}

function wordsFor(error: unknown): string {
  if (error instanceof NotConsistent) {
    return `Nothing was copied: ${error.message}. Try again when the group is quieter, and when every server runs the same version.`;
  }
  const ofStorage = storageWords(error);
  if (ofStorage !== null) return ofStorage;
  for (const known of [ConfigFault, OptionFault, UnusableBackup, NotRestored, NoSuchGroup]) {
    if (error instanceof known) return error.message;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = BY_CODE[code];
  if (words === undefined) throw error;
  return words(error);
}

const STORAGE_WORDS: Readonly<Record<StorageFaultKind, string>> = {
  'no-answer': 'Storage does not answer.',
  'not-found': 'The name in TABLES_URL leads nowhere: compare it with the table endpoint of the storage account.',
  certificate: 'A certificate that is not trusted stands between here and storage.',
  'no-identity': 'Nobody is signed in to Azure here: sign in with "az login", or use the console of the site.',
  'no-right':
    'Storage refuses this: you lack the role Storage Table Data Contributor on the account (a new one takes up to 30 minutes).',
  network: 'Storage takes nothing from this network: run this in the console of the site.',
  refused: 'Storage refuses this.',
};

/** Returns why storage could not be used, and what to do; null if the error is about something else. */
function storageWords(error: unknown): string | null {
  const cause = error instanceof StorageUnavailable ? error.cause : error;
  if (cause instanceof Error && 'statusCode' in cause && cause.statusCode === 404) {
    return 'There is no such table: see TABLE_NAME.';
  }
  const fault = storageFault(error);
  if (fault === null) return null;
  const why = fault.kind === 'no-answer' || fault.kind === 'refused' ? ` ${String(cause)}.` : '';
  return `${STORAGE_WORDS[fault.kind]}${why} Nothing is left half done.`;
}

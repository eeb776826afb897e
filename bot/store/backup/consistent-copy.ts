/**
 * A consistent copy of a partition during concurrent writes: a state that existed at one moment, although Table Storage
 * reads at most 1,000 rows per request. Mutable rows are read repeatedly until two consecutive reads are identical (a
 * double collect: an ETag never recurs, so nothing changed between the two). Append-only rows, nearly all rows of an
 * old group, are read once after that moment, without those that later operations appended. One job edits append-only
 * rows: the removal of old texts from events. It updates its own progress row with each batch, so a copy taken while it
 * ran is detected and discarded. Server heartbeats are left out: they change every minute, which would delay the copy,
 * and say nothing about the group.
 */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { IsoInstant } from '../../../shared/domain/calendar/dates';
import type { StoredEvent } from '../events';
import { type KeyRange, keys, startingWith } from '../keys';
import { findOperation } from '../operations';
import type { Row, Table } from '../table';

export interface CopiedRow {
  readonly key: string;
  readonly value: unknown;
}

export interface CopyOptions {
  readonly now: () => IsoInstant;
  /** How long to re-read the mutable rows before giving up, in milliseconds. */
  readonly patienceMs: number;
  /** Whether the process is about to end. */
  readonly stopping?: () => boolean;
}

/** The copy would not be consistent: the group changes without a pause, or by a server of an earlier version. */
export class NotConsistent extends Error {
  override readonly name = 'NotConsistent';
}

/** Old texts were removed during the copy: some events were read before, others after. The condition is temporary. */
export class TextsRemoved extends NotConsistent {
  constructor() {
    super('Old names and texts are being removed from the group');
  }
}

/** The copy was aborted because the process is shutting down. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Upper bound for the clock skew between servers, whose clocks date the events. */
const CLOCK_SKEW_MS = 15 * 60_000;
/** Rows per request. */
const PAGE = 999;

/** Maximum number of attempts, except while old texts are being removed. */
const ATTEMPTS = 3;
/** Pause before the next attempt while old texts are being removed. */
const PAUSE_MS = 1_000;

/** The state at one moment. */
interface Moment {
  readonly changing: readonly Row<unknown>[];
  /** Ids of the operations since `since` that are part of the state. */
  readonly operations: ReadonlySet<string>;
  readonly since: IsoInstant;
  /** The ETag of the progress row of the removal of old names; null if the removal had not begun. */
  readonly removal: string | null;
}

/**
 * Yields the rows of the partition at one moment: first the mutable rows, then the append-only ones, page by page.
 *
 * @throws NotConsistent or Stopped, possibly after the first rows; StorageUnavailable
 */
export async function* consistentCopy(
  table: Table,
  partition: string,
  options: CopyOptions,
): AsyncGenerator<CopiedRow> {
  const since = await beforeNewEvents(table, partition, options.now());
  const moment = await momentOf(table, partition, since, options);
  for (const { key, value } of moment.changing) yield { key, value };
  const later = operationsAfter(table, partition, moment);
  for (const prefix of keys.appendOnly) {
    for await (const row of appended(table, partition, prefix, moment, later)) {
      if (options.stopping?.()) throw new Stopped('The server is stopping');
      yield row;
    }
  }
  if ((await removalVersion(table, partition)) !== moment.removal) throw new TextsRemoved();
}

/**
 * Retries a copy that was not consistent: up to `ATTEMPTS` times or, while old texts are being removed (a job that
 * pauses for seconds between batches), until `patienceMs` has passed.
 *
 * @param attempt takes the whole copy and cleans up after a failure
 * @throws NotConsistent of the last attempt
 */
export async function retryUntilConsistent<T>({ patienceMs }: CopyOptions, attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + patienceMs;
  for (let number = 1; ; number += 1) {
    try {
      return await attempt();
    } catch (error) {
      const again = error instanceof TextsRemoved ? Date.now() < end : number < ATTEMPTS;
      if (!(error instanceof NotConsistent) || !again) throw error;
      if (error instanceof TextsRemoved) await setTimeout(Math.min(PAUSE_MS, end - Date.now()));
    }
  }
}

/**
 * Returns the ETag of the removal's progress row, which changes with each batch; null if there is none. One request.
 */
async function removalVersion(table: Table, partition: string): Promise<string | null> {
  return (await table.read<unknown>(partition, keys.retention))?.etag ?? null;
}

/**
 * Returns an instant earlier than that of every future event. It also considers the latest event, because the clock of
 * the machine that takes the backup may be ahead of the servers' clocks.
 */
async function beforeNewEvents(table: Table, partition: string, now: IsoInstant): Promise<IsoInstant> {
  const { rows } = await table.range<StoredEvent>(partition, keys.events(null, null, null), 1);
  const latest = rows[0]?.value.at ?? now;
  return new Date(Math.min(Date.parse(latest), Date.parse(now)) - CLOCK_SKEW_MS).toISOString();
}

async function momentOf(
  table: Table,
  partition: string,
  since: IsoInstant,
  { patienceMs, stopping }: CopyOptions,
): Promise<Moment> {
  const end = Date.now() + patienceMs;
  let before: string | null = null;
  // No pause: the shorter the time between two reads, the likelier they are identical.
  for (;;) {
    const [events, ...ranges] = await Promise.all([
      recentEvents(table, partition, since),
      ...changingRanges().map(async (range) => (await table.range<unknown>(partition, range)).rows),
    ]);
    const changing = ranges.flat();
    const version = versionOf([...events, ...changing]);
    if (version === before) {
      const removal = changing.find(({ key }) => key === keys.retention)?.etag ?? null;
      return { changing, operations: operationsOf(events), since, removal };
    }
    if (stopping?.()) throw new Stopped('The server is stopping');
    if (Date.now() > end) throw new NotConsistent('The group is being changed without a pause');
    before = version;
  }
}

/** Returns the key ranges of the mutable rows: the gaps between the append-only prefixes and those of the servers. */
function changingRanges(): readonly KeyRange[] {
  const ends = [...keys.appendOnly, ...keys.ofServers].sort().map(startingWith);
  return [...ends, { from: '~', to: '' }].map(({ from }, place) => ({ from: ends[place - 1]?.to ?? '', to: from }));
}

async function recentEvents(table: Table, partition: string, since: IsoInstant): Promise<readonly Row<StoredEvent>[]> {
  return (await table.range<StoredEvent>(partition, keys.events(null, since, null))).rows;
}

function operationsOf(events: readonly Row<StoredEvent>[]): ReadonlySet<string> {
  return new Set(events.map(({ value }) => value.operationId));
}

function versionOf(rows: readonly Row<unknown>[]): string {
  const hash = createHash('sha256');
  for (const { key, etag } of rows) hash.update(`${key}\n${etag}\n`);
  return hash.digest('base64');
}

/** The operations committed after the moment, as far as they have been read. */
interface Later {
  /** Reads new operations. Called after a page was read, it finds every operation whose rows the page may hold. */
  learn(): Promise<void>;
  readonly operations: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

function operationsAfter(table: Table, partition: string, moment: Moment): Later {
  const operations = new Set<string>();
  const rows = new Set<string>();
  return {
    operations,
    rows,
    async learn() {
      const recent = operationsOf(await recentEvents(table, partition, moment.since));
      for (const id of recent) {
        if (moment.operations.has(id) || operations.has(id)) continue;
        const appendedRows = (await findOperation(table, partition, id))?.appended;
        if (appendedRows === undefined) throw new NotConsistent('A server of an earlier version changes the group');
        for (const key of appendedRows) rows.add(key);
        operations.add(id);
      }
    },
  };
}

async function* appended(
  table: Table,
  partition: string,
  prefix: string,
  moment: Moment,
  later: Later,
): AsyncGenerator<CopiedRow> {
  const range = startingWith(prefix);
  const isEvent = prefix.startsWith('event');
  let from: string | null = range.from;
  while (from !== null) {
    const page: Awaited<ReturnType<Table['range']>> = await table.range<unknown>(partition, { ...range, from }, PAGE);
    if (!isEvent) await later.learn();
    for (const { key, value } of page.rows) {
      const kept = isEvent
        ? isBefore(value as StoredEvent, moment)
        : !later.rows.has(key) && !later.operations.has(key.slice(prefix.length));
      if (kept) yield { key, value };
    }
    from = page.next;
  }
}

/** Whether an event is part of the moment. It names its operation, which must be part of it as well. */
function isBefore({ at, operationId }: StoredEvent, { since, operations }: Moment): boolean {
  return at < since || operations.has(operationId);
}

/**
 * A consistent copy of a partition while others write: a state that existed at one moment, although Table Storage reads no more
 * than 1,000 rows at once. What changes is read over and over until two readings in a row are the same (a double collect: versions
 * never come back, so that between the two nothing had changed). What is only ever appended, nearly all of an old group, is read
 * once after that moment, without what the operations since have appended. One job edits appended rows: the removal of old texts
 * from events. It moves its own row with each piece, so that a copy during which it worked is noticed and given up. What servers tell
 * of themselves every minute is left out: it would hold up a copy, and says nothing of the group.
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
  /** How long what changes is read again before the copy is given up; milliseconds. */
  readonly patienceMs: number;
  /** Whether the process is about to end. */
  readonly stopping?: () => boolean;
}

/** The group is being changed without a pause, or by a server of an earlier version: the copy would not be consistent. */
export class NotConsistent extends Error {
  override readonly name = 'NotConsistent';
}

/** Old texts were removed from events while they were copied: some were read before that, others after. It passes. */
export class TextsRemoved extends NotConsistent {
  constructor() {
    super('Old names and texts are being removed from the group');
  }
}

/** The process ends, and the copy with it. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Servers' clocks, which date the events, differ by less. */
const CLOCK_SKEW_MS = 15 * 60_000;
/** Rows of one request. */
const PAGE = 999;

/** How often a copy is begun where a server of an earlier version is in the way; and how long to wait before the next. */
const ATTEMPTS = 3;
const PAUSE_MS = 1_000;

/** What stood at one moment. */
interface Moment {
  readonly changing: readonly Row<unknown>[];
  /** The operations since `since` that belong to it. */
  readonly operations: ReadonlySet<string>;
  readonly since: IsoInstant;
  /** How far the removal of old names had come; null: it had not begun. */
  readonly removal: string | null;
}

/**
 * The rows of the partition at one moment: first those that change, then those that are only appended, a page at a time.
 *
 * @throws NotConsistent and Stopped, also after the first rows; StorageUnavailable
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
 * Takes a copy again where it was not consistent: a few times, and as long as the patience lasts where the removal of old texts is
 * at it, which has pauses of seconds.
 *
 * @param attempt takes the whole copy, and leaves nothing of one that fails
 * @throws NotConsistent of the last attempt
 */
export async function untilConsistent<T>({ patienceMs }: CopyOptions, attempt: () => Promise<T>): Promise<T> {
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

/** How far the removal of old names has come, as a version: another one with each piece that it removes. One request. */
async function removalVersion(table: Table, partition: string): Promise<string | null> {
  return (await table.read<unknown>(partition, keys.retention))?.etag ?? null;
}

/**
 * An instant before that of every event to come. By the latest event, too: the clock of whoever takes the backup may be ahead of those
 * of the servers.
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
  // Without a pause: the shorter the time between two readings, the likelier they are the same.
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

/** The ranges between what is only appended, and what is none of the group's. */
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

/** What has been committed after the moment, as far as it is known. */
interface Later {
  /** Learns what is new. Read after a page, it knows of every operation whose rows the page may hold. */
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

/** Events name their operation: those of an operation that is not complete at that moment do not belong to it either. */
function isBefore({ at, operationId }: StoredEvent, { since, operations }: Moment): boolean {
  return at < since || operations.has(operationId);
}

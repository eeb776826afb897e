/** Reads and writes the state of reminders: the latest digest day, held digests, opt-outs, what people were told. */
import type { IsoDate } from '../../shared/domain/calendar/dates';
import type { PersonId } from '../../shared/domain/membership/types';
import { type DueReminder, type Held, NOTHING_HELD, type Told } from '../../shared/domain/reminders/types';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

/** The latest day whose digests have been made; empty if the group is new and has had none. */
export interface DigestRun {
  readonly day: IsoDate;
}

/** What a person was told, and the last digest, whose lines the next one includes if it is still unsent by then. */
export interface StoredTold extends Told {
  readonly last: { readonly messageId: string; readonly items: readonly DueReminder[] };
}

/** The whole state of reminders. People are identified by the domain's `addressOf`. */
export interface LoadedReminders {
  readonly run: Row<DigestRun> | null;
  readonly held: Row<Held> | null;
  readonly off: ReadonlyMap<string, Row<unknown>>;
  readonly told: ReadonlyMap<string, Row<StoredTold>>;
}

/** Loads the whole state of reminders. One request per 1,000 rows; there are at most two rows per person. */
export async function loadReminders(table: Table, groupId: string): Promise<LoadedReminders> {
  const { rows } = await table.range<unknown>(groupId, keys.reminders);
  const byPerson = <T>(from: string) =>
    new Map(
      rows.filter(({ key }) => key.startsWith(from)).map((row) => [keys.addressOfReminders(row.key), row as Row<T>]),
    );
  return {
    run: (rows.find(({ key }) => key === keys.remindersRun) as Row<DigestRun> | undefined) ?? null,
    held: (rows.find(({ key }) => key === keys.digestsHeld) as Row<Held> | undefined) ?? null,
    off: byPerson(keys.digestsOff.from),
    told: byPerson<StoredTold>(keys.personsTold.from),
  };
}

/** Loads the latest day whose digests have been made, or null. One request. */
export async function loadDigestRun(table: Table, groupId: string): Promise<Row<DigestRun> | null> {
  return table.read<DigestRun>(groupId, keys.remindersRun);
}

/** Stores a new group's starting day: digests up to it are not made up for. False if one was stored before. */
export async function noteFirstRun(table: Table, groupId: string, day: IsoDate): Promise<boolean> {
  return table.commit(groupId, [{ kind: 'insert', key: keys.remindersRun, value: { day } }]);
}

/** Loads whether a person has turned their digest off, and which digests are held back. Two requests. */
export async function loadDigestWish(
  table: Table,
  groupId: string,
  person: PersonId,
): Promise<{ readonly off: boolean; readonly held: Held }> {
  const [off, held] = await Promise.all([
    table.read(groupId, keys.digestOff(person)),
    table.read<Held>(groupId, keys.digestsHeld),
  ]);
  return { off: off !== null, held: held?.value ?? NOTHING_HELD };
}

/** Loads a person's opt-out of digests, or null. One request. */
export async function loadDigestOff(table: Table, groupId: string, person: PersonId): Promise<Row<unknown> | null> {
  return table.read(groupId, keys.digestOff(person));
}

/** Loads which digests are held back, or null. One request. */
export async function loadHeld(table: Table, groupId: string): Promise<Row<Held> | null> {
  return table.read<Held>(groupId, keys.digestsHeld);
}

/** Returns the changes that turn a person's digest on or off; none if that is the current setting. */
export function digestWishChange(before: Row<unknown> | null, person: PersonId, on: boolean): readonly Change[] {
  if (on) return before === null ? [] : [{ kind: 'delete', key: before.key, etag: before.etag }];
  return before === null ? [{ kind: 'insert', key: keys.digestOff(person), value: {} }] : [];
}

/** Returns the change of which digests are held back. */
export function heldChange(before: Row<Held> | null, held: Held): Change {
  return written(keys.digestsHeld, before, held);
}

/** Returns the change of what a person was told. */
export function toldChange(before: Row<StoredTold> | null, person: PersonId, told: StoredTold): Change {
  return written(keys.personTold(person), before, told);
}

/** Returns the change that stores a day as the latest with digests. */
export function runChange(before: Row<DigestRun> | null, day: IsoDate): Change {
  return written(keys.remindersRun, before, { day } satisfies DigestRun);
}

/** Returns the changes that delete the rows of these people. */
export function deleteReminderChanges({ off, told }: LoadedReminders, addresses: readonly string[]): readonly Change[] {
  return addresses
    .flatMap((address) => [off.get(address), told.get(address)])
    .filter((row) => row !== undefined)
    .map(({ key, etag }) => ({ kind: 'delete', key, etag }));
}

function written(key: string, before: Row<unknown> | null, value: unknown): Change {
  return before === null ? { kind: 'insert', key, value } : { kind: 'replace', key, etag: before.etag, value };
}

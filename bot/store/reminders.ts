/** Reading and writing what reminders keep: which day's digests are out, what is held back, who wants none, and what each person was told. */
import type { IsoDate } from '../../shared/domain/calendar/dates';
import type { PersonId } from '../../shared/domain/membership/types';
import { type DueReminder, type Held, NOTHING_HELD, type Told } from '../../shared/domain/reminders/types';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

/** The day whose digests are out; empty: the group has just begun. */
export interface DigestRun {
  readonly day: IsoDate;
}

/** What a person was told, and the last digest: should it still wait when the next one is made, that one takes its lines along. */
export interface StoredTold extends Told {
  readonly last: { readonly messageId: string; readonly items: readonly DueReminder[] };
}

/** All of it. People are named as the domain's `addressOf` does. */
export interface LoadedReminders {
  readonly run: Row<DigestRun> | null;
  readonly held: Row<Held> | null;
  readonly off: ReadonlyMap<string, Row<unknown>>;
  readonly told: ReadonlyMap<string, Row<StoredTold>>;
}

/** Everything that reminders keep. One request for each 1,000 rows: two rows a person at the most. */
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

/** The day whose digests are out. One request. */
export async function loadDigestRun(table: Table, groupId: string): Promise<Row<DigestRun> | null> {
  return table.read<DigestRun>(groupId, keys.remindersRun);
}

/** Notes for a new group up to which day it has missed nothing. False: that was noted before. */
export async function noteFirstRun(table: Table, groupId: string, day: IsoDate): Promise<boolean> {
  return table.commit(groupId, [{ kind: 'insert', key: keys.remindersRun, value: { day } }]);
}

/** Whether a person wants no digest, and what is held back. Two requests. */
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

/** A person's wish for no digest, or null. One request. */
export async function loadDigestOff(table: Table, groupId: string, person: PersonId): Promise<Row<unknown> | null> {
  return table.read(groupId, keys.digestOff(person));
}

/** What is held back, or null. One request. */
export async function loadHeld(table: Table, groupId: string): Promise<Row<Held> | null> {
  return table.read<Held>(groupId, keys.digestsHeld);
}

/** The change of whether a person wants a digest. */
export function digestWishChange(before: Row<unknown> | null, person: PersonId, on: boolean): readonly Change[] {
  if (on) return before === null ? [] : [{ kind: 'delete', key: before.key, etag: before.etag }];
  return before === null ? [{ kind: 'insert', key: keys.digestOff(person), value: {} }] : [];
}

/** The change of what is held back. */
export function heldChange(before: Row<Held> | null, held: Held): Change {
  return written(keys.digestsHeld, before, held);
}

/** The change of what a person was told. */
export function toldChange(before: Row<StoredTold> | null, person: PersonId, told: StoredTold): Change {
  return written(keys.personTold(person), before, told);
}

/** The change that says that a day's digests are out. */
export function runChange(before: Row<DigestRun> | null, day: IsoDate): Change {
  return written(keys.remindersRun, before, { day } satisfies DigestRun);
}

/** The changes that forget people. */
export function forgotten({ off, told }: LoadedReminders, addresses: readonly string[]): readonly Change[] {
  return addresses
    .flatMap((address) => [off.get(address), told.get(address)])
    .filter((row) => row !== undefined)
    .map(({ key, etag }) => ({ kind: 'delete', key, etag }));
}

function written(key: string, before: Row<unknown> | null, value: unknown): Change {
  return before === null ? { kind: 'insert', key, value } : { kind: 'replace', key, etag: before.etag, value };
}

/** The teams and chats of Teams in which the app is, as far as a group knows them, and which of them the group uses. */
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar/dates';
import type { ConversationReference } from './conversations';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

/** A team with its channels, or a single chat. */
export interface StoredPlace {
  readonly scope: 'team' | 'chat';
  /** What links it to its group: the team's id or the chat's, and the id of the meeting that is held there. */
  readonly linkKeys: readonly string[];
  /** As Teams told it; empty where it did not. */
  readonly name: string;
  readonly reference: ConversationReference;
  readonly firstSeenAt: IsoInstant;
  /** Since when the group uses it, and by which seat that was decided; null: it does not. */
  readonly used: { readonly since: IsoDate; readonly by: string | null } | null;
}

/** How many a group keeps that it does not use: an installation costs nothing, so it may not cost storage without end. */
export const UNUSED_PLACES = 50;

export async function loadPlaces(table: Table, groupId: string): Promise<readonly Row<StoredPlace>[]> {
  return (await table.range<StoredPlace>(groupId, keys.places)).rows;
}

export async function loadPlace(table: Table, groupId: string, id: string): Promise<Row<StoredPlace> | null> {
  return table.read<StoredPlace>(groupId, keys.place(id));
}

/** The id by which a place is named on the wire, from its row's key. */
export function placeIdOf({ key }: Row<StoredPlace>): string {
  return key.slice(keys.places.from.length);
}

/**
 * Keeps a place that was not known, unless there are too many of them already.
 *
 * @returns whether it is new
 */
export async function notePlace(table: Table, groupId: string, id: string, place: StoredPlace): Promise<boolean> {
  const known = await loadPlaces(table, groupId);
  if (known.some((row) => placeIdOf(row) === id)) return false;
  if (known.filter(({ value }) => value.used === null).length >= UNUSED_PLACES) return false;
  return table.commit(groupId, [{ kind: 'insert', key: keys.place(id), value: place }]);
}

/** The change that makes a place what it is now, decided on its row as it was read. */
export function placeChange(id: string, before: Row<StoredPlace> | null, value: StoredPlace): Change {
  const key = keys.place(id);
  return before === null ? { kind: 'insert', key, value } : { kind: 'replace', key, etag: before.etag, value };
}

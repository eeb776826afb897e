/** Reads and writes places: the teams and chats in which a group has seen the app, and whether the group uses them. */
import type { IsoDate, IsoInstant } from '../../shared/domain/calendar/dates';
import type { ConversationReference } from './conversations';
import { keys } from './keys';
import type { Change, Row, Table } from './table';

/** A place: a team with its channels, or a single chat. */
export interface StoredPlace {
  readonly scope: 'team' | 'chat';
  /** Ids by which it is linked to its group: that of the team or chat, and that of the meeting held there. */
  readonly linkKeys: readonly string[];
  /** The name given by Teams, or empty. */
  readonly name: string;
  readonly reference: ConversationReference;
  readonly firstSeenAt: IsoInstant;
  /** Since when the group uses it, and the seat that decided so; null if it is not used. */
  readonly used: { readonly since: IsoDate; readonly by: string | null } | null;
}

/** Maximum number of unused places that a group stores, because anybody can install the app anywhere. */
export const UNUSED_PLACES = 50;

/** Loads all places of a group. One request. */
export async function loadPlaces(table: Table, groupId: string): Promise<readonly Row<StoredPlace>[]> {
  return (await table.range<StoredPlace>(groupId, keys.places)).rows;
}

/** Loads a place, or null. One request. */
export async function loadPlace(table: Table, groupId: string, id: string): Promise<Row<StoredPlace> | null> {
  return table.read<StoredPlace>(groupId, keys.place(id));
}

/** Returns the id of a place in the API, from its row key. */
export function placeIdOf({ key }: Row<StoredPlace>): string {
  return key.slice(keys.places.from.length);
}

/**
 * Stores a place unless it is known already or the limit of unused places is reached.
 *
 * @returns whether it was stored
 */
export async function notePlace(table: Table, groupId: string, id: string, place: StoredPlace): Promise<boolean> {
  const known = await loadPlaces(table, groupId);
  if (known.some((row) => placeIdOf(row) === id)) return false;
  if (known.filter(({ value }) => value.used === null).length >= UNUSED_PLACES) return false;
  return table.commit(groupId, [{ kind: 'insert', key: keys.place(id), value: place }]);
}

/** Returns the change that stores a place, conditional on the version read; `before` is null for a new one. */
export function placeChange(id: string, before: Row<StoredPlace> | null, value: StoredPlace): Change {
  const key = keys.place(id);
  return before === null ? { kind: 'insert', key, value } : { kind: 'replace', key, etag: before.etag, value };
}

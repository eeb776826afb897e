/** What became of the messages about a round or a single request: whom they reached. */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { Unreached, Via } from '../../shared/domain/messages/reach';
import { keys } from './keys';
import { addresseeOf, isOpen, type Message, type MessageState } from './outbox';
import { LIST_ROWS } from './outbox-queue';
import type { Change, Table } from './table';

/** What became of a message to the people of one organisation, as the reach of a round or request counts it. */
export interface Reached {
  /** The round, or the single request. */
  readonly slot: string;
  readonly messageId: string;
  readonly organisations: readonly string[];
  /** The seat that was written to; null: the channel, because nobody holds one. */
  readonly seatId: string | null;
  readonly state: MessageState;
  readonly at: IsoInstant;
  readonly via?: Via;
  readonly why?: Unreached;
}

/** The row by which a round or request knows what became of a message; one that another takes the place of does not count. */
export function reachChanges(before: Message, after: Message): readonly Change[] {
  const value = reachedOf(after);
  const stillOpen = isOpen(before) && isOpen(after);
  if (value === null || stillOpen || after.state === 'redirected') return [];
  return [{ kind: 'put', key: keys.reach(value.slot, after.id), value }];
}

/** What became of a message about a request; null: it is about none. */
export function reachedOf({
  id,
  about,
  target,
  state,
  endedAt,
  createdAt,
  via,
  why,
  insteadOf,
}: Message): Reached | null {
  if (about === undefined) return null;
  const cause = insteadOf?.why ?? why;
  return {
    ...about,
    messageId: id,
    seatId: addresseeOf(target)?.seatId ?? null,
    state,
    at: endedAt ?? createdAt,
    ...(via === undefined ? {} : { via }),
    ...(cause === undefined ? {} : { why: cause }),
  };
}

/** Those whom messages about requests did not reach. One request. */
export async function loadUnreached(table: Table, groupId: string): Promise<readonly Reached[]> {
  return (await table.range<Reached>(groupId, keys.unreached, LIST_ROWS)).rows.map(({ value }) => value);
}

/** What became of the messages about a round, or a single request. One request. */
export async function loadReach(table: Table, groupId: string, slot: string): Promise<readonly Reached[]> {
  const { rows } = await table.range<Reached>(groupId, keys.reachOf(slot), LIST_ROWS);
  return rows.map(({ value }) => value);
}

/** The same of several rounds, by round; their ids in the order of their keys. One request. */
export async function loadReachOfRounds(
  table: Table,
  groupId: string,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Reached[]>> {
  const [first, last] = [roundIds[0], roundIds.at(-1)];
  const found = new Map<string, Reached[]>(roundIds.map((id) => [id, []]));
  if (first === undefined || last === undefined) return found;
  const range = { from: keys.reachOf(first).from, to: keys.reachOf(last).to };
  const { rows } = await table.range<Reached>(groupId, range, LIST_ROWS);
  for (const { key, value } of rows) found.get(keys.slotOfReach(key))?.push(value);
  return found;
}

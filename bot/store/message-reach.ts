/** Delivery outcomes of the messages about a round or a single request. */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { DeliveryChannel, Unreached } from '../../shared/domain/messages/reach';
import { keys } from './keys';
import { addresseeOf, isOpen, type Message, type MessageState } from './outbox';
import { LIST_ROWS } from './outbox-queue';
import type { Change, Table } from './table';

/** The outcome of one message to people of one or more organisations, as counted for a round or request. */
export interface Reached {
  /** Id of the round or of the single request. */
  readonly slot: string;
  readonly messageId: string;
  readonly organisations: readonly string[];
  /** Id of the seat written to; null if it went to the channel, because nobody holds a seat. */
  readonly seatId: string | null;
  readonly state: MessageState;
  readonly at: IsoInstant;
  readonly via?: DeliveryChannel;
  readonly why?: Unreached;
}

/**
 * Returns the change that stores a message's outcome for its round or request. None while the message stays open, and
 * none for a redirected one, whose replacement counts instead.
 */
export function reachChanges(before: Message, after: Message): readonly Change[] {
  const value = reachedOf(after);
  const stillOpen = isOpen(before) && isOpen(after);
  if (value === null || stillOpen || after.state === 'redirected') return [];
  return [{ kind: 'put', key: keys.reach(value.slot, after.id), value }];
}

/** Returns the outcome of a message about a round or request; null if it is about neither. */
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

/** Loads the undelivered messages about rounds and requests. One request. */
export async function loadUnreached(table: Table, groupId: string): Promise<readonly Reached[]> {
  return (await table.range<Reached>(groupId, keys.unreached, LIST_ROWS)).rows.map(({ value }) => value);
}

/** Loads the outcomes of the messages about a round or a single request. One request. */
export async function loadReach(table: Table, groupId: string, slot: string): Promise<readonly Reached[]> {
  const { rows } = await table.range<Reached>(groupId, keys.reachOf(slot), LIST_ROWS);
  return rows.map(({ value }) => value);
}

/** As above for several rounds, by round id. The ids must be in key order. One request. */
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

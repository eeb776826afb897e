/** Servers that send the group's messages tell of themselves beside the lists of the outbox, so that one request reads all three. */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import { keys, rangeOver } from './keys';
import type { Message } from './outbox';
import { LIST_ROWS, type StoredBatch, type WaitingMessage, waitingRow } from './outbox-queue';
import type { Change, Row, Table } from './table';

/** The last sign of life of one start of a server. */
export interface Heartbeat {
  readonly id: string;
  readonly version: string;
  readonly startedAt: IsoInstant;
  /** By its own clock. */
  readonly at: IsoInstant;
}

/** The row that only this server writes. */
export function heartbeatChange(beat: Heartbeat): Change {
  return { kind: 'put', key: keys.sender(beat.id), value: beat };
}

/** Every server that has told of itself and was not swept out. One request. */
export async function loadHeartbeats(table: Table, groupId: string): Promise<readonly Row<Heartbeat>[]> {
  return (await table.range<Heartbeat>(groupId, keys.senders, LIST_ROWS)).rows;
}

export interface SendingState {
  readonly heartbeats: readonly Row<Heartbeat>[];
  readonly undelivered: readonly Message[];
  readonly waiting: readonly WaitingMessage[];
  /** One read does not show them all. */
  readonly more: boolean;
}

/** Who sends, what was not delivered, and what waits. One request. */
export async function loadSending(table: Table, groupId: string): Promise<SendingState> {
  const { rows, next } = await table.range<Heartbeat | Message | WaitingMessage | StoredBatch>(
    groupId,
    rangeOver(keys.senders, keys.waiting),
    LIST_ROWS,
  );
  const within = <T>({ from, to }: { from: string; to: string }) =>
    rows.filter(({ key }) => key >= from && key < to) as unknown as readonly Row<T>[];
  const waiting = within<WaitingMessage | StoredBatch>(keys.waiting);
  return {
    heartbeats: within<Heartbeat>(keys.senders),
    undelivered: within<Message>(keys.undelivered).map(({ value }) => value),
    waiting: waiting.flatMap(({ value }) => ('parcel' in value ? value.parcel.map(waitingRow) : [value])),
    more: next !== null,
  };
}

/** When storage wrote a row, by its own clock, which its version names; null where the version is of another form. */
export function writtenAt(etag: string): IsoInstant | null {
  const quoted = /datetime'([^']+)'/.exec(etag)?.[1];
  const at = quoted === undefined ? Number.NaN : Date.parse(decodeURIComponent(quoted));
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

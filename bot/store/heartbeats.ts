/** Heartbeats of the servers. Their keys are next to the lists of the outbox, so that one request reads all three. */
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import { keys, rangeOver } from './keys';
import type { Message } from './outbox';
import { LIST_ROWS, type StoredBatch, type WaitingMessage, waitingRow } from './outbox-queue';
import type { Change, Row, Table } from './table';

/** The latest heartbeat of one server process. */
export interface Heartbeat {
  readonly id: string;
  readonly version: string;
  readonly startedAt: IsoInstant;
  /** Time of the heartbeat by the server's own clock. */
  readonly at: IsoInstant;
}

/** Returns the change that stores a heartbeat. Only the server itself writes this row. */
export function heartbeatChange(beat: Heartbeat): Change {
  return { kind: 'put', key: keys.sender(beat.id), value: beat };
}

/** Loads the heartbeats of all servers, except those deleted as outdated. One request. */
export async function loadHeartbeats(table: Table, groupId: string): Promise<readonly Row<Heartbeat>[]> {
  return (await table.range<Heartbeat>(groupId, keys.senders, LIST_ROWS)).rows;
}

export interface SendingState {
  readonly heartbeats: readonly Row<Heartbeat>[];
  readonly undelivered: readonly Message[];
  readonly waiting: readonly WaitingMessage[];
  /** True if there are more rows than one read returns. */
  readonly more: boolean;
}

/** Loads the heartbeats, the undelivered messages and the waiting messages. One request. */
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

/** Returns when storage wrote a row, by its own clock, from the ETag; null if the ETag has another format. */
export function writtenAt(etag: string): IsoInstant | null {
  const quoted = /datetime'([^']+)'/.exec(etag)?.[1];
  const at = quoted === undefined ? Number.NaN : Date.parse(decodeURIComponent(quoted));
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/**
 * Sends what waits in the outbox. A message is claimed by its version, posted at most once, and what is ambiguous becomes
 * `unknown` for the VRU to decide: nothing goes out twice, whichever instance dies when. No leader is needed.
 */
import { randomUUID } from 'node:crypto';
import {
  loadMessage,
  loadWaiting,
  type Message,
  messageChanges,
  moveChanges,
  moveMessage,
  newMessage,
} from '../store/outbox';
import { type Row, StorageUnavailable, type Table } from '../store/table';
import type { Messenger, Sending } from './messenger';
import type { JobDelays } from './runner';

/** How long a claim holds. A message is only posted while enough of it is left: see Messenger. */
const CLAIM_MS = 60_000;
const MOST_ATTEMPTS = 20;

export interface OutboxDelays extends JobDelays {
  /** Milliseconds that double with each try of a message, and the most that they come to. */
  readonly retryMs: number;
  readonly longestRetryMs: number;
}

export interface OutboxOptions {
  readonly table: Table;
  readonly messenger: Messenger;
  readonly now: () => string;
  readonly delays: Pick<OutboxDelays, 'retryMs' | 'longestRetryMs'>;
}

/** Handles every waiting message of a group once. Answers how many milliseconds until one wants another try; null: none. */
export async function sendWaiting(
  options: OutboxOptions,
  groupId: string,
  stopping: () => boolean,
): Promise<number | null> {
  let soonest: number | null = null;
  for (const id of await loadWaiting(options.table, groupId)) {
    if (stopping()) break;
    const wait = await sendOne(options, groupId, id);
    if (wait !== null) soonest = Math.min(soonest ?? wait, wait);
  }
  return soonest;
}

async function sendOne(options: OutboxOptions, groupId: string, id: string): Promise<number | null> {
  const { table, messenger } = options;
  const row = await loadMessage(table, groupId, id);
  if (row === null) return null;
  const message = row.value;
  const now = Date.parse(options.now());
  if (message.state === 'claimed') {
    const left = Date.parse(message.claim?.until ?? message.createdAt) - now;
    if (left > 0) return left;
    await moveMessage(table, groupId, row, { ...message, state: 'unknown', claim: null });
    return null;
  }
  // The list was read a while ago: another instance may have sent it since.
  if (message.state !== 'waiting') return null;
  const early = Date.parse(message.notBefore) - now;
  if (early > 0) return early;
  const claimed = await claim(options, groupId, row, now);
  if (claimed === null) return null;
  const outcome = await messenger.send(groupId, claimed.value);
  return settle(options, groupId, claimed, outcome);
}

/** The message as ours; null: version conflict, another instance has it. Whose it is, it says itself, also when storage's answer is lost. */
async function claim(
  { table }: OutboxOptions,
  groupId: string,
  row: Row<Message>,
  now: number,
): Promise<Row<Message> | null> {
  const by = randomUUID();
  const until = new Date(now + CLAIM_MS).toISOString();
  const claimed: Message = { ...row.value, state: 'claimed', claim: { by, until }, attempts: row.value.attempts + 1 };
  try {
    await moveMessage(table, groupId, row, claimed);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
  }
  const stored = await loadMessage(table, groupId, row.value.id);
  return stored?.value.claim?.by === by ? stored : null;
}

async function settle(
  { table, now, delays }: OutboxOptions,
  groupId: string,
  row: Row<Message>,
  outcome: Sending,
): Promise<number | null> {
  const message = { ...row.value, claim: null };
  switch (outcome.kind) {
    case 'sent':
    case 'obsolete':
      await moveMessage(table, groupId, row, { ...message, state: 'sent' });
      return null;
    case 'unknown':
      await moveMessage(table, groupId, row, { ...message, state: 'unknown' });
      return null;
    case 'later': {
      if (message.attempts >= MOST_ATTEMPTS) {
        await moveMessage(table, groupId, row, { ...message, state: 'failed' });
        return null;
      }
      const waitMs = Math.max(outcome.afterMs, Math.min(delays.retryMs * 2 ** message.attempts, delays.longestRetryMs));
      const notBefore = new Date(Date.parse(now()) + waitMs).toISOString();
      await moveMessage(table, groupId, row, { ...message, state: 'waiting', notBefore });
      return waitMs;
    }
    case 'unreachable':
      await moveMessage(table, groupId, row, { ...message, state: 'undeliverable' });
      return null;
    case 'undeliverable': {
      const undeliverable: Message = { ...message, state: 'undeliverable' };
      const changes = await moveChanges(table, groupId, row, undeliverable);
      const fallback = fallbackOf(groupId, message, now());
      const stored = await table.commit(groupId, [...changes, ...(fallback === null ? [] : messageChanges(fallback))]);
      if (!stored) await moveMessage(table, groupId, row, undeliverable);
      return fallback === null ? null : 0;
    }
  }
}

/** For a person who cannot be written to: the same in the group's channel, with a mention. */
function fallbackOf(groupId: string, message: Message, now: string): Message | null {
  if (message.target.kind !== 'person') return null;
  const { person, seatId } = message.target;
  return newMessage(groupId, message.content, { kind: 'group', mention: { person, seatId } }, message.id, now);
}

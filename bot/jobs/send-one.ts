/** Sends one message: wait for its turn, claim it, post it once, and store the outcome. */
import { randomUUID } from 'node:crypto';
import type { Unreached } from '../../shared/domain/messages/reach';
import { correlated } from '../correlation';
import { loadMessage, type Message, newMessage } from '../store/outbox';
import { messageChanges } from '../store/outbox-queue';
import { moveChanges, replaceMessage } from '../store/outbox-transitions';
import { type Row, StorageUnavailable, type Table } from '../store/table';
import type { Messenger, SendOutcome } from './messenger';
import type { Semaphore } from './semaphore';
import { untilStored } from './until-stored';

/** How long a claim lasts. A message is only posted while enough of this is left: see Messenger. */
const CLAIM_MS = 60_000;
/**
 * Maximum difference between servers' clocks: another server's claim counts as expired only after it, or a message that
 * is being posted would be called unknown.
 */
const CLOCK_SKEW_MS = 3 * 60_000;
const MOST_ATTEMPTS = 20;

export interface SendDelays {
  /** The delay in milliseconds that doubles with each attempt of a message, and its maximum. */
  readonly retryMs: number;
  readonly longestRetryMs: number;
}

export interface SendOptions {
  readonly table: Table;
  readonly messenger: Messenger;
  readonly now: () => string;
  readonly delays: SendDelays;
  readonly log: { warn(details: object, message: string): void };
  /** Returns the slots in which a message is posted. */
  readonly slotsFor: (message: Message) => Semaphore;
}

/** Returns the milliseconds until this queue is to be retried; null: continue with the next message. */
export async function sendOne(options: SendOptions, groupId: string, id: string): Promise<number | null> {
  const row = await loadMessage(options.table, groupId, id);
  // The list was read earlier: another instance may have sent the message since.
  if (row === null || (row.value.state !== 'waiting' && row.value.state !== 'claimed')) return null;
  const { causedBy } = row.value;
  const sending = () => sendWaiting(options, groupId, row);
  // Continues under the correlation id of what caused the message: one id leads from the press to the post.
  return causedBy === undefined ? sending() : correlated(causedBy, sending);
}

async function sendWaiting(options: SendOptions, groupId: string, row: Row<Message>): Promise<number | null> {
  if (row.value.state === 'claimed') return leftBehind(options, groupId, row);
  const early = Date.parse(row.value.notBefore) - Date.parse(options.now());
  if (early > 0) return early;
  const ready = await options.messenger.prepare(groupId, row.value);
  switch (ready.kind) {
    case 'stopping':
      return null;
    case 'early':
      await replaceMessage(options.table, groupId, row, { ...row.value, notBefore: ready.notBefore });
      // Messages behind it in the queue need not wait for it.
      return null;
    case 'obsolete':
      return end(options, groupId, row, { state: 'not-needed' });
    case 'unreachable':
      return end(options, groupId, row, { state: 'undeliverable', why: 'team-unknown' });
    case 'ready':
      return options.slotsFor(row.value)(async () => {
        const claimed = await claim(options, groupId, row);
        if (claimed === null) return null;
        const outcome = await ready.post(claimed.value);
        // Only this server knows the outcome at Teams: unless it is stored, it is unknown to all others.
        return untilStored(options.delays.retryMs, () => settle(options, groupId, claimed, outcome));
      });
  }
}

/** A message with a claim: once the claim has expired, it is unknown whether the message was sent. */
async function leftBehind(options: SendOptions, groupId: string, row: Row<Message>): Promise<number | null> {
  const { claim: held, createdAt } = row.value;
  const left = Date.parse(held?.until ?? createdAt) + CLOCK_SKEW_MS - Date.parse(options.now());
  return left > 0 ? left : end(options, groupId, row, { state: 'unknown', why: 'no-answer' });
}

/**
 * Claims the message and returns it; null: version conflict, another instance has it. The stored claim names its owner,
 * so this is known even if storage's answer was lost.
 */
async function claim(
  { table, now, delays }: SendOptions,
  groupId: string,
  row: Row<Message>,
): Promise<Row<Message> | null> {
  const by = randomUUID();
  const until = new Date(Date.parse(now()) + CLAIM_MS).toISOString();
  const claimed: Message = { ...row.value, state: 'claimed', claim: { by, until }, attempts: row.value.attempts + 1 };
  try {
    await replaceMessage(table, groupId, row, claimed);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
  }
  const stored = await untilStored(delays.retryMs, () => loadMessage(table, groupId, row.value.id));
  return stored?.value.claim?.by === by ? stored : null;
}

async function settle(
  options: SendOptions,
  groupId: string,
  row: Row<Message>,
  outcome: SendOutcome,
): Promise<number | null> {
  switch (outcome.kind) {
    case 'sent':
      return end(options, groupId, row, { state: 'sent', via: outcome.via });
    case 'unknown':
      return end(options, groupId, row, { state: 'unknown', why: 'no-answer' });
    case 'refused':
      return redirect(options, groupId, row, outcome.why);
    case 'later':
      return row.value.attempts >= MOST_ATTEMPTS
        ? end(options, groupId, row, { state: 'failed', why: 'teams-unavailable' })
        : postpone(options, groupId, row, outcome.afterMs);
  }
}

type Ending = Pick<Message, 'state' | 'via' | 'why'>;

function ended({ value: { why: _, via: _via, ...message } }: Row<Message>, now: string, ending: Ending): Message {
  return { ...message, claim: null, endedAt: now, ...ending };
}

/** Final states that somebody has to know about: the VRU may send the message again. */
const NOT_DELIVERED: readonly Message['state'][] = ['unknown', 'undeliverable', 'failed'];

async function end(options: SendOptions, groupId: string, row: Row<Message>, ending: Ending): Promise<null> {
  const after = ended(row, options.now(), ending);
  const stored = await replaceMessage(options.table, groupId, row, after);
  if (NOT_DELIVERED.includes(ending.state) && (stored || (await isOurs(options, groupId, after)))) {
    const { id: messageId, content } = row.value;
    options.log.warn({ groupId, messageId, about: content.kind, ...ending }, 'A message was not delivered');
  }
  return null;
}

/**
 * Whether this server ended the message after all, if storage's answer was lost. If another server was quicker, that
 * one has logged it.
 */
async function isOurs({ table }: SendOptions, groupId: string, { id, endedAt }: Message): Promise<boolean> {
  return (await loadMessage(table, groupId, id))?.value.endedAt === endedAt;
}

async function postpone(
  { table, now, delays }: SendOptions,
  groupId: string,
  row: Row<Message>,
  afterMs: number,
): Promise<number> {
  const growing = Math.min(delays.retryMs * 2 ** row.value.attempts, delays.longestRetryMs);
  const waitMs = Math.max(afterMs, growing);
  const notBefore = new Date(Date.parse(now()) + waitMs).toISOString();
  await replaceMessage(table, groupId, row, { ...row.value, claim: null, state: 'waiting', notBefore });
  return waitMs;
}

/**
 * For a person who cannot be written to: replaces the message with the same one in the group's channel, with a mention.
 */
async function redirect(
  options: SendOptions,
  groupId: string,
  row: Row<Message>,
  why: Unreached,
): Promise<number | null> {
  const { table, now } = options;
  const { target, content, id, about } = row.value;
  if (target.kind !== 'person') return end(options, groupId, row, { state: 'undeliverable', why });
  const mention = { person: target.person, seatId: target.seatId };
  const fallback: Message = {
    ...newMessage(groupId, content, { kind: 'group', mention }, id, now()),
    ...(about === undefined ? {} : { about }),
    insteadOf: { id, why },
  };
  const changes = await moveChanges(table, groupId, row, ended(row, now(), { state: 'redirected', why }));
  if (await table.commit(groupId, [...changes, ...messageChanges(fallback)])) return 0;
  // The channel has received it before.
  return end(options, groupId, row, { state: 'undeliverable', why });
}

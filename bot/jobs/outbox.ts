/**
 * Sends the messages in the outbox. Each conversation has its own queue, so that a delay in one does not delay the
 * others. A message is claimed by its version once it may be sent, posted at most once, and an ambiguous outcome
 * becomes `unknown`, for the VRU to decide: nothing is sent twice, whichever instance dies when. No leader is needed.
 */

import type { Message } from '../store/outbox';
import { loadQueues, type WaitingMessage } from '../store/outbox-queue';
import type { JobDelays } from './runner';
import { type Semaphore, semaphore } from './semaphore';
import { type SendDelays, type SendOptions, sendOne } from './send-one';

/** Posts in progress at once in one server: Teams accepts 50 a second from an app in a tenant. */
const AT_ONCE = 20;
/**
 * Posts of digests in progress at once, in slots of their own: hundreds become due at the same time. A server that dies
 * leaves at most this many with an unknown outcome, and messages that people wait for are not queued behind them.
 */
const DIGESTS_AT_ONCE = 3;

export type OutboxDelays = JobDelays & SendDelays;

export interface OutboxOptions extends Omit<SendOptions, 'slotsFor'> {
  /** Called when a queue in progress has ended and another round is wanted after this many milliseconds. */
  readonly wake: (groupId: string, afterMs: number) => void;
  /** Called with the waiting messages each time they have been read. */
  readonly seen: (groupId: string, waiting: readonly WaitingMessage[]) => void;
}

export interface Outbox {
  /**
   * Starts every queue that has something due and is not in progress. Returns the milliseconds until the next message
   * is due; null: none.
   */
  run(groupId: string, stopping: () => boolean): Promise<number | null>;
  /** Waits for the queues in progress. */
  drained(): Promise<void>;
}

/** Returns the outbox of one process. */
export function outbox(options: OutboxOptions): Outbox {
  const underWay = new Map<string, Promise<void>>();
  const wanted = new Set<string>();
  const others: Semaphore = semaphore(AT_ONCE);
  const digests: Semaphore = semaphore(DIGESTS_AT_ONCE);
  const slotsFor = ({ content }: Pick<Message, 'content'>) => (content.kind === 'digest' ? digests : others);

  /** Sends one message after the other; a delayed message delays those behind it. */
  async function work(
    groupId: string,
    due: readonly WaitingMessage[],
    stopping: () => boolean,
  ): Promise<number | null> {
    const sending: SendOptions = { ...options, slotsFor };
    for (const { id } of due) {
      if (stopping()) return null;
      const waitMs = await sendOne(sending, groupId, id);
      if (waitMs !== null) return waitMs;
    }
    return null;
  }

  async function lane(key: string, groupId: string, due: readonly WaitingMessage[], stopping: () => boolean) {
    const waitMs = await work(groupId, due, stopping).catch((error: unknown) => {
      options.log.warn({ job: 'outbox', error }, 'A queue failed and will run again');
      return options.delays.retryMs;
    });
    underWay.delete(key);
    const again = wanted.delete(key);
    if (!stopping() && (again || waitMs !== null)) options.wake(groupId, again ? 0 : (waitMs ?? 0));
  }

  return {
    async run(groupId, stopping) {
      const now = Date.parse(options.now());
      let soonest: number | null = null;
      const waiting = await loadQueues(options.table, groupId);
      options.seen(groupId, waiting);
      for (const [queue, messages] of queuesOf(waiting)) {
        if (stopping()) break;
        const key = `${groupId} ${queue}`;
        const due = messages.filter(({ notBefore }) => msUntil(notBefore, now) <= 0);
        const waitMs = Math.min(...messages.map(({ notBefore }) => msUntil(notBefore, now)).filter((ms) => ms > 0));
        if (Number.isFinite(waitMs)) soonest = Math.min(soonest ?? waitMs, waitMs);
        if (due.length === 0) continue;
        if (underWay.has(key)) wanted.add(key);
        else underWay.set(key, lane(key, groupId, due, stopping));
      }
      return soonest;
    },
    async drained() {
      await Promise.all(underWay.values());
    },
  };
}

function msUntil(notBefore: string | undefined, now: number): number {
  return notBefore === undefined ? 0 : Date.parse(notBefore) - now;
}

/**
 * Groups messages by queue, in the order in which they may be sent. A message stored before queues existed is a queue
 * of its own.
 */
function queuesOf(waiting: readonly WaitingMessage[]): ReadonlyMap<string, readonly WaitingMessage[]> {
  const queues = new Map<string, WaitingMessage[]>();
  const inOrder = [...waiting].sort((a, b) => (a.notBefore ?? '').localeCompare(b.notBefore ?? ''));
  for (const message of inOrder) {
    const queue = message.queue ?? message.id;
    const others = queues.get(queue);
    if (others === undefined) queues.set(queue, [message]);
    else others.push(message);
  }
  return queues;
}

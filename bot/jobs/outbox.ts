/**
 * Sends what waits in the outbox. Each conversation has a queue of its own, so that what holds one up delays no other. A message is
 * claimed by its version once it may be sent, posted at most once, and what is ambiguous becomes `unknown` for the VRU to decide:
 * nothing goes out twice, whichever instance dies when. No leader is needed.
 */

import type { Message } from '../store/outbox';
import { loadQueues, type WaitingMessage } from '../store/outbox-queue';
import type { JobDelays } from './runner';
import { type SendDelays, type SendOptions, sendOne } from './send-one';
import { type Slots, slots } from './slots';

/** Posts that one server has under way at once: Teams takes 50 a second of an app in a tenant. */
const AT_ONCE = 20;
/**
 * Of these digests, of which hundreds come in one moment: a server that dies leaves no more than so many of which nobody knows whether
 * they arrived, and what people wait for goes past them.
 */
const DIGESTS_AT_ONCE = 3;

export type OutboxDelays = JobDelays & SendDelays;

export interface OutboxOptions extends Omit<SendOptions, 'slotsFor'> {
  /** A queue that was under way has ended; another round is wanted after so many milliseconds. */
  readonly wake: (groupId: string, afterMs: number) => void;
  /** Is told what waits, each time that it has been read. */
  readonly seen: (groupId: string, waiting: readonly WaitingMessage[]) => void;
}

export interface Outbox {
  /** Starts every queue that has something due and is not under way. Answers how many milliseconds until the next is due; null: none. */
  run(groupId: string, stopping: () => boolean): Promise<number | null>;
  /** Waits for the queues that are under way. */
  drained(): Promise<void>;
}

/** The outbox of one process. */
export function outbox(options: OutboxOptions): Outbox {
  const underWay = new Map<string, Promise<void>>();
  const wanted = new Set<string>();
  const others: Slots = slots(AT_ONCE);
  const digests: Slots = slots(DIGESTS_AT_ONCE);
  const slotsFor = ({ content }: Pick<Message, 'content'>) => (content.kind === 'digest' ? digests : others);

  /** One message after the other; what holds one up holds up those behind it. */
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

/** By queue, in the order in which they may go out. One stored before there were queues is a queue of its own. */
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

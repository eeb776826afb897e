/**
 * Teams takes 7 messages a second, 60 in 30 seconds and 1,800 an hour into one conversation. What the bot writes on its own
 * account (updates of posted cards, messages from the outbox) keeps well below, so that answers to people find room.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

interface Pace {
  nextAt: number;
  /** Teams asked for a pause until then. */
  pausedUntil: number;
  recent: number;
}

/** Milliseconds between two messages into one conversation. */
export interface Pacing {
  /** After the first. */
  readonly burstGapMs: number;
  /** After each further one. */
  readonly gapMs: number;
  /** After so long a rest the next counts as the first again. */
  readonly quietMs: number;
}

/** So many may be followed quickly. */
const BURST = 1;

export interface Pacer {
  /** Waits for this conversation's turn. False: the process is about to end, and nothing may be written any more. */
  turn(conversationId: string): Promise<boolean>;
  /** Teams asked for a pause. */
  pause(conversationId: string, forMs: number): void;
  /** Nobody's turn comes any more; whoever waits for one stops waiting. */
  stop(): void;
}

/** One pacer a process. */
export function pacer({ burstGapMs, gapMs, quietMs }: Pacing): Pacer {
  const paces = new Map<string, Pace>();
  const stopping = new AbortController();
  // Everything that waits for its turn listens: Node would warn from the eleventh on.
  setMaxListeners(0, stopping.signal);
  function paceOf(conversationId: string): Pace {
    const now = Date.now();
    for (const [id, known] of paces) if (Math.max(known.nextAt, known.pausedUntil) < now - 60_000) paces.delete(id);
    const pace = paces.get(conversationId) ?? { nextAt: 0, pausedUntil: 0, recent: 0 };
    paces.set(conversationId, pace);
    return pace;
  }
  return {
    async turn(conversationId) {
      const pace = paceOf(conversationId);
      const now = Date.now();
      if (pace.nextAt < now - quietMs) pace.recent = 0;
      const at = Math.max(now, pace.nextAt);
      pace.recent += 1;
      pace.nextAt = at + (pace.recent <= BURST ? burstGapMs : gapMs);
      // Whoever waits already keeps a pause that Teams asks for meanwhile, and then goes in the same order.
      const behind = at - now;
      for (let until = at; until > Date.now() && !stopping.signal.aborted; until = pace.pausedUntil + behind) {
        await delay(until - Date.now(), undefined, { signal: stopping.signal }).catch(() => undefined);
        if (pace.pausedUntil <= until) break;
      }
      return !stopping.signal.aborted;
    },
    pause(conversationId, forMs) {
      const pace = paceOf(conversationId);
      pace.pausedUntil = Math.max(pace.pausedUntil, Date.now() + forMs);
      pace.nextAt = Math.max(pace.nextAt, pace.pausedUntil);
      pace.recent = BURST;
    },
    stop: () => stopping.abort(),
  };
}

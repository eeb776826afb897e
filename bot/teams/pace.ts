/**
 * Rate limiting per conversation. Teams accepts 7 messages per second, 60 per 30 seconds and 1,800 per hour in one
 * conversation. Proactive messages (updates of posted cards, messages of the outbox) stay well below that, to leave
 * room for replies to people.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

interface Pace {
  nextAt: number;
  /** End of a pause requested by Teams. */
  pausedUntil: number;
  recent: number;
}

/** Milliseconds between two messages into one conversation. */
export interface Pacing {
  /** After the first message of a burst. */
  readonly burstGapMs: number;
  /** After each further message. */
  readonly gapMs: number;
  /** A conversation idle for this long starts a new burst. */
  readonly quietMs: number;
}

/** Number of messages that are followed by the shorter gap. */
const BURST = 1;

export interface Pacer {
  /** Waits for the caller's turn in a conversation. False if the process is shutting down and nothing may be sent. */
  turn(conversationId: string): Promise<boolean>;
  /** Pauses a conversation, as requested by Teams. */
  pause(conversationId: string, forMs: number): void;
  /** Stops the pacer: pending and later calls of `turn` resolve to false. */
  stop(): void;
}

/** Returns a pacer; there is one per process. */
export function pacer({ burstGapMs, gapMs, quietMs }: Pacing): Pacer {
  const paces = new Map<string, Pace>();
  const stopping = new AbortController();
  // Every waiting caller adds a listener, and Node would warn from the eleventh on.
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
      // Callers that are already waiting observe a new pause as well, and keep their order after it.
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

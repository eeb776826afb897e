/**
 * Keeps posted cards up to date. Every change marks its subject as stale in its own transaction; this job updates the
 * cards and clears the mark, unless something has changed in between. Many presses lead to few updates, and the last
 * state is always shown, even if the instance that handled the press has died. A card whose conversation is slow or
 * refuses updates delays no other.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Subject } from '../../shared/domain/subject';
import {
  clearStale,
  forgetPostedCard,
  isStale,
  loadPostedCards,
  loadStaleSubjects,
  markStale,
  type PostedCard,
} from '../store/conversations';
import type { Row } from '../store/table';
import { type CardStateOptions, cardStates } from './card-states';
import type { JobDelays } from './runner';

/** Only this many of the newest cards about the same subject in the same place are updated. */
const KEPT = 5;

export interface PostedCardsOptions extends CardStateOptions {
  readonly delays: Omit<CardsDelays, keyof JobDelays>;
  /** Called when an update that a round did not wait for has ended and another round is wanted. */
  readonly wake: (groupId: string) => void;
}

export interface CardsDelays extends JobDelays {
  /**
   * Milliseconds to the next round: soon if something has changed in between, later if Teams did not accept an update.
   */
  readonly soonMs: number;
  readonly laterMs: number;
  /** Milliseconds that a round waits for its updates. */
  readonly timeoutMs: number;
  /** The pause before a card's next attempt doubles up to this many milliseconds. */
  readonly longestRetryMs: number;
}

export interface PostedCards {
  /** Updates the cards of every stale subject. Returns the milliseconds until the next round; null: none is needed. */
  run(groupId: string, stopping: () => boolean): Promise<number | null>;
  /** Waits for the updates in progress. */
  drained(): Promise<void>;
}

/** Returns the posted cards job of one process. */
export function postedCards(options: PostedCardsOptions): PostedCards {
  const { table, delays } = options;
  const states = cardStates(options);

  /**
   * Starts an update. One that ends after its round may have overwritten a newer state with an older one, so its
   * subject is marked again.
   */
  async function start(groupId: string, subject: Subject, mark: string, card: Row<PostedCard>): Promise<void> {
    let waitedFor = true;
    const work = states.update(groupId, subject, mark, card).then(async () => {
      if (waitedFor) return;
      if (!(await isStale(table, groupId, subject))) await markStale(table, groupId, subject);
      options.wake(groupId);
    });
    await Promise.race([work, delay(delays.timeoutMs, undefined, { ref: false })]);
    waitedFor = false;
  }

  async function bringUpToDate(groupId: string, mark: Row<Subject>): Promise<number | null> {
    const subject = mark.value;
    const { kept, old } = sorted(await loadPostedCards(table, groupId, subject));
    const due = kept.filter((card) => states.isDue(groupId, mark.etag, card));
    await Promise.all(due.map((card) => start(groupId, subject, mark.etag, card)));
    for (const card of old) await forgetPostedCard(table, groupId, card);
    const behind = kept.filter((card) => !states.isUpToDate(groupId, mark.etag, card));
    const done = behind.length === 0;
    if (done && (await clearStale(table, groupId, mark))) {
      states.forget(groupId, kept);
      return null;
    }
    if (!done) return Math.min(...behind.map((card) => states.waitMs(groupId, card)));
    // Another instance may have sent a newer state before this one's arrived: marking the subject again causes a
    // further round.
    await markStale(table, groupId, subject);
    // With jitter: two instances in step would find each other's mark for ever. A press in this process signals a round
    // anyway.
    return delays.soonMs + Math.random() * delays.laterMs;
  }

  return {
    async run(groupId, stopping) {
      const marks = stopping() ? [] : await loadStaleSubjects(table, groupId);
      const waits = await Promise.all(marks.map((mark) => bringUpToDate(groupId, mark)));
      const wanted = waits.filter((wait) => wait !== null);
      return wanted.length === 0 ? null : Math.min(...wanted);
    },
    drained: () => states.drained(),
  };
}

/** Returns the newest cards of each channel or chat, and the rest. A channel's threads are one place. */
function sorted(cards: readonly Row<PostedCard>[]) {
  const newestFirst = [...cards].sort((a, b) => b.value.postedAt.localeCompare(a.value.postedAt));
  const places = new Map<string, number>();
  const kept: Row<PostedCard>[] = [];
  const old: Row<PostedCard>[] = [];
  for (const card of newestFirst) {
    const place = card.value.reference.conversationId.split(';')[0] ?? '';
    const before = places.get(place) ?? 0;
    places.set(place, before + 1);
    (before < KEPT ? kept : old).push(card);
  }
  return { kept, old };
}

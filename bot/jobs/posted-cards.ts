/**
 * Keeps posted cards up to date. Every change marks its subject as stale in its own transaction; this job updates the cards
 * and takes the mark away, unless something has changed meanwhile. Many presses, few updates, and the last state always
 * arrives, also when the instance that took the press has died. A card whose conversation is slow or refuses holds up no other.
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

/** Older cards about the same thing in the same place are left as they are. */
const KEPT = 5;

export interface PostedCardsOptions extends CardStateOptions {
  readonly delays: Omit<CardsDelays, keyof JobDelays>;
  /** An update that a round did not wait for has ended; another round is wanted. */
  readonly wake: (groupId: string) => void;
}

export interface CardsDelays extends JobDelays {
  /** Milliseconds to the next round: soon when something has changed meanwhile, later when Teams did not take an update. */
  readonly soonMs: number;
  readonly laterMs: number;
  /** Milliseconds that a round waits for its updates. */
  readonly timeoutMs: number;
  /** The pause before a card's next try doubles up to this. */
  readonly longestRetryMs: number;
}

export interface PostedCards {
  /** Brings the cards of every stale subject up to date. Answers in how many milliseconds to look again; null: no need. */
  run(groupId: string, stopping: () => boolean): Promise<number | null>;
  /** Waits for the updates that are under way. */
  drained(): Promise<void>;
}

/** The keeper of posted cards of one process. */
export function postedCards(options: PostedCardsOptions): PostedCards {
  const { table, delays } = options;
  const states = cardStates(options);

  /** Starts an update. One that ends after its round may have put an older state over a newer one. */
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
    // Another instance may have sent a newer state before ours arrived: mark it ourselves, so that a round follows.
    await markStale(table, groupId, subject);
    // At a time of our own: two instances in step would find each other's mark for ever. A press here signals a round anyway.
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

/** The newest cards of each channel or chat, and the rest. A channel's threads are one place. */
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

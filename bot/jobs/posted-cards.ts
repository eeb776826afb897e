/**
 * Keeps posted cards up to date. Every change marks its subject as stale in its own transaction; this job updates the cards
 * and takes the mark away, unless something has changed meanwhile. Many presses, few updates, and the last state always
 * arrives, also when the instance that took the press has died.
 */
import type { Subject } from '../../shared/domain/subject';
import {
  clearStale,
  forgetPostedCard,
  loadPostedCards,
  loadStaleSubjects,
  markStale,
  type PostedCard,
} from '../store/conversations';
import type { Row, Table } from '../store/table';
import type { Messenger } from './messenger';
import type { JobDelays } from './runner';

/** Older cards about the same thing in the same place are left as they are. */
const KEPT = 5;

export interface PostedCardsOptions {
  readonly table: Table;
  readonly messenger: Messenger;
  readonly delays: Pick<CardsDelays, 'soonMs' | 'laterMs'>;
}

/** Milliseconds to the next round: soon when something has changed meanwhile, later when Teams did not take an update. */
export interface CardsDelays extends JobDelays {
  readonly soonMs: number;
  readonly laterMs: number;
}

/** Brings the cards of every stale subject up to date. Answers in how many milliseconds to look again; null: no need. */
export async function updateStaleCards(
  options: PostedCardsOptions,
  groupId: string,
  stopping: () => boolean,
): Promise<number | null> {
  const { table } = options;
  const { soonMs, laterMs } = options.delays;
  let again: number | null = null;
  for (const mark of await loadStaleSubjects(table, groupId)) {
    if (stopping()) break;
    const subject = mark.value;
    const cards = await loadPostedCards(table, groupId, subject);
    const { kept, old } = sorted(cards);
    const done = await updateAll(options, groupId, subject, kept);
    for (const card of old) await forgetPostedCard(table, groupId, card);
    if (done && (await clearStale(table, groupId, mark))) continue;
    // Another instance may have sent a newer state before ours arrived: mark it ourselves, so that a round follows.
    await markStale(table, groupId, subject);
    // At a time of our own: two instances in step would find each other's mark for ever. A press here signals a round anyway.
    again = Math.min(again ?? laterMs, done ? soonMs + Math.random() * laterMs : laterMs);
  }
  return again;
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

async function updateAll(
  { table, messenger }: PostedCardsOptions,
  groupId: string,
  subject: Subject,
  cards: readonly Row<PostedCard>[],
): Promise<boolean> {
  const outcomes = await Promise.all(
    cards.map(async (card) => {
      const outcome = await messenger.update(groupId, subject, card.value);
      if (outcome === 'gone') await forgetPostedCard(table, groupId, card);
      return outcome;
    }),
  );
  return outcomes.every((outcome) => outcome !== 'later');
}

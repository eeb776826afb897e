/** Registers a posted card, so that it is kept up to date from the time it was posted. */
import type { Subject } from '../../shared/domain/subject';
import type { Services } from '../services/context';
import { loadCardsVersion, markStale, type PostedCard, savePostedCard } from '../store/conversations';

export interface ShownContent {
  /** The subjects that the card shows. */
  readonly subjects: readonly Subject[];
  /** The version of everything that cards show, read before this card's data. */
  readonly version: string | null;
}

/**
 * Stores a posted card, and marks it as stale if something changed while it was being posted, as that change could not
 * update it. Two requests to storage, rarely three.
 */
export async function trackPostedCard(
  services: Services,
  groupId: string,
  posted: PostedCard,
  shown: ShownContent,
): Promise<void> {
  const { table, signals } = services;
  const { subjects, version } = shown;
  const [subject] = subjects;
  if (subject === undefined) return;
  await savePostedCard(table, groupId, subjects, posted);
  if ((await loadCardsVersion(table, groupId)) === version) return;
  // The whole card is rebuilt, whichever of its subjects is stale, so one mark is enough.
  await markStale(table, groupId, subject);
  signals.cardStale(groupId, subject);
}

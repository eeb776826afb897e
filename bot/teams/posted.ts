/** A card that everybody sees follows what it shows from the moment it was posted. */
import type { Subject } from '../../shared/domain/subject';
import type { Services } from '../services/context';
import { loadCardsVersion, markStale, type PostedCard, savePostedCard } from '../store/conversations';

export interface ShownContent {
  /** One, or each of several things that the card lists. */
  readonly subjects: readonly Subject[];
  /** The version of all that cards show, read before what this one shows. */
  readonly version: string | null;
}

/**
 * Stores the card, and marks it as stale where something changed while it was being posted: such a change did not know of it yet.
 * Two requests to storage, rarely three.
 */
export async function follow(
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
  // The whole card is made again, whichever of its subjects asks for it.
  await markStale(table, groupId, subject);
  signals.cardStale(groupId, subject);
}

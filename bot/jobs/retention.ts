/**
 * Removes names and texts whose retention period has ended. Any instance may do it; another one continues what it has
 * begun.
 */
import { countsWords } from '../../shared/domain/retention/events';
import type { Services } from '../services/context';
import { removeOldNames } from '../services/retention/remove-old-names';

/** Milliseconds between two runs of a long lap, so that people's requests are not slowed down. */
export const PAUSE_MS = 5_000;

/** Runs once for a group. Returns the milliseconds until it is to continue; null: today's work is done. */
export async function removeNames(
  services: Services,
  groupId: string,
  stopping: () => boolean,
  log: { info(details: object, message: string): void },
): Promise<number | null> {
  const { finished, counts } = await removeOldNames(services, groupId, stopping);
  const words = countsWords(counts);
  if (finished && words !== '') log.info({ groupId, counts }, 'Old names and texts were removed');
  return finished ? null : PAUSE_MS;
}

/** Removes names and texts whose time is over. Any instance may do it; what one has begun another goes on with. */
import { countsWords } from '../../shared/domain/retention/events';
import type { Services } from '../services/context';
import { removeOldNames } from '../services/retention/remove-old-names';

/** Between two runs of a long lap, so that nobody who waits for an answer notices. Milliseconds. */
export const PAUSE_MS = 5_000;

/** One run for a group. Answers in how many milliseconds to go on: null, today's is done. */
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

/** Takes the figures of the quarters that are over. Any instance may do it, at any time: the figure is the same. */

import type { Services } from '../services/context';
import { takeSnapshots } from '../services/tracker/take-snapshots';

/** One round for a group. Answers in how many milliseconds to look again: null, there is no hurry. */
export async function takeQuarters(
  services: Services,
  groupId: string,
  log: { info(details: object, message: string): void },
): Promise<null> {
  const quarters = await takeSnapshots(services, groupId);
  if (quarters.length > 0) log.info({ groupId, quarters }, 'The figure of a quarter was taken');
  return null;
}

/** Takes the figures of the quarters that are over. Any instance may do it, at any time: the figure is the same. */

import { londonDate } from '../../shared/domain/calendar/dates';
import type { Services } from '../services/context';
import { latestUnconfirmed } from '../services/tracker/latest-unconfirmed';
import { takeSnapshots } from '../services/tracker/take-snapshots';
import { reconcileProjection } from '../store/projection';

/** One round for a group. Answers in how many milliseconds to look again: null, there is no hurry. */
export async function takeQuarters(
  services: Services,
  groupId: string,
  log: { info(details: object, message: string): void; warn(details: object, message: string): void },
): Promise<null> {
  const quarters = await takeSnapshots(services, groupId);
  if (quarters.length > 0) log.info({ groupId, quarters }, 'The figure of a quarter was taken');
  await reconcileProjection(services.table, groupId, londonDate(services.now()));
  const quarter = await latestUnconfirmed(services, groupId);
  // In each round, so that the line is there on each day for whoever watches the log.
  if (quarter !== null) log.warn({ groupId, quarter }, 'The figure of a quarter waits to be confirmed');
  return null;
}

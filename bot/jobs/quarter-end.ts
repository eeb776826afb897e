/** Takes the figures of quarters that have ended. Any instance may do it, at any time: the figure is the same. */
import { londonDate } from '../../shared/domain/calendar/dates';
import type { Services } from '../services/context';
import { latestUnconfirmed } from '../services/tracker/latest-unconfirmed';
import { takeSnapshots } from '../services/tracker/take-snapshots';
import { reconcileProjection } from '../store/projection';

/** Runs one round for a group. Returns null: the regular interval is enough. */
export async function takeQuarters(
  services: Services,
  groupId: string,
  log: { info(details: object, message: string): void; warn(details: object, message: string): void },
): Promise<null> {
  const quarters = await takeSnapshots(services, groupId);
  if (quarters.length > 0) log.info({ groupId, quarters }, 'The figure of a quarter was taken');
  await reconcileProjection(services.table, groupId, londonDate(services.now()));
  const quarter = await latestUnconfirmed(services, groupId);
  // In each round, so that whoever monitors the log sees the line every day.
  if (quarter !== null) log.warn({ groupId, quarter }, 'The figure of a quarter waits to be confirmed');
  return null;
}

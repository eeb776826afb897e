/** Finds the quarter whose figure the VRU should have confirmed by now. */
import { quarterEnd } from '../../../shared/domain/tracker/as-of';
import { loadQuarters } from '../../store/snapshots';
import type { Services } from '../context';

/** Days after a quarter's end during which its figure may stay provisional; reports use it afterwards. */
const DAYS_TO_CONFIRM = 14;

/**
 * Returns the latest quarter if its figure is still provisional two weeks after its end, else null. One storage
 * request.
 */
export async function latestUnconfirmed({ table, now }: Services, groupId: string): Promise<string | null> {
  const [latest] = await loadQuarters(table, groupId, 1);
  if (latest === undefined || latest.locked) return null;
  const days = (Date.parse(now()) - Date.parse(quarterEnd(latest.quarter))) / 86_400_000;
  return days > DAYS_TO_CONFIRM ? latest.quarter : null;
}

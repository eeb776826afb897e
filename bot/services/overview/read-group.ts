/**
 * Reads the group for the overview, For you and the counts: three storage requests, shared by simultaneous readers.
 * Values derived from a version are memoised for all who share it.
 */
import { londonDate } from '../../../shared/domain/calendar/dates';
import { digest } from '../../store/keys';
import { type LoadedMembership, loadMembershipVersion, membershipOf } from '../../store/membership';
import { loadProjection, type Projection, projectionOf } from '../../store/projection';
import type { RangeResult } from '../../store/table';
import { type LoadedTracker, loadTrackerVersion, trackerOf } from '../../store/tracker';
import type { Services } from '../context';

export interface GroupRead {
  /** Null if there is no such group. */
  readonly loaded: LoadedMembership | null;
  readonly tracker: LoadedTracker;
  readonly projection: Projection;
  /** Version of all of it: the same as long as no row changes. */
  readonly version: string;
}

/** Loads the group. Three storage requests. */
export async function readGroup({ table, now }: Services, groupId: string): Promise<GroupRead> {
  const [membership, tracker, projection] = await Promise.all([
    loadMembershipVersion(table, groupId),
    loadTrackerVersion(table, groupId),
    loadProjection(table, groupId, londonDate(now())),
  ]);
  return {
    loaded: membership.made(membershipOf),
    tracker: tracker.made(trackerOf),
    projection: projection.made(projectionOf),
    version: [membership, tracker, projection].map((page) => page.made(versionOf)).join(),
  };
}

function versionOf({ rows }: RangeResult<unknown>): string {
  return digest(...rows.map(({ key, etag }) => `${key} ${etag}`));
}

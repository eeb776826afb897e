/**
 * The group as the overview, For you and the counts read it: three requests, shared with whoever asks in the same moment. What is
 * made of a version is made once for all who share it.
 */
import { londonDate } from '../../../shared/domain/calendar/dates';
import { digest } from '../../store/keys';
import { type LoadedMembership, loadMembershipVersion, membershipOf } from '../../store/membership';
import { loadProjection, type Projection, projectionOf } from '../../store/projection';
import type { RangeResult } from '../../store/table';
import { type LoadedTracker, loadTrackerVersion, trackerOf } from '../../store/tracker';
import type { Services } from '../context';

export interface GroupRead {
  /** Null: there is no such group. */
  readonly loaded: LoadedMembership | null;
  readonly tracker: LoadedTracker;
  readonly projection: Projection;
  /** Of all of it: the same as long as nothing of it changes. */
  readonly version: string;
}

/** Three requests. */
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

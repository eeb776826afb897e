/** A quarter's figure as it changes: all of its versions. */
import { notFound, type Result } from '../../../shared/domain/result';
import type { Snapshot, SnapshotDecision } from '../../../shared/domain/tracker/snapshots';
import type { TrackerState } from '../../../shared/domain/tracker/types';
import { type LoadedSnapshots, loadSnapshots, replacedChanges, restatedChanges } from '../../store/snapshots';
import { loadTracker } from '../../store/tracker';
import { commandOn, type Stored } from '../command';
import type { Services } from '../context';

export interface OneQuarter {
  readonly quarter: string;
}

export const noSnapshot = notFound('There is no figure for this quarter yet. It is taken when the quarter is over.');

/** Every version, or null when there is none. Two requests. */
export function loadVersions(
  { table }: Pick<Services, 'table'>,
  groupId: string,
  { quarter }: OneQuarter,
): Promise<LoadedSnapshots | null> {
  return loadSnapshots(table, groupId, quarter);
}

/** For the latest version, or the one that follows it. */
export const onSnapshot = commandOn({
  load: loadVersions,
  store: storedDecision,
});

interface LoadedWithTracker {
  readonly versions: LoadedSnapshots | null;
  readonly state: TrackerState;
}

/** For a correction of it, which rests on the sources and agreements as they stand now as well. */
export const onAmendedSnapshot = commandOn({
  load: async (services: Services, groupId: string, target: OneQuarter): Promise<LoadedWithTracker> => {
    const [versions, { state }] = await Promise.all([
      loadVersions(services, groupId, target),
      loadTracker(services.table, groupId),
    ]);
    return { versions, state };
  },
  store: ({ versions }: LoadedWithTracker, decided: SnapshotDecision) => storedDecision(versions, decided),
});

function storedDecision(loaded: LoadedSnapshots | null, { snapshot }: SnapshotDecision): Stored {
  if (loaded === null) throw new Error(`${snapshot.quarter} has no figure`);
  const isNew = versionsOf(loaded).every(({ version }) => version !== snapshot.version);
  const changes = isNew ? restatedChanges(loaded, snapshot) : replacedChanges(loaded, snapshot);
  return { changes, stale: [{ kind: 'tracker' }] };
}

/** A decision about the latest version. Problems: there is none; those of the decision. */
export function decideOnLatest(
  loaded: LoadedSnapshots | null,
  decide: (latest: Snapshot) => Result<SnapshotDecision>,
): Result<SnapshotDecision> {
  const latest = loaded === null ? undefined : versionsOf(loaded).at(-1);
  return latest === undefined ? noSnapshot : decide(latest);
}

/** The versions as they are once this one has changed, or has been added. */
export function versionsWith(loaded: LoadedSnapshots | null, { snapshot }: SnapshotDecision): readonly Snapshot[] {
  const others = loaded === null ? [] : versionsOf(loaded).filter(({ version }) => version !== snapshot.version);
  return [...others, snapshot];
}

/** The earliest first. */
export function versionsOf({ versions }: LoadedSnapshots): readonly Snapshot[] {
  return versions.map(({ value }) => value);
}

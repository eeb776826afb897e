/** Aggregate of a quarterly figure: all its versions. */
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

/** Loads every version, or null if there is none. Two storage requests. */
export function loadVersions(
  { table }: Pick<Services, 'table'>,
  groupId: string,
  { quarter }: OneQuarter,
): Promise<LoadedSnapshots | null> {
  return loadSnapshots(table, groupId, quarter);
}

/** Creates commands that change the latest version or add the next. */
export const onSnapshot = commandOn({
  load: loadVersions,
  store: storedDecision,
});

interface LoadedWithTracker {
  readonly versions: LoadedSnapshots | null;
  readonly state: TrackerState;
}

/** Creates commands that correct the figure, for which the present sources and agreements are loaded too. */
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

/** Applies `decide` to the latest version. Problems: there is none; those of the decision. */
export function decideOnLatest(
  loaded: LoadedSnapshots | null,
  decide: (latest: Snapshot) => Result<SnapshotDecision>,
): Result<SnapshotDecision> {
  const latest = loaded === null ? undefined : versionsOf(loaded).at(-1);
  return latest === undefined ? noSnapshot : decide(latest);
}

/** Returns the versions after the decision, earliest first. */
export function versionsWith(loaded: LoadedSnapshots | null, { snapshot }: SnapshotDecision): readonly Snapshot[] {
  const others = loaded === null ? [] : versionsOf(loaded).filter(({ version }) => version !== snapshot.version);
  return [...others, snapshot];
}

/** Returns the versions, earliest first. */
export function versionsOf({ versions }: LoadedSnapshots): readonly Snapshot[] {
  return versions.map(({ value }) => value);
}

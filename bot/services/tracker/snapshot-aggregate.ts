/** A quarter's figure as it changes: all of its versions. */
import { notFound, type Result } from '../../../shared/domain/result';
import type { Snapshot, SnapshotDecision } from '../../../shared/domain/tracker/snapshots';
import { confirmedChanges, type LoadedSnapshots, loadSnapshots, restatedChanges } from '../../store/snapshots';
import { commandOn } from '../command';
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
  store: (loaded: LoadedSnapshots | null, { snapshot }: SnapshotDecision) => {
    if (loaded === null) throw new Error(`${snapshot.quarter} has no figure`);
    const isNew = versionsOf(loaded).every(({ version }) => version !== snapshot.version);
    const changes = isNew ? restatedChanges(loaded, snapshot) : confirmedChanges(loaded, snapshot);
    return { changes, stale: [{ kind: 'tracker' }] };
  },
});

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

/** A quarter's figure: looked at, confirmed by the VRU, restated with a reason. Terms of reference: measure 3.1.1.a, quarterly. */
import { checked } from '../../../shared/contract/inputs';
import { restateInput, type SnapshotView } from '../../../shared/contract/snapshots';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import {
  confirmSnapshot as confirmed,
  restateSnapshot as restated,
  type Snapshot,
} from '../../../shared/domain/tracker/snapshots';
import { confirmedChanges, type LoadedSnapshots, loadSnapshots, restatedChanges } from '../../store/snapshots';
import type { Change } from '../../store/table';
import { change } from '../commit';
import { type Caller, type Context, enter, type Reader, type Services } from '../context';
import { TRACKER_SUBJECT } from './change-source';
import { trackerContext } from './context';
import { snapshotView } from './snapshot-view';

const NONE = 'There is no figure for this quarter yet. It is taken when the quarter is over.';

/** Every version of a quarter's figure. Three requests. Problem: there is none. */
export async function showSnapshot(services: Services, reader: Reader, quarter: string): Promise<Result<SnapshotView>> {
  const [context, loaded] = await Promise.all([
    enter(services, reader),
    loadSnapshots(services.table, reader.groupId, quarter),
  ]);
  if (!context.ok) return context;
  if (loaded === null) return notFound(NONE);
  return ok(snapshotView(versionsOf(loaded), trackerContext(services, context.value)));
}

/** Locks the provisional figure. Problems: not the VRU; there is none; confirmed already. */
export async function confirmSnapshot(
  services: Services,
  caller: Caller,
  quarter: string,
): Promise<Result<SnapshotView>> {
  return moveSnapshot(services, caller, quarter, {
    verb: 'tracker.snapshot-confirmed',
    data: () => ({}),
    decide: (latest, { standing, now }) => confirmed(latest, standing, now),
    changes: confirmedChanges,
  });
}

/** The figure's next version. Problems: not the VRU; still provisional; no reason; nothing corrected. */
export async function restateSnapshot(
  services: Services,
  caller: Caller,
  quarter: string,
  input: unknown,
): Promise<Result<SnapshotView>> {
  const entered = checked(restateInput, input);
  if (!entered.ok) return entered;
  const { reason } = entered.value;
  const corrections = entered.value.corrections.map(({ source, ...correction }) => ({
    ...correction,
    sourceId: source,
  }));
  return moveSnapshot(services, caller, quarter, {
    verb: 'tracker.snapshot-restated',
    data: ({ version }) => ({ version, reason, corrections }),
    decide: (latest, { standing, now }) => restated(latest, { reason, corrections }, standing, now),
    changes: restatedChanges,
  });
}

interface Move {
  readonly verb: string;
  readonly data: (after: Snapshot) => Readonly<Record<string, unknown>>;
  readonly decide: (latest: Snapshot, context: Context) => Result<Snapshot>;
  readonly changes: (loaded: LoadedSnapshots, after: Snapshot) => readonly Change[];
}

async function moveSnapshot(
  services: Services,
  caller: Caller,
  quarter: string,
  move: Move,
): Promise<Result<SnapshotView>> {
  return change<SnapshotView>(
    services,
    caller,
    async () => {
      const [context, loaded] = await Promise.all([
        enter(services, caller),
        loadSnapshots(services.table, caller.groupId, quarter),
      ]);
      if (!context.ok) return context;
      const latest = loaded?.versions.at(-1)?.value;
      if (loaded === null || latest === undefined) return notFound(NONE);
      const after = move.decide(latest, context.value);
      if (!after.ok) return after;
      const others = versionsOf(loaded).filter(({ version }) => version !== after.value.version);
      return ok({
        changes: move.changes(loaded, after.value),
        event: { verb: move.verb, subject: `snapshot:${quarter}`, data: move.data(after.value) },
        stale: [TRACKER_SUBJECT],
        value: snapshotView([...others, after.value], trackerContext(services, context.value)),
      });
    },
    () => showSnapshot(services, caller, quarter),
  );
}

function versionsOf({ versions }: LoadedSnapshots): readonly Snapshot[] {
  return versions.map(({ value }) => value);
}

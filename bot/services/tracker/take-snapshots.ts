/**
 * Takes the figure of each finished quarter, from the state recorded by its end, independent of when and on which
 * server it runs.
 */
import { SYSTEM } from '../../../shared/domain/membership/standing';
import { ok } from '../../../shared/domain/result';
import { quarterAfter, quarterAt, quarterBefore } from '../../../shared/domain/tracker/as-of';
import { newSnapshot, snapshotTaken } from '../../../shared/domain/tracker/snapshots';
import { digest } from '../../store/keys';
import { loadMembership } from '../../store/membership';
import { loadQuarters, newSnapshotChanges } from '../../store/snapshots';
import { loadTracker, loadTrackerAsOf } from '../../store/tracker';
import { type DecidedWork, decideAndCommit } from '../commit';
import type { Caller, Services } from '../context';
import { rulesOf } from './context';

/**
 * Minutes after the end of a quarter before its figure is taken: clocks differ, and a change may be in progress at its
 * end.
 */
const SETTLED_MINUTES = 10;
/** Maximum number of quarters taken, the latest, for a group that was without a server for longer. */
const QUARTERS = 8;

/** Takes the missing figures. Returns the quarters taken now; none for a group without any source. */
export async function takeSnapshots(services: Services, groupId: string): Promise<readonly string[]> {
  const { table, now } = services;
  const settled = new Date(Date.parse(now()) - SETTLED_MINUTES * 60_000).toISOString();
  const last = quarterBefore(settled);
  const [latest] = await loadQuarters(table, groupId, 1);
  if (latest !== undefined && latest.quarter >= last) return [];
  const first = latest === undefined ? await firstQuarter(services, groupId) : quarterAfter(latest.quarter);
  const taken: string[] = [];
  for (const quarter of quartersTo(first, last)) {
    if (await take(services, groupId, quarter)) taken.push(quarter);
  }
  return taken;
}

/** Returns the quarter in which the first source was registered; null if there is none. */
async function firstQuarter({ table }: Services, groupId: string): Promise<string | null> {
  const { state } = await loadTracker(table, groupId);
  const [first] = state.records.map(({ source }) => source.registeredAt).sort();
  return first === undefined ? null : quarterAt(first);
}

/** Returns the quarters from the first to the last, in order, limited to the latest. */
function quartersTo(first: string | null, last: string): readonly string[] {
  const quarters: string[] = [];
  for (let quarter = first; quarter !== null && quarter <= last; quarter = quarterAfter(quarter))
    quarters.push(quarter);
  return quarters.slice(-QUARTERS);
}

/**
 * Takes one figure. False if another server has taken it, with the same result, or if the group does not exist. Throws:
 * if storage did not confirm, so that the job tries again.
 */
async function take(services: Services, groupId: string, quarter: string): Promise<boolean> {
  const caller: Caller = { groupId, actor: SYSTEM, operationId: digest(groupId, 'snapshot', quarter) };
  const taken = await decideAndCommit<boolean>(
    services,
    caller,
    async () => ok(await decideFigure(services, groupId, quarter)),
    async () => ok(false),
  );
  if (!taken.ok) throw new Error(taken.problem.message);
  return taken.value;
}

async function decideFigure(services: Services, groupId: string, quarter: string): Promise<DecidedWork<boolean>> {
  const loaded = await loadMembership(services.table, groupId);
  if (loaded === null) return { value: false };
  const state = await loadTrackerAsOf(services.table, groupId, quarter);
  const snapshot = newSnapshot(quarter, state, loaded.membership, rulesOf(loaded.membership, services));
  return {
    changes: newSnapshotChanges(snapshot),
    events: [snapshotTaken(snapshot)],
    by: null,
    stale: [{ kind: 'tracker' }],
    value: true,
  };
}

/** Takes the figure of each quarter that is over: from what was recorded by its end, whenever and by whichever server. */
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

/** Servers' clocks differ, and a change may be on its way when the quarter ends: nothing is counted before this many minutes. */
const SETTLED_MINUTES = 10;
/** A group that was without a server for longer gets the latest ones. */
const QUARTERS = 8;

/** Takes what is missing. Answers the quarters that were taken now. A group without any source has none. */
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

/** The quarter in which the first source was registered; null: there is none. */
async function firstQuarter({ table }: Services, groupId: string): Promise<string | null> {
  const { state } = await loadTracker(table, groupId);
  const [first] = state.records.map(({ source }) => source.registeredAt).sort();
  return first === undefined ? null : quarterAt(first);
}

/** From the first to the last, in order; the latest ones of them. */
function quartersTo(first: string | null, last: string): readonly string[] {
  const quarters: string[] = [];
  for (let quarter = first; quarter !== null && quarter <= last; quarter = quarterAfter(quarter))
    quarters.push(quarter);
  return quarters.slice(-QUARTERS);
}

/**
 * False: another server has taken it, with the same figure, or the group is gone. Errors: throws where storage did not confirm,
 * so that the job tries again.
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

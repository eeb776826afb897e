/** Takes the figure of each quarter that is over: from what was recorded by its end, whenever and by whichever server. */
import type { Actor } from '../../../shared/domain/membership/standing';
import { quarterAfter, quarterAt, quarterBefore, quarterEnd } from '../../../shared/domain/tracker/as-of';
import { type Snapshot, takeSnapshot } from '../../../shared/domain/tracker/snapshots';
import { staleChange } from '../../store/conversations';
import { digest } from '../../store/keys';
import { loadMembership } from '../../store/membership';
import { operationChange } from '../../store/operations';
import { loadQuarters, newSnapshotChanges } from '../../store/snapshots';
import { legacyChanges } from '../../store/trace';
import { loadTracker, loadTrackerAsOf } from '../../store/tracker';
import type { Services } from '../context';
import { TRACKER_SUBJECT } from './change-source';
import { rulesOf } from './context';

/** Servers' clocks differ, and a change may be on its way when the quarter ends: nothing is counted before this many minutes. */
const SETTLED_MINUTES = 10;
/** A group that was without a server for longer gets the latest ones. */
const QUARTERS = 8;

const APP: Actor = { tenantId: 'app', objectId: 'app', name: 'The app', via: 'system' };

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

/** False: another server was quicker, with the same figure. */
async function take(services: Services, groupId: string, quarter: string): Promise<boolean> {
  const { table } = services;
  const loaded = await loadMembership(table, groupId);
  if (loaded === null) return false;
  const state = await loadTrackerAsOf(table, groupId, quarter);
  const snapshot = takeSnapshot(quarter, state, loaded.membership, rulesOf(loaded.membership, services));
  const operationId = digest(groupId, 'snapshot', quarter);
  return table.commit(groupId, [
    ...newSnapshotChanges(snapshot),
    ...legacyChanges(operationId, services.now(), APP, eventOf(snapshot)),
    operationChange(operationId, { attempt: 'app', remembered: null }),
    staleChange(TRACKER_SUBJECT),
  ]);
}

function eventOf({ quarter, sources }: Snapshot) {
  const data = { until: quarterEnd(quarter), sources: sources.length };
  return { verb: 'tracker.snapshot-taken', subject: `snapshot:${quarter}`, data };
}

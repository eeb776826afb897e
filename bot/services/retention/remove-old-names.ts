/**
 * Removes names and texts whose retention period is over: once a day, in bounded batches. Each batch commits its
 * removals and its progress in one transaction, so that a crash or a second server loses nothing and removes nothing
 * twice.
 */
import { londonDate } from '../../../shared/domain/calendar/dates';
import { SYSTEM } from '../../../shared/domain/membership/standing';
import { ok } from '../../../shared/domain/result';
import { addCounts, isNothing, NOTHING_REMOVED, type RetentionCounts } from '../../../shared/domain/retention/counts';
import { cutoffInstant, cutoffOn } from '../../../shared/domain/retention/due-on';
import { retentionMonths } from '../../../shared/domain/retention/periods';
import { staleChanges } from '../../store/conversations';
import { digest } from '../../store/keys';
import { loadMembership } from '../../store/membership';
import { type LoadedProgress, loadRetention, progressChange, type RetentionLap } from '../../store/retention';
import { decideAndCommit } from '../commit';
import type { Caller, Services } from '../context';
import { duePage, RETENTION_PHASES } from './due';

/** Maximum number of batches in one run: each takes two storage requests to read and one to store. */
const PIECES = 8;

export interface RemovalRun {
  /** Whether nothing is left to do today. */
  readonly finished: boolean;
  /** What the day's lap has removed so far. */
  readonly counts: RetentionCounts;
}

const AT_REST: RemovalRun = { finished: true, counts: NOTHING_REMOVED };

/**
 * Runs some batches. One storage request if today's lap is finished. Throws: if storage did not answer; the next run
 * continues from the stored progress.
 */
export async function removeOldNames(
  services: Services,
  groupId: string,
  stopping: () => boolean = () => false,
): Promise<RemovalRun> {
  const today = londonDate(services.now());
  const before = await loadRetention(services.table, groupId);
  if (before.progress.lap === null && before.progress.finishedOn !== null && before.progress.finishedOn >= today) {
    return AT_REST;
  }
  const loaded = await loadMembership(services.table, groupId);
  if (loaded === null) return AT_REST;
  const { membership } = loaded;
  const cutoff = cutoffOn(today, retentionMonths(membership.group.settings));
  const first: RetentionLap = {
    startedOn: today,
    cutoff,
    phase: 'registers',
    after: null,
    counts: NOTHING_REMOVED,
  };
  let counts = before.progress.lap?.counts ?? NOTHING_REMOVED;
  for (let piece = 0; piece < PIECES && !stopping(); piece += 1) {
    const known = piece === 0 ? before : await loadRetention(services.table, groupId);
    // Another server has finished the lap in between.
    if (piece > 0 && known.progress.lap === null) return { finished: true, counts };
    const lap = known.progress.lap ?? first;
    const { eventsUntil } = known.progress;
    const page = await duePage(
      lap.phase,
      { table: services.table, groupId, membership, today, cutoff: lap.cutoff, eventsUntil },
      lap.after,
    );
    counts = addCounts(lap.counts, page.counts);
    const next = page.next === null ? RETENTION_PHASES[RETENTION_PHASES.indexOf(lap.phase) + 1] : lap.phase;
    if (next === undefined) {
      await finish(services, groupId, known, { ...lap, counts }, page.changes);
      return { finished: true, counts };
    }
    const going = { ...lap, phase: next, after: page.next, counts };
    const stored = await services.table.commit(groupId, [
      ...page.changes,
      ...staleChanges(page.stale),
      progressChange(known, { ...known.progress, lap: going }),
    ]);
    // A correction of a register, or another server, has changed a row in between.
    if (!stored) return { finished: false, counts: lap.counts };
    for (const subject of page.stale) services.signals.cardStale(groupId, subject);
  }
  return { finished: false, counts };
}

/** Commits the end of a lap, with an event if the lap removed anything. */
async function finish(
  services: Services,
  groupId: string,
  known: LoadedProgress,
  { startedOn, cutoff, counts }: RetentionLap,
  changes: Parameters<Services['table']['commit']>[1],
): Promise<void> {
  const until = cutoffInstant(cutoff);
  const { eventsUntil } = known.progress;
  const over = {
    lap: null,
    finishedOn: startedOn,
    eventsUntil: eventsUntil !== null && eventsUntil > until ? eventsUntil : until,
  };
  const all = [...changes, progressChange(known, over)];
  if (isNothing(counts)) {
    await services.table.commit(groupId, all);
    return;
  }
  const caller: Caller = { groupId, actor: SYSTEM, operationId: digest(groupId, 'retention', startedOn, cutoff) };
  const done = await decideAndCommit<null>(
    services,
    caller,
    async () =>
      ok({
        changes: all,
        events: [{ kind: 'retention.applied' as const, groupId, before: cutoff, counts }],
        by: null,
        value: null,
      }),
    async () => ok(null),
  );
  if (!done.ok) throw new Error(done.problem.message);
}

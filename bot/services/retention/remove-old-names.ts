/**
 * Removes names and texts whose time is over: once a day, a bounded piece of work at a time. Each piece commits what it removed and
 * how far it has come in one transaction, so that a server that dies, or a second one, loses nothing and removes nothing twice.
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
import { duePage, PHASES } from './due';

/** Pieces of one run: each takes two requests to read and one to store. */
const PIECES = 8;

export interface RemovalRun {
  /** Nothing is left to do today. */
  readonly finished: boolean;
  /** What this lap has removed so far. */
  readonly counts: RetentionCounts;
}

const AT_REST: RemovalRun = { finished: true, counts: NOTHING_REMOVED };

/**
 * One run. Where today's lap is over it takes one request. Errors: throws where storage did not answer; the next run goes on where
 * this one was.
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
    // Another server has come to the end meanwhile.
    if (piece > 0 && known.progress.lap === null) return { finished: true, counts };
    const lap = known.progress.lap ?? first;
    const { eventsUntil } = known.progress;
    const page = await duePage(
      lap.phase,
      { table: services.table, groupId, membership, today, cutoff: lap.cutoff, eventsUntil },
      lap.after,
    );
    counts = addCounts(lap.counts, page.counts);
    const next = page.next === null ? PHASES[PHASES.indexOf(lap.phase) + 1] : lap.phase;
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
    // Somebody corrects a register, or another server is at it.
    if (!stored) return { finished: false, counts: lap.counts };
    for (const subject of page.stale) services.signals.cardStale(groupId, subject);
  }
  return { finished: false, counts };
}

/** The end of a lap: its trace, where it removed anything. */
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

/** Preview of what the job would remove if it ran now. Nothing is changed. */
import { wordsOf } from '../../../shared/areas/events';
import type { DryRunView } from '../../../shared/contract/retention';
import { addCounts, NOTHING_REMOVED } from '../../../shared/domain/retention/counts';
import { cutoffOn } from '../../../shared/domain/retention/due-on';
import { retentionMonths } from '../../../shared/domain/retention/periods';
import { type DueContext, type DuePage, duePage, RETENTION_PHASES } from './due';

/** Maximum number of events listed; all are counted. */
const LISTED = 50;

/**
 * Returns what is due for removal today.
 *
 * @param pages maximum number of pages of each kind; defaults to all. With one page, one storage request for each kind,
 * however long the history
 */
export async function dryRun(
  given: Omit<DueContext, 'cutoff' | 'dryRun'>,
  pages = Number.POSITIVE_INFINITY,
): Promise<DryRunView> {
  const cutoff = cutoffOn(given.today, retentionMonths(given.membership.group.settings));
  const context: DueContext = { ...given, cutoff, dryRun: true };
  const found: DuePage[] = [];
  let more = false;
  for (const phase of RETENTION_PHASES) {
    let after: string | null = null;
    for (let page = 1; page === 1 || (after !== null && page <= pages); page += 1) {
      const due: DuePage = await duePage(phase, context, after);
      found.push(due);
      after = due.next;
    }
    more ||= after !== null;
  }
  return {
    before: cutoff,
    counts: found.reduce((sum, { counts }) => addCounts(sum, counts), NOTHING_REMOVED),
    more,
    meetings: found.flatMap(({ meetings }) => meetings),
    events: found
      .flatMap(({ events }) => events)
      .slice(0, LISTED)
      .map(({ at, event }) => ({ at, title: wordsOf(event).title })),
  };
}

/** What `npm run retention` does: shows what is due, or removes it now. */
import { parseArgs } from 'node:util';
import { londonDate } from '../../shared/domain/calendar/dates';
import { countsWords } from '../../shared/domain/retention/events';
import { dryRun } from '../services/retention/dry-run';
import { removeOldNames } from '../services/retention/remove-old-names';
import { loadRetention } from '../store/retention';
import type { Table } from '../store/table';
import { openGroup, toolServices } from './group';

/** `--group <id> [--dry-run]`. Answers what to say. Errors: ToolFault, TypeError for an option that there is not. */
export async function retentionTool(table: Table, args: readonly string[], now?: () => string): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: { group: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const { services, groupId, membership } = await openGroup(toolServices(table, now), values.group);
  if (!values['dry-run']) {
    for (;;) {
      const { finished, counts } = await removeOldNames(services, groupId);
      if (finished) return `Removed: ${countsWords(counts) || 'nothing, or it was done today already'}`;
    }
  }
  const { eventsUntil } = (await loadRetention(table, groupId)).progress;
  const today = londonDate(services.now());
  const due = await dryRun({ table, groupId, membership, today, eventsUntil });
  return [
    `From before ${due.before} would be removed: ${countsWords(due.counts) || 'nothing'}. It cannot be undone.`,
    ...due.meetings.map(({ meetingId, date, names }) => `  meeting ${date ?? `${meetingId} (never held)`}: ${names}`),
    ...due.events.map(({ at, title }) => `  event ${at}: ${title}`),
    ...(due.counts.events > due.events.length ? [`  and ${due.counts.events - due.events.length} more events`] : []),
  ].join('\n');
}

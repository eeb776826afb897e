/** `retention --group <id> [--dry-run]`: shows which names and texts are due to be removed, or removes them now. */
import { londonDate } from '../../shared/domain/calendar/dates';
import { countsWords } from '../../shared/domain/retention/events';
import { dryRun } from '../services/retention/dry-run';
import { removeOldNames } from '../services/retention/remove-old-names';
import { loadRetention } from '../store/retention';
import { command, optionsIn } from './command';
import { type OpenedGroup, openGroup } from './opened-group';

const USAGE = 'Usage: retention --group <id> [--dry-run]';

/** Without a dry run it does the same as the daily job. */
export const retention = command(async (args, { table, now }) => {
  const options = { group: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const;
  const { group, 'dry-run': dry } = optionsIn(args, options, USAGE);
  const opened = await openGroup(table(), now, group);
  return dry ? whatIsDue(opened) : [await removed(opened)];
});

async function removed({ services, groupId }: OpenedGroup): Promise<string> {
  for (;;) {
    const { finished, counts } = await removeOldNames(services, groupId);
    if (finished) return `Removed: ${countsWords(counts) || 'nothing, or it was done today already'}`;
  }
}

async function whatIsDue({ services, groupId, membership }: OpenedGroup): Promise<readonly string[]> {
  const { table, now } = services;
  const { eventsUntil } = (await loadRetention(table, groupId)).progress;
  const due = await dryRun({ table, groupId, membership, today: londonDate(now()), eventsUntil });
  return [
    `From before ${due.before} would be removed: ${countsWords(due.counts) || 'nothing'}. It cannot be undone.`,
    ...due.meetings.map(({ meetingId, date, names }) => `  meeting ${date ?? `${meetingId} (never held)`}: ${names}`),
    ...due.events.map(({ at, title }) => `  event ${at}: ${title}`),
    ...(due.counts.events > due.events.length ? [`  and ${due.counts.events - due.events.length} more events`] : []),
  ];
}

/** The next digests, and the reader's own. */
import type { RemindersView } from '../../../shared/contract/reminders';
import { ok, type Result } from '../../../shared/domain/result';
import { loadReminders } from '../../store/reminders';
import type { Reader, Services } from '../context';
import { query } from '../query';
import { remindersView } from './digest-view';
import { loadFacts } from './facts';

const reminders = query({
  load: async (services, groupId, _wanted: undefined, { actor }: Reader) => {
    const [facts, reminders] = await Promise.all([
      loadFacts(services, groupId),
      loadReminders(services.table, groupId),
    ]);
    return { facts, reminders, actor };
  },
  view: ({ actor, ...loaded }, context): Result<RemindersView> => ok(remindersView(loaded, context, actor)),
});

/** Returns the page of reminders. Five storage requests, however long the history. */
export function listReminders(services: Services, reader: Reader): Promise<Result<RemindersView>> {
  return reminders(services, reader, undefined);
}

/** Adding to the log of support and best practice. Terms of reference, duties of partners. */
import { type PracticeEntryView, type PracticeView, practiceInput } from '../../../shared/contract/practice';
import { addEntry, type PracticeDecision, type PracticeEntry } from '../../../shared/domain/practice/entries';
import { conflict, ok } from '../../../shared/domain/result';
import { keys } from '../../store/keys';
import { loadPractice, practiceChanges } from '../../store/practice';
import { commandOn } from '../command';
import type { Context } from '../context';
import { query } from '../query';
import { practiceEntryView, practiceView } from './list-practice';

/** The new entry, and the log that now contains it. */
interface Added {
  readonly entry: PracticeEntryView;
  readonly list: PracticeView;
}

const onLog = commandOn({
  load: ({ table }, groupId) => loadPractice(table, groupId),
  store: (_, { entry }: PracticeDecision) => ({
    changes: practiceChanges(null, entry),
    stale: [{ kind: 'practice' }],
    remember: entry.id,
  }),
});

/**
 * Adds an entry. Problems, by field: no title or text, or too much; an agency that is not of the group; a link that is
 * not https; a day that is none or in the future. Only seat holders may.
 */
export const addPractice = onLog({
  input: practiceInput,
  decide: (_, { agency: agencyId, ...practice }, { membership, standing, now, today, newId }) =>
    addEntry(
      keys.practiceId(now, newId('practice')),
      { ...practice, agencyId },
      {
        agencies: membership.agencies,
        standing,
        now,
        today,
      },
    ),
  show: (others, { entry }, context) => addedView(entry, [entry, ...others], context),
  answer: (services, caller, _target, remembered) => added(services, caller, String(remembered)),
});

/** Returns the added entry in its current state. Problem: it has been withdrawn since. */
const added = query({
  load: ({ table }, groupId, _id: string) => loadPractice(table, groupId),
  view: (entries, context, id) => {
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) return conflict('This entry was added already, and has been withdrawn since.');
    return ok(addedView(entry, entries, context));
  },
});

function addedView(entry: PracticeEntry, entries: readonly PracticeEntry[], context: Context): Added {
  return { entry: practiceEntryView(entry, context), list: practiceView(entries, context) };
}

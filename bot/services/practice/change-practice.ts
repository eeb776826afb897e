/** Editing an entry of the log, and withdrawing it with a reason. */
import { practiceInput, withdrawPracticeInput } from '../../../shared/contract/practice';
import { editEntry, type PracticeDecision, withdrawEntry } from '../../../shared/domain/practice/entries';
import { notFound, ok } from '../../../shared/domain/result';
import { loadPracticeEntry, practiceChanges } from '../../store/practice';
import { commandOn } from '../command';
import type { Services } from '../context';
import { query } from '../query';
import { practiceEntryView } from './list-practice';

interface OneEntry {
  readonly entryId: string;
}

const gone = notFound('There is no such entry in this group.');

const load = ({ table }: Services, groupId: string, { entryId }: OneEntry) =>
  loadPracticeEntry(table, groupId, entryId);

const onEntry = commandOn({
  load,
  store: (before, { entry }: PracticeDecision) => ({
    changes: practiceChanges(before, entry),
    stale: [{ kind: 'practice' }],
  }),
});

const answer = query({
  load,
  view: (row, context, _target: OneEntry) => (row === null ? gone : ok(practiceEntryView(row.value, context))),
});

/** Problems: unknown entry; withdrawn; neither author nor VRU; and those of a new one, at their fields. */
export const editPractice = onEntry({
  input: practiceInput,
  decide: (before, { agency: agencyId, ...practice }, { membership, standing, now, today }) =>
    before === null
      ? gone
      : editEntry(before.value, { ...practice, agencyId }, { agencies: membership.agencies, standing, now, today }),
  show: (_, { entry }, context) => practiceEntryView(entry, context),
  answer,
});

/** Problems: unknown entry; no reason; neither author nor VRU. */
export const withdrawPractice = onEntry({
  input: withdrawPracticeInput,
  decide: (before, { reason }, context) => (before === null ? gone : withdrawEntry(before.value, reason, context)),
  show: (_, { entry }, context) => practiceEntryView(entry, context),
  answer,
});

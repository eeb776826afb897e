/** Editing an entry of the log, and withdrawing it with a reason. */
import type { AreaEvent } from '../../../shared/areas/events';
import { editPracticeInput, practiceInput, withdrawPracticeInput } from '../../../shared/contract/practice';
import { permit } from '../../../shared/domain/policy';
import {
  editEntry,
  type PracticeDecision,
  type PracticeEntry,
  withdrawEntry,
} from '../../../shared/domain/practice/entries';
import { practicePolicy } from '../../../shared/domain/practice/policy';
import { notFound, ok } from '../../../shared/domain/result';
import type { Entries } from '../../../shared/forms/form';
import { practiceForm } from '../../../shared/forms/practice';
import { loadPracticeEntry, practiceChanges } from '../../store/practice';
import { commandOn } from '../command';
import type { Services } from '../context';
import { pastEdits, withEdits } from '../edit';
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

/**
 * Edits an entry. Problems: unknown entry; withdrawn; neither author nor VRU; by field, those of a new one; somebody
 * else changed the same field in between.
 */
export const editPractice = onEntry({
  input: editPracticeInput,
  decide: async (before, { edits }, context) => {
    if (before === null) return gone;
    const permitted = permit(practicePolicy.edit, context.standing, before.value);
    if (!permitted.ok) return permitted;
    const entered = await withEdits(edits, {
      of: practiceForm,
      schema: practiceInput,
      now: entriesOf(before.value),
      past: () => pastEdits(context, { kind: 'practice-entry', entryId: before.value.id }, fieldsOf),
    });
    if (!entered.ok) return entered;
    const { agency: agencyId, ...practice } = entered.value;
    const { membership, standing, now, today } = context;
    return editEntry(before.value, { ...practice, agencyId }, { agencies: membership.agencies, standing, now, today });
  },
  show: (_, { entry }, context) => practiceEntryView(entry, context),
  answer,
});

/** Withdraws an entry. Problems: unknown entry; no reason; neither author nor VRU. */
export const withdrawPractice = onEntry({
  input: withdrawPracticeInput,
  decide: (before, { reason }, context) => (before === null ? gone : withdrawEntry(before.value, reason, context)),
  show: (_, { entry }, context) => practiceEntryView(entry, context),
  answer,
});

function entriesOf({ title, text, agencyId, link, date }: PracticeEntry): Entries<typeof practiceForm> {
  return { title, text, agency: agencyId, link: link ?? '', date };
}

function fieldsOf(event: AreaEvent): readonly string[] {
  return event.kind === 'practice.edited' ? event.changes.map(({ field }) => field) : [];
}

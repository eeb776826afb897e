/** The view of the log of support and best practice. */
import type { PracticeEntryView, PracticeView } from '../../../shared/contract/practice';
import { may } from '../../../shared/domain/policy';
import type { PracticeEntry } from '../../../shared/domain/practice/entries';
import { practicePolicy } from '../../../shared/domain/practice/policy';
import { ok } from '../../../shared/domain/result';
import { loadPractice } from '../../store/practice';
import type { Context } from '../context';
import { query } from '../query';

/** Returns the log, latest added first. Two storage requests. */
export const listPractice = query({
  load: ({ table }, groupId) => loadPractice(table, groupId),
  view: (entries, context) => ok(practiceView(entries, context)),
});

/** Returns the view of the log, with what the reader may do. */
export function practiceView(entries: readonly PracticeEntry[], context: Context): PracticeView {
  const { membership, standing, today } = context;
  const [seat] = standing.seats;
  const own = membership.organisations.find(({ id }) => id === seat?.organisationId);
  return {
    today,
    items: entries.map((entry) => practiceEntryView(entry, context)),
    agencies: membership.agencies.map(({ id, name }) => ({ value: id, label: name })),
    ownAgencyId: own?.agencyId ?? '',
    may: { add: may(practicePolicy.add, standing) },
  };
}

/** Returns the view of one entry, with what the reader may do with it. */
export function practiceEntryView(entry: PracticeEntry, { membership, standing }: Context): PracticeEntryView {
  const agency = membership.agencies.find(({ id }) => id === entry.agencyId);
  return {
    id: entry.id,
    title: entry.title,
    text: entry.text,
    agencyId: entry.agencyId,
    agency: agency?.name ?? 'An agency that is no longer there',
    agencyShortName: agency?.shortName ?? '',
    link: entry.link,
    date: entry.date,
    may: {
      edit: may(practicePolicy.edit, standing, entry),
      withdraw: may(practicePolicy.withdraw, standing, entry),
    },
  };
}

/** The log of support and best practice as its readers see it. */
import type { PracticeEntryView, PracticeView } from '../../../shared/contract/practice';
import { may } from '../../../shared/domain/policy';
import type { PracticeEntry } from '../../../shared/domain/practice/entries';
import { practicePolicy } from '../../../shared/domain/practice/policy';
import { ok } from '../../../shared/domain/result';
import { loadPractice } from '../../store/practice';
import type { Context } from '../context';
import { query } from '../query';

/** What was shared, what was added last first. Two requests. */
export const listPractice = query({
  load: ({ table }, groupId) => loadPractice(table, groupId),
  view: (entries, context) => ok(practiceView(entries, context)),
});

/** The log, for this reader. */
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

/** One entry, with what the reader may do to it. */
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

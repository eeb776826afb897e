/** The log of support and best practice in the stand-in. */
import type { RouteBody } from '../../../shared/areas/routes';
import type { PracticeEntryView, PracticeView } from '../../../shared/contract/practice';
import { choice, practiceEntry, practiceView } from '../builders';
import { groupFacts } from '../domain-builders';
import { edited } from '../edits';
import type { Answerers } from './answering';

const { agencies } = groupFacts();

export function someEntries(): PracticeView {
  return practiceView({
    items: [
      practiceEntry(),
      practiceEntry({
        ...{
          id: 'entry-2',
          title: 'One definition of knife crime',
          text: 'Three partners wrote theirs down side by side.',
        },
        ...{ agencyId: 'yjs', agency: 'Youth Justice Service', agencyShortName: 'YJS', link: null, date: '2026-11-20' },
        may: { edit: false, withdraw: false },
      }),
    ],
    agencies: agencies.map(({ id, name }) => choice({ value: id, label: name })),
    ownAgencyId: 'vru',
  });
}

function entered(body: RouteBody<'addPractice'>): Partial<PracticeEntryView> {
  const { title, text, agency: agencyId, link, date } = body;
  const agency = agencies.find(({ id }) => id === agencyId);
  return {
    ...{ title, text, date, link: link || null, agencyId },
    ...{ agency: agency?.name ?? '', agencyShortName: agency?.shortName ?? '' },
  };
}

export const PRACTICE_CHANGES: Answerers = {
  addPractice: (story, incoming) => {
    const added = { ...practiceEntry({ id: `entry-${story.practice.items.length + 1}` }), ...entered(incoming.body) };
    story.practice = { ...story.practice, items: [added, ...story.practice.items] };
    return added;
  },
  editPractice: (story, incoming) => {
    const before = story.practice.items.find(({ id }) => id === incoming.params.entryId);
    const stood = practiceEntry(before);
    const after = {
      ...stood,
      ...entered(edited({ ...stood, link: stood.link ?? '', agency: stood.agencyId }, incoming.body)),
    };
    const items = story.practice.items.map((one) => (one.id === after.id ? after : one));
    story.practice = { ...story.practice, items };
    return after;
  },
  withdrawPractice: (story, { params }) => {
    const gone = story.practice.items.find(({ id }) => id === params.entryId);
    story.practice = { ...story.practice, items: story.practice.items.filter((one) => one !== gone) };
    return practiceEntry(gone);
  },
};

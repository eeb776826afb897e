/** Personal data in a story: the effects of the VRU's changes on its page, and of the nightly removal. */
import type { HistoryItemView } from '../../../shared/contract/audit';
import { countsWords } from '../../../shared/domain/retention/events';
import { periodWords } from '../../../shared/domain/retention/periods';
import type { Answerers, Story } from './answering';
import { fileOf } from './meetings-story';

export const RETENTION_CHANGES: Answerers = {
  setRetention: (story, { body }) => {
    const months = Number(body.edits.months?.to ?? story.retention.months);
    story.retention = { ...story.retention, months, words: periodWords(months) };
    return story.retention;
  },
  exportPerson: (_, { body: { format } }) => fileOf(`personal-data-2026-12-16.${format}`, 'application/json', '{}'),
};

/** Returns the story after the next night: personal data that was due has been removed. */
export function afterTheNight(story: Story): Story {
  const counts = { meetings: 0, names: 0, formerHolders: 0, events: 0, people: 0 };
  const dryRun = { before: '2024-12-17', counts, more: false, meetings: [], events: [] };
  const history = { ...story.history, items: [removal(story), ...story.history.items] };
  return { ...story, history, retention: { ...story.retention, lastRun: '2026-12-17', dryRun } };
}

function removal({ retention }: Story): HistoryItemView {
  const counts = { meetings: 2, names: 5, formerHolders: 1, events: 2, people: 1 };
  return {
    key: 'removal',
    at: '2026-12-17T03:00:00.000Z',
    area: 'retention',
    areaName: 'Personal data',
    by: 'The app',
    title: `Names and texts from before ${retention.dryRun.before} removed`,
    detail: countsWords(counts),
    about: null,
  };
}

/** The events of the best practice log, and their wording in the history. */
import type { EventKinds } from '../event';

/** A changed field with its display text before and after; empty if it has no value. */
export interface PracticeFieldChange {
  readonly field: 'title' | 'text' | 'agency' | 'link' | 'date';
  readonly from: string;
  readonly to: string;
}

interface OfEntry {
  readonly entryId: string;
  /** The title after the event. */
  readonly title: string;
}

export type PracticeEvent =
  | (OfEntry & { readonly kind: 'practice.added'; readonly agencyId: string })
  | (OfEntry & { readonly kind: 'practice.edited'; readonly changes: readonly PracticeFieldChange[] })
  | (OfEntry & { readonly kind: 'practice.withdrawn'; readonly reason: string });

const FIELD_WORDS: Readonly<Record<PracticeFieldChange['field'], string>> = {
  title: 'Title',
  text: 'What was done',
  agency: 'Agency',
  link: 'Link',
  date: 'Date',
};

const subjects = ({ entryId }: OfEntry) => [{ kind: 'practice-entry', entryId } as const] as const;

export const PRACTICE_EVENTS: EventKinds<PracticeEvent> = {
  'practice.added': {
    subjects,
    words: ({ title }) => ({ title: 'Best practice shared', detail: title }),
    freeText: ['title'],
  },
  'practice.edited': {
    subjects,
    words: ({ title, changes }) => ({
      title: 'Best practice edited',
      detail: [title, ...changes.map(changeWords)].filter((part) => part !== '').join('; '),
    }),
    freeText: ['title', 'changes'],
  },
  'practice.withdrawn': {
    subjects,
    words: ({ title, reason }) => ({
      title: 'Best practice withdrawn',
      detail: [title, reason].filter((part) => part !== '').join(': '),
    }),
    freeText: ['title', 'reason'],
  },
};

function changeWords({ field, from, to }: PracticeFieldChange): string {
  return `${FIELD_WORDS[field]}: ${from === '' ? 'none' : from} → ${to === '' ? 'none' : to}`;
}

/** What the app offers on a message and in the compose box: Teams' manifest and the bot agree on it. */
import type { IsoDate } from '../domain/calendar/dates';
import type { ActionItemView } from './actions';
import type { SourceView } from './tracker';

/** The commands, as the manifest has them. */
export const EXTENSION = {
  /** On a message: its text becomes the draft of an action. */
  createAction: {
    id: 'createAction',
    title: 'Create action',
    description: 'Take the text of this message as the draft of an action',
  },
  /** In the compose box and in the command box. */
  find: {
    id: 'find',
    title: 'Find',
    description: 'Find an action or a data source and put it into the message',
    words: { name: 'words', title: 'Words', description: 'Words of an action or a data source' },
  },
} as const;

/** Hits that Teams asks for at a time. */
export const MOST_HITS = 25;

/** Something that a search finds. */
export type Hit =
  | { readonly kind: 'action'; readonly action: ActionItemView }
  | { readonly kind: 'source'; readonly source: SourceView; readonly organisation: string };

export interface Found {
  /** Actions, then sources: open before ended ones. */
  readonly hits: readonly Hit[];
  readonly today: IsoDate;
}

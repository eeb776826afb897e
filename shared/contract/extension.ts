/** The message extension: its commands, shared by the Teams manifest and the bot, and its results. */
import type { IsoDate } from '../domain/calendar/dates';
import type { ActionItemView } from './actions';
import type { SourceView } from './tracker';

/** The commands, as in the manifest. */
export const EXTENSION = {
  /** Message action: the text of the message becomes the draft of an action. */
  createAction: {
    id: 'createAction',
    title: 'Create action',
    description: 'Take the text of this message as the draft of an action',
  },
  /** Search in the compose box and in the command box. */
  find: {
    id: 'find',
    title: 'Find',
    description: 'Find an action or a data source and put it into the message',
    words: { name: 'words', title: 'Words', description: 'Words of an action or a data source' },
  },
} as const;

/** Page size that Teams requests. */
export const MOST_HITS = 25;

/** A search result. */
export type Hit =
  | { readonly kind: 'action'; readonly action: ActionItemView }
  | { readonly kind: 'source'; readonly source: SourceView; readonly organisation: string };

export interface Found {
  /** Actions, then sources; open ones before ended ones. */
  readonly hits: readonly Hit[];
  readonly today: IsoDate;
}

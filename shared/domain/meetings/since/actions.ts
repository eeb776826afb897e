/** Actions that were recorded, moved, done or cancelled since the last meeting. */
import type { ActionEvent } from '../../actions/events';
import type { IsoDate } from '../../calendar/dates';
import type { TimedEvent } from './types';

interface OneAction {
  readonly actionId: string;
  readonly ref: string;
  /** The latest text of the action; empty if the events of that time did not store it. */
  readonly text: string;
}

export interface ActionsSince {
  readonly ended: readonly (OneAction & { readonly to: 'done' | 'cancelled' })[];
  /** Open actions whose due day has changed since then. */
  readonly moved: readonly (OneAction & { readonly from: IsoDate; readonly to: IsoDate })[];
  /** Open actions that were recorded since then. */
  readonly added: readonly (OneAction & Added)[];
}

interface Added {
  readonly ownerSeatId: string;
  /** The owner it was handed over to since then, in words; empty if the first owner still has it. */
  readonly handedTo: string;
  readonly due: IsoDate;
}

/** The accumulated changes of one action. */
interface Story extends OneAction {
  readonly status: 'done' | 'cancelled' | 'open';
  readonly moved: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly added: Pick<Added, 'ownerSeatId' | 'due'> | null;
  readonly handedTo: string;
}

/**
 * Returns the changes of actions, sorted by reference. An action that ended and was reopened counts as open, and one
 * whose due day was moved back counts as not moved.
 */
export function actionsSince(happened: readonly TimedEvent[]): ActionsSince {
  const stories = new Map<string, Story>();
  for (const { event } of happened) {
    if (!isOfAction(event)) continue;
    stories.set(event.actionId, after(stories.get(event.actionId) ?? begun(event), event));
  }
  const all = [...stories.values()].sort((a, b) => a.ref.localeCompare(b.ref));
  return {
    ended: all.flatMap(({ status: to, ...story }) => (to === 'open' ? [] : [{ ...named(story), to }])),
    moved: all.flatMap(({ moved, added, status, ...story }) =>
      status !== 'open' || added !== null || moved === null || moved.from === moved.to
        ? []
        : [{ ...named(story), ...moved }],
    ),
    added: all.flatMap(({ added, moved, status, handedTo, ...story }) =>
      status !== 'open' || added === null ? [] : [{ ...named(story), ...added, handedTo, due: moved?.to ?? added.due }],
    ),
  };
}

type OfAction = Exclude<ActionEvent, { readonly kind: 'actions.exported' }>;

function isOfAction(event: TimedEvent['event']): event is OfAction {
  return event.kind.startsWith('actions.') && 'actionId' in event;
}

function begun({ actionId, ref }: OfAction): Story {
  return { actionId, ref, text: '', status: 'open', moved: null, added: null, handedTo: '' };
}

function after(story: Story, event: OfAction): Story {
  switch (event.kind) {
    case 'actions.recorded': {
      const { ownerSeatId, due, text = '' } = event;
      return { ...story, text, added: { ownerSeatId, due } };
    }
    case 'actions.changed': {
      const status = event.to === 'done' || event.to === 'cancelled' ? event.to : 'open';
      return { ...story, text: event.text ?? story.text, status };
    }
    case 'actions.edited': {
      const due = event.changes.find(({ field }) => field === 'due');
      const moved = due === undefined ? story.moved : { from: story.moved?.from ?? due.from, to: due.to };
      const handedTo = event.changes.find(({ field }) => field === 'owner')?.to ?? story.handedTo;
      return { ...story, text: event.text ?? story.text, moved, handedTo };
    }
    case 'actions.taken-over':
      return { ...story, handedTo: event.to };
    case 'actions.reminded':
      return story;
  }
}

function named({ actionId, ref, text }: OneAction): OneAction {
  return { actionId, ref, text };
}

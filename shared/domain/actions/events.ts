/** The events of actions, and their wording in the history. */
import type { IsoDate } from '../calendar/dates';
import type { EventKinds } from '../event';
import type { Action, ActionStatus } from './types';
import { STATUS_WORDS } from './words';

/** A changed field: its values before and after, as text. An empty string means that there is no value. */
export interface ActionFieldChange {
  readonly field: 'text' | 'owner' | 'due' | 'serves';
  readonly from: string;
  readonly to: string;
}

interface OfAction {
  readonly actionId: string;
  readonly ref: string;
}

export type ActionEvent =
  | {
      readonly kind: 'actions.recorded';
      readonly actionId: string;
      readonly ref: string;
      readonly ownerSeatId: string;
      readonly due: IsoDate;
      /** The text of the action; absent in events recorded before this was stored. */
      readonly text?: string;
    }
  | {
      readonly kind: 'actions.changed';
      readonly actionId: string;
      readonly ref: string;
      readonly from: ActionStatus;
      readonly to: ActionStatus;
      /** Why it was cancelled or reopened; null otherwise. */
      readonly reason: string | null;
      /** As in `actions.recorded`. */
      readonly text?: string;
    }
  | (OfAction & {
      readonly kind: 'actions.edited';
      readonly changes: readonly ActionFieldChange[];
      /** Why the due date was moved; empty if it was not. */
      readonly reason: string;
      /** As in `actions.recorded`. */
      readonly text?: string;
    })
  /** Taken over from a vacant seat. `from` and `to` are labels of seats. */
  | (OfAction & { readonly kind: 'actions.taken-over'; readonly from: string; readonly to: string })
  /** A reminder sent by hand. */
  | (OfAction & { readonly kind: 'actions.reminded'; readonly ownerSeatId: string })
  | { readonly kind: 'actions.exported'; readonly format: 'csv' | 'xlsx'; readonly filtered: boolean };

const FIELD_WORDS: Readonly<Record<ActionFieldChange['field'], string>> = {
  text: 'Action',
  owner: 'Owner',
  due: 'Due',
  serves: 'For',
};

const subjects = ({ actionId }: { readonly actionId: string }) => [{ kind: 'action', actionId } as const] as const;

export const ACTION_EVENTS: EventKinds<ActionEvent> = {
  'actions.recorded': {
    subjects,
    words: ({ ref, due }) => ({ title: `Action ${ref} recorded`, detail: `Due ${due}` }),
    freeText: ['text'],
  },
  'actions.changed': {
    subjects,
    words: ({ ref, from, to, reason }) => ({
      title: `Action ${ref}: ${STATUS_WORDS[from]} → ${STATUS_WORDS[to]}`,
      detail: reason ?? '',
    }),
    freeText: ['reason', 'text'],
  },
  'actions.edited': {
    subjects,
    words: ({ ref, changes, reason }) => ({
      title: `Action ${ref} ${editedWords(changes)}`,
      detail: [...changes.map(changeWords), reason].filter((part) => part !== '').join('; '),
    }),
    freeText: ['changes', 'reason', 'text'],
  },
  'actions.taken-over': {
    subjects,
    words: ({ ref, from, to }) => ({ title: `Action ${ref} taken over`, detail: `${from} → ${to}` }),
    freeText: [],
  },
  'actions.reminded': {
    subjects,
    words: ({ ref }) => ({ title: `Reminder of action ${ref} sent`, detail: '' }),
    freeText: [],
  },
  'actions.exported': {
    subjects: () => [{ kind: 'actions' }],
    words: ({ format, filtered }) => ({
      title: `Actions exported as ${format.toUpperCase()}`,
      detail: filtered ? 'Filtered' : '',
    }),
    freeText: [],
  },
};

function editedWords(changes: readonly ActionFieldChange[]): string {
  const [first, ...others] = changes;
  if (others.length > 0) return 'edited';
  if (first?.field === 'owner') return 'handed over';
  return first?.field === 'due' ? 'has another due date' : 'edited';
}

function changeWords({ field, from, to }: ActionFieldChange): string {
  return `${FIELD_WORDS[field]}: ${from === '' ? 'none' : from} → ${to === '' ? 'none' : to}`;
}

/** Returns the event for a change of status. */
export function statusChanged(before: Action, after: Action): ActionEvent {
  const { id: actionId, ref, text } = after;
  return { kind: 'actions.changed', actionId, ref, from: before.status, to: after.status, reason: after.reason, text };
}

/** Returns the event for a reminder sent by hand. */
export function remindedOfAction({ id: actionId, ref, ownerSeatId }: Action): ActionEvent {
  return { kind: 'actions.reminded', actionId, ref, ownerSeatId };
}

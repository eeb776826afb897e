/** What happens to actions, and how the history says it. */
import type { IsoDate } from '../calendar/dates';
import type { EventKinds } from '../event';
import type { Action, ActionStatus } from './types';
import { STATUS_WORDS } from './words';

export type ActionEvent =
  | {
      readonly kind: 'actions.recorded';
      readonly actionId: string;
      readonly ref: string;
      readonly ownerSeatId: string;
      readonly due: IsoDate;
    }
  | {
      readonly kind: 'actions.changed';
      readonly actionId: string;
      readonly ref: string;
      readonly from: ActionStatus;
      readonly to: ActionStatus;
      /** Why it was cancelled or reopened; null otherwise. */
      readonly reason: string | null;
    };

const subjects = ({ actionId }: { readonly actionId: string }) => [{ kind: 'action', actionId } as const] as const;

export const ACTION_EVENTS: EventKinds<ActionEvent> = {
  'actions.recorded': {
    subjects,
    words: ({ ref, due }) => ({ title: `Action ${ref} recorded`, detail: `Due ${due}` }),
    freeText: [],
  },
  'actions.changed': {
    subjects,
    words: ({ ref, from, to, reason }) => ({
      title: `Action ${ref}: ${STATUS_WORDS[from]} → ${STATUS_WORDS[to]}`,
      detail: reason ?? '',
    }),
    freeText: ['reason'],
  },
};

/** The event of a change of status. */
export function statusChanged(before: Action, after: Action): ActionEvent {
  const { id: actionId, ref } = before;
  return { kind: 'actions.changed', actionId, ref, from: before.status, to: after.status, reason: after.reason };
}

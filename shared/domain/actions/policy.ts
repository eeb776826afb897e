/** Who may do what with actions. Terms of reference, "Administration": actions are recorded and monitored. */
import type { Standing } from '../membership/standing';
import type { Relation, Rule } from '../policy';
import type { Action } from './types';

const owner: Relation<Pick<Action, 'ownerSeatId'>> = {
  name: 'owner',
  holds: ({ seats }: Standing, { ownerSeatId }) => seats.some(({ id }) => id === ownerSeatId),
};

export const actionsPolicy = {
  read: { to: ['reader'], refusal: '' },
  record: { to: ['seated'], refusal: 'Only people with a seat can record an action.' },
  /** Start, finish or reopen an action. */
  progress: {
    to: ['chair-or-vru', owner],
    refusal: 'Only its owner, the chair or the VRU can change this action.',
  } satisfies Rule<Action>,
  /** Edit its text, owner, due date and link. */
  edit: {
    to: ['chair-or-vru', owner],
    refusal: 'Only its owner, the chair or the VRU can edit this action.',
  } satisfies Rule<Action>,
  /** Take it over from a vacant seat. */
  takeOver: { to: ['seated'], refusal: 'Only people with a seat can take over an action.' },
  export: { to: ['seated'], refusal: 'Only people with a seat can export the actions.' },
  cancel: { to: ['chair-or-vru'], refusal: 'Only the chair or the VRU can cancel an action.' },
} as const;

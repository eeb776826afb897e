/** Recording an action. Terms of reference, "Administration". */
import { type ActionItemView, type ActionsView, addActionInput } from '../../../shared/contract/actions';
import { decideCapture } from '../../../shared/domain/actions/transitions';
import type { Action } from '../../../shared/domain/actions/types';
import { findNearDuplicate } from '../../../shared/domain/alike';
import { meetingWithoutRegister } from '../../../shared/domain/meetings/schedule';
import { conflict, invalid, ok } from '../../../shared/domain/result';
import { loadActions } from '../../store/actions';
import { newIdOf } from '../command';
import type { Context } from '../context';
import { query } from '../query';
import { actionItemView, actionsView } from './action-view';
import { onActions, unendedWith } from './actions-aggregate';

/** The new action, and the list that now contains it. */
export interface Added {
  readonly action: ActionItemView;
  readonly list: ActionsView;
}

/**
 * Records an action, and announces it in the conversation that it came from, if that is one of the group's. Problems,
 * by field: no text or too much; a seat that is unknown or vacant; a due date that is no day or has passed. Only seat
 * holders may.
 */
export const addAction = onActions({
  input: addActionInput,
  decide: ({ sequence }, { text, owner, due, serves }, { membership, planning, standing, now, newId }) => {
    const { activities, recommendations, shortName } = membership.group;
    if (serves !== null && ![...activities, ...recommendations].some((known) => known.number === serves)) {
      return invalid({ serves: 'Choose an activity or a recommendation of this group.' });
    }
    return decideCapture(
      { text, ownerSeatId: owner, due, serves },
      {
        id: newId('action'),
        groupShortName: shortName,
        owner: membership.seats.find((seat) => seat.id === owner),
        meetingId: planning.schedule.openRegister ?? meetingWithoutRegister(planning).id,
        sequence: sequence?.value ?? null,
        standing,
        now,
      },
    );
  },
  show: (loaded, decided, context) => addedView(decided.action, unendedWith(loaded, decided), context),
  answer: (services, caller) => added(services, caller, newIdOf(caller, 'action')),
});

/** Returns the recorded action in its current state. Problem: it has ended since. */
const added = query({
  load: ({ table }, groupId, _id: string) => loadActions(table, groupId),
  view: ({ actions }, context, id) => {
    const all = actions.map(({ value }) => value);
    const action = all.find((known) => known.id === id);
    if (action === undefined) return conflict('This action was recorded already, and has ended since.');
    return ok(addedView(action, all, context));
  },
});

function addedView(action: Action, unended: readonly Action[], context: Context): Added {
  const others = unended.filter(({ id }) => id !== action.id);
  const same = findNearDuplicate(action.text, others);
  const note = same === undefined ? {} : { alike: `${same.ref} says much the same. Both are kept.` };
  return { action: { ...actionItemView(action, context), ...note }, list: actionsView(unended, 'all', context) };
}

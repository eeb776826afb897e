/** Views of actions for their readers. */
import type { ActionFilter, ActionItemView, ActionsView, RemindedView } from '../../../shared/contract/actions';
import { ownerWords } from '../../../shared/domain/actions/editing';
import { nextMeetingDay, timesCarried } from '../../../shared/domain/actions/meetings';
import { actionsPolicy } from '../../../shared/domain/actions/policy';
import { byUrgency, hasEnded, isOverdue } from '../../../shared/domain/actions/transitions';
import type { Action } from '../../../shared/domain/actions/types';
import { placedSeat, placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import type { Membership } from '../../../shared/domain/membership/types';
import { actionWaits } from '../../../shared/domain/overview/waiting';
import { may } from '../../../shared/domain/policy';
import { remindersPolicy } from '../../../shared/domain/reminders/policy';
import type { Reminded } from '../../../shared/domain/reminders/reminded';
import type { Choice } from '../../../shared/forms/field';
import type { Context } from '../context';
import { seatWords } from '../membership/seat-words';

type View = Pick<Context, 'membership' | 'standing' | 'today' | 'planning'>;

/** Returns the view of one action, with what the reader may do with it. */
export function actionItemView(action: Action, view: View): ActionItemView {
  const { membership, standing, today, planning } = view;
  const owner = placedSeat(membership, action.ownerSeatId);
  const unowned = owner?.seat.holder == null;
  return {
    id: action.id,
    ref: action.ref,
    text: action.text,
    ownerSeatId: action.ownerSeatId,
    owner: ownerWords(action.ownerSeatId, membership),
    ownerAgency: owner?.agency.shortName ?? '',
    ownerAgencyId: owner?.agency.id ?? '',
    mine: standing.seats.some(({ id }) => id === action.ownerSeatId),
    unowned,
    meetingId: action.meetingId,
    carried: timesCarried(action, planning.schedule),
    moved: action.moved ?? null,
    due: action.due,
    overdue: isOverdue(action, today),
    status: action.status,
    reason: action.reason,
    serves: action.serves,
    endedAt: action.endedAt,
    ...remindedView(action.reminded, membership),
    may: {
      remind: !hasEnded(action) && !unowned && may(remindersPolicy.remind, standing),
      progress: may(actionsPolicy.progress, standing, action),
      edit: !hasEnded(action) && may(actionsPolicy.edit, standing, action),
      takeOver: unowned && !hasEnded(action) && may(actionsPolicy.takeOver, standing),
      cancel: may(actionsPolicy.cancel, standing),
    },
  };
}

/** Returns the view of the last manual reminder; an empty object if there is none. */
export function remindedView(
  reminded: Reminded | undefined,
  membership: Membership,
): { readonly reminded?: RemindedView } {
  return reminded === undefined ? {} : { reminded: { at: reminded.at, by: seatWords(reminded.by, { membership }) } };
}

/** Returns the view of the unended actions that the filter selects, overdue first, with counts and choices. */
export function actionsView(actions: readonly Action[], filter: ActionFilter, view: View): ActionsView {
  const { membership, standing, today, planning } = view;
  const items = [...actions].sort(byUrgency).map((action) => actionItemView(action, view));
  const waits = actions.filter((action) => actionWaits(action, standing, membership) !== null);
  const waiting = new Set(waits.map(({ id }) => id));
  const mine = new Set(standing.seats.map((seat) => seat.id));
  return {
    today,
    filter,
    items: items.filter((item) => (filter === 'waiting' ? waiting.has(item.id) : isSelected(item, filter, mine))),
    counts: {
      open: items.length,
      overdue: items.filter((item) => item.overdue).length,
      unowned: items.filter((item) => item.unowned).length,
      waiting: waiting.size,
    },
    owners: placedSeats(membership)
      .filter(({ seat }) => seat.holder !== null)
      .map(({ seat, organisation }) => ({ value: seat.id, label: seatLabel(seat, organisation) })),
    links: linkChoices(membership),
    nextMeeting: nextMeetingDay(planning),
    may: { add: may(actionsPolicy.record, standing) },
  };
}

/** Returns the choices for a link: the group's activities, then its recommendations. */
export function linkChoices({ group: { activities, recommendations } }: Membership): readonly Choice[] {
  return [
    ...activities.map(({ number, summary }) => ({ value: number, label: `${number} ${summary}` })),
    ...recommendations.map(({ number, title }) => ({ value: number, label: `${number} ${title}` })),
  ];
}

function isSelected(item: ActionItemView, filter: ActionFilter, mine: ReadonlySet<string>): boolean {
  if (filter === 'mine') return mine.has(item.ownerSeatId);
  return filter === 'all' || item.overdue;
}

/** Actions as their readers see them. */
import type { ActionFilter, ActionItemView, ActionsView } from '../../../shared/contract/actions';
import { actionsPolicy } from '../../../shared/domain/actions/policy';
import { byUrgency, isOverdue } from '../../../shared/domain/actions/transitions';
import type { Action } from '../../../shared/domain/actions/types';
import { type IsoDate, monthOf, nextMonth } from '../../../shared/domain/calendar/dates';
import { planMeetings } from '../../../shared/domain/meetings/schedule';
import { placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import { may } from '../../../shared/domain/policy';
import type { Context } from '../context';

type View = Pick<Context, 'membership' | 'planning' | 'standing' | 'today'>;

/** One action, with what the reader may do to it. */
export function actionItemView(action: Action, { membership, standing, today }: View): ActionItemView {
  const owner = placedSeats(membership).find(({ seat }) => seat.id === action.ownerSeatId);
  return {
    id: action.id,
    ref: action.ref,
    text: action.text,
    ownerSeatId: action.ownerSeatId,
    owner: owner === undefined ? 'A seat that is no longer there' : seatLabel(owner.seat, owner.organisation),
    ownerAgency: owner?.agency.shortName ?? '',
    unowned: owner?.seat.holder == null,
    due: action.due,
    overdue: isOverdue(action, today),
    status: action.status,
    reason: action.reason,
    serves: action.serves,
    endedAt: action.endedAt,
    may: {
      progress: may(actionsPolicy.progress, standing, action),
      cancel: may(actionsPolicy.cancel, standing),
    },
  };
}

/** The unended actions, overdue first, in the selection that was asked for. */
export function actionsView(actions: readonly Action[], filter: ActionFilter, view: View): ActionsView {
  const { membership, standing, today } = view;
  const items = [...actions].sort(byUrgency).map((action) => actionItemView(action, view));
  const mine = new Set(standing.seats.map((seat) => seat.id));
  return {
    today,
    filter,
    items: items.filter((item) => isSelected(item, filter, mine)),
    counts: {
      open: items.length,
      overdue: items.filter((item) => item.overdue).length,
      unowned: items.filter((item) => item.unowned).length,
    },
    owners: placedSeats(membership)
      .filter(({ seat }) => seat.holder !== null)
      .map(({ seat, organisation }) => ({ value: seat.id, label: seatLabel(seat, organisation) })),
    proposedDue: nextMeetingDay(view),
    may: { add: may(actionsPolicy.record, standing) },
  };
}

/** Actions are looked at from meeting to meeting: the day of the first one after today. */
function nextMeetingDay({ planning, today }: View): IsoDate {
  const month = monthOf(today);
  const meetings = planMeetings(planning, month, nextMonth(nextMonth(nextMonth(month))));
  return meetings.find(({ cancelled, date }) => cancelled === null && date > today)?.date ?? today;
}

function isSelected(item: ActionItemView, filter: ActionFilter, mine: ReadonlySet<string>): boolean {
  if (filter === 'mine') return mine.has(item.ownerSeatId);
  return filter === 'all' || item.overdue;
}

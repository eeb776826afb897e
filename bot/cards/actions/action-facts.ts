/** The facts of an action besides its text, as rows of a card. */
import type { ActionItemView, RemindedView } from '../../../shared/contract/actions';
import { STATUS_WORDS } from '../../../shared/domain/actions/words';
import { counted } from '../../../shared/words/counts';
import { dayWords, instantDayWords, instantWords, monthWords } from '../../../shared/words/dates';
import { escapeUserText } from '../text';

/** Label, value, and whether it is highlighted. */
export type Fact = readonly [label: string, value: string, alert?: boolean];

/** Returns the facts of an action; none of them depends on the reader. */
export function factsOf(item: ActionItemView): readonly Fact[] {
  const { moved, carried, serves, reason, status, endedAt } = item;
  const ended = endedAt === null ? '' : ` on ${instantDayWords(endedAt)}`;
  return [
    ['Owner', item.unowned ? `${item.owner} (nobody holds this seat)` : item.owner, item.unowned],
    ['Due', `${dayWords(item.due)}${item.overdue ? ', overdue' : ''}`, item.overdue],
    ['Status', `${STATUS_WORDS[status]}${ended}`],
    ['Meeting', monthWords(item.meetingId) + (carried === 0 ? '' : `, carried over ${counted(carried, 'time')}`)],
    ...(serves === null ? [] : [['Linked to', serves] as const]),
    ...(moved === null ? [] : [['Due date moved', movedWords(moved)] as const]),
    ...(reason === null ? [] : [['Reason', reason] as const]),
    ...(item.reminded === undefined ? [] : [['Reminded', remindedWords(item.reminded)] as const]),
  ];
}

/** Returns facts in the form that card layouts expect. */
export function factRows(facts: readonly Fact[]): readonly object[] {
  return facts.map(([label, value, alert = false]) => ({
    label,
    value: escapeUserText(value),
    weight: alert ? 'Bolder' : 'Default',
    color: alert ? 'Attention' : 'Default',
  }));
}

/** Returns how often the due day was moved, the first due day, and the latest reason, in words. */
export function movedWords({ times, first, reason }: NonNullable<ActionItemView['moved']>): string {
  return `${counted(times, 'time')}, first due ${dayWords(first)}. ${reason}`;
}

/** Returns when a reminder was sent by hand, and by whom, in words. */
export function remindedWords({ at, by }: RemindedView): string {
  return by === '' ? instantWords(at) : `${instantWords(at)}, by ${by}`;
}

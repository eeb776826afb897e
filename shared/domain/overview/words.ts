/** Display text for what waits for somebody, shared by card and page. */
import { counted, plural } from '../../words/counts';
import { dayWords } from '../../words/dates';
import type { IsoDate } from '../calendar/dates';
import { periodOf } from '../calendar/periods';
import type { Seat } from '../membership/types';
import type { Waiting } from './for-you';

/** Describes an item: "Respond: Knife crime offences, October 2026". Free text is included unescaped. */
export function waitingWords(waiting: Waiting): string {
  switch (waiting.kind) {
    case 'request':
      return `${VERBS[waiting.request.latest?.kind ?? 'none'] ?? 'Respond'}: ${waiting.source.name}, ${waiting.request.period}`;
    case 'not-held':
      return `Confirm that it is not held: ${waiting.source.name}, ${waiting.request.period}`;
    case 'action':
      return `Your action: ${waiting.action.text}`;
    case 'unowned':
      return `Find an owner: ${waiting.action.text}`;
    case 'figure':
      return `Confirm the figure of ${periodOf(waiting.quarter)?.label ?? waiting.quarter}`;
    case 'guests':
      return `Say who ${counted(waiting.count, 'unidentified guest')} ${plural(waiting.count, 'is', 'are')}`;
    case 'messages':
      return `Look at ${counted(waiting.count, 'message')} that may not have arrived`;
    case 'prepared':
      return `Confirm ${counted(waiting.count, 'recurring request')}`;
    case 'seat':
      return `Decide who holds the seat ${waiting.seat.title}: ${proposedWords(waiting.seat)}`;
    case 'review':
      return 'Log the review of how often and in which format the group meets';
  }
}

function proposedWords({ proposal }: Seat): string {
  return proposal?.holder == null ? 'it is proposed that nobody does' : `${proposal.holder.name} is proposed`;
}

const VERBS: Readonly<Record<string, string>> = {
  none: 'Respond',
  partly_supplied: 'Supply the rest',
  will_supply_by: 'Supply as promised',
};

/** Up to this many days ahead the days are counted; beyond that the date is shown. */
const COUNTED_DAYS = 14;

/**
 * Describes when an item is due: "due in 3 days", "due today", "overdue, was due Wed 2 Dec 2026", "in the register
 * now". Empty if it has no due day.
 */
export function whenWords({ kind, due, late }: Waiting, today: IsoDate): string {
  if (kind === 'guests') return 'in the register now';
  if (due === null) return '';
  if (late) return `overdue, was due ${dayWords(due)}`;
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  return days <= COUNTED_DAYS ? `due in ${days} days` : `due ${dayWords(due)}`;
}

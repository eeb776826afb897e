/**
 * The "For you" list: what waits for one person, most urgent first. It contains their organisation's requests, their
 * actions, and what only their role can do. This is a decision of the team; the terms of reference only define who is
 * responsible for what.
 */
import { byUrgency, isOverdue } from '../actions/transitions';
import type { Action } from '../actions/types';
import { attendancePolicy } from '../attendance/policy';
import { addDays, type IsoDate } from '../calendar/dates';
import { periodOf } from '../calendar/periods';
import type { HolidayCalendar } from '../calendar/working-days';
import { meetingsPolicy } from '../meetings/policy';
import { proposalsFor } from '../membership/proposals';
import type { Standing } from '../membership/standing';
import type { Membership, Seat } from '../membership/types';
import { messagesPolicy } from '../messages/policy';
import { may } from '../policy';
import { isPast, lastDay } from '../tracker/due-days';
import { trackerPolicy } from '../tracker/policy';
import { preparedRequest } from '../tracker/recurring';
import type { DataRequest, Source, SourceRecord } from '../tracker/types';
import { actionWaits, requestWaits } from './waiting';

/** The parts of the group's state that may wait for somebody. */
export interface GroupState {
  readonly membership: Membership;
  readonly records: readonly SourceRecord[];
  /** Actions that have not ended. */
  readonly actions: readonly Action[];
  /** Quarters whose figure has been taken. */
  readonly quarters: readonly { readonly quarter: string; readonly locked: boolean }[];
  /** Number of presses in the open register that nobody has identified. */
  readonly unidentified: number;
  /** Number of messages that may not have arrived. */
  readonly undelivered: number;
  /** The day by which frequency and format have to be reviewed. */
  readonly reviewDue: IsoDate;
  readonly today: IsoDate;
  readonly calendar: HolidayCalendar;
}

/** An item that waits for a person, with its due day. */
export type Waiting = (
  | { readonly kind: 'request'; readonly source: Source; readonly request: DataRequest }
  | { readonly kind: 'not-held'; readonly source: Source; readonly request: DataRequest }
  | { readonly kind: 'action' | 'unowned'; readonly action: Action }
  | { readonly kind: 'figure'; readonly quarter: string }
  | { readonly kind: 'guests' | 'messages' | 'prepared'; readonly count: number }
  | { readonly kind: 'review' }
  /** A proposed change of the seat. */
  | { readonly kind: 'seat'; readonly seat: Seat }
) & {
  /** The last day on which it is on time; null if it has no due day. */
  readonly due: IsoDate | null;
  readonly late: boolean;
};

/**
 * Days after the end of a quarter by which its figure has to be confirmed, because reports are written from it
 * afterwards.
 */
const DAYS_TO_CONFIRM = 14;
/** Items due within this many days come before those without a due day. */
const SOON_DAYS = 7;

/** Returns everything that waits for the person, most urgent first. Empty for somebody without a seat. */
export function waitingFor(state: GroupState, standing: Standing): readonly Waiting[] {
  if (standing.seats.length === 0) return [];
  const found = [...ofRequests(state, standing), ...ofActions(state, standing), ...ofRoles(state, standing)];
  return found
    .map((waiting, place) => ({ waiting, place, band: bandOf(waiting, state.today) }))
    .sort((a, b) => a.band - b.band || dayOrder(a.waiting, b.waiting, a.band) || a.place - b.place)
    .map(({ waiting }) => waiting);
}

function ofRequests({ records, membership, today, calendar }: GroupState, standing: Standing): readonly Waiting[] {
  return records.flatMap(({ source, requests }) =>
    requests.flatMap((request): readonly Waiting[] => {
      const waits = requestWaits(request, source, standing, membership);
      if (waits === null) return [];
      if (waits === 'confirm-not-held') return [{ kind: 'not-held', source, request, due: null, late: false }];
      const late = isPast(request, { today, calendar });
      return [{ kind: 'request', source, request, due: lastDay(request, calendar), late }];
    }),
  );
}

function ofActions({ actions, membership, today }: GroupState, standing: Standing): readonly Waiting[] {
  return [...actions].sort(byUrgency).flatMap((action): readonly Waiting[] => {
    const waits = actionWaits(action, standing, membership);
    if (waits === null) return [];
    const { due } = action;
    return [{ kind: waits === 'own' ? 'action' : 'unowned', action, due, late: isOverdue(action, today) }];
  });
}

function ofRoles(state: GroupState, standing: Standing): readonly Waiting[] {
  const { quarters, unidentified, undelivered, reviewDue, today } = state;
  const found: Waiting[] = [];
  if (unidentified > 0 && may(attendancePolicy.record, standing))
    found.push({ kind: 'guests', count: unidentified, due: today, late: false });
  if (may(trackerPolicy.confirmSnapshot, standing)) found.push(...quarters.flatMap((one) => figureOf(one, today)));
  const proposals = proposalsFor(state.membership, standing);
  found.push(...proposals.map((seat): Waiting => ({ kind: 'seat', seat, due: null, late: false })));
  if (undelivered > 0 && may(messagesPolicy.lookAfter, standing))
    found.push({ kind: 'messages', count: undelivered, due: null, late: false });
  const prepared = may(trackerPolicy.confirmPrepared, standing) ? preparedIn(state) : 0;
  if (prepared > 0) found.push({ kind: 'prepared', count: prepared, due: null, late: false });
  if (reviewDue < today && may(meetingsPolicy.arrange, standing))
    found.push({ kind: 'review', due: reviewDue, late: true });
  return found;
}

function figureOf({ quarter, locked }: GroupState['quarters'][number], today: IsoDate): readonly Waiting[] {
  const end = periodOf(quarter)?.to;
  if (locked || end === undefined) return [];
  const due = addDays(end, DAYS_TO_CONFIRM);
  return [{ kind: 'figure', quarter, due, late: due < today }];
}

/** Counts the recurring requests that go out once they are confirmed. */
function preparedIn({ records, today, calendar }: GroupState): number {
  return records.filter((record) => preparedRequest(record, today, calendar) !== null).length;
}

/**
 * Returns the sort band of an item: people in the room first, then late items, items due within the week, what others
 * wait for, and what has time. A review that has been due for years and an action without an owner must not push aside
 * what is late since yesterday.
 */
function bandOf({ kind, due, late }: Waiting, today: IsoDate): number {
  if (kind === 'guests') return 0;
  if (kind === 'review' || kind === 'unowned' || due === null) return 3;
  if (late) return 1;
  return due <= addDays(today, SOON_DAYS) ? 2 : 4;
}

/** Compares within a band: by due day, or by kind in the band of items without one. */
function dayOrder(a: Waiting, b: Waiting, band: number): number {
  return band === 3 ? rank(a) - rank(b) : (a.due ?? '').localeCompare(b.due ?? '');
}

const ORDER: readonly Waiting['kind'][] = ['not-held', 'seat', 'messages', 'prepared', 'unowned', 'review'];

function rank({ kind }: Waiting): number {
  return ORDER.indexOf(kind);
}

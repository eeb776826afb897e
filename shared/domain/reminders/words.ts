/** Display text of digest lines. Days are written as `YYYY-MM-DD`. */
import { counted } from '../../words/counts';
import { timespanWords } from '../../words/dates';
import { allOf } from '../../words/lists';
import type { IsoDate } from '../calendar/dates';
import { periodOf } from '../calendar/periods';
import { type HolidayCalendar, workingDayFrom, workingDaysAfter } from '../calendar/working-days';
import { seatLabel } from '../membership/seats';
import { samePerson } from '../membership/standing';
import type { Membership, PersonId } from '../membership/types';
import { effectiveDue } from '../tracker/due-days';
import type { DueReminder, ReminderFacts, ReminderItem } from './types';

/** The urgency of a line, by which the heading of a digest counts. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'note';

export interface ReminderLine {
  readonly item: ReminderItem;
  /** What it is about; partly free text. */
  readonly title: string;
  /** The organisation that was asked, the reference of the action, or the time and place of the meeting. */
  readonly detail: string;
  /** When it is due, such as "Due 2026-12-18, in 3 working days". */
  readonly when: string;
  readonly urgency: Urgency;
}

/** Returns the lines of these items as of this day; items that no longer exist are left out. */
export function linesOf(
  items: readonly Pick<DueReminder, 'item'>[],
  today: IsoDate,
  facts: ReminderFacts,
): readonly ReminderLine[] {
  return items.flatMap(({ item }) => {
    const line = lineOf(item, today, facts);
    return line === null ? [] : [{ item, ...line }];
  });
}

type Line = Omit<ReminderLine, 'item'>;

function lineOf(item: ReminderItem, today: IsoDate, facts: ReminderFacts): Line | null {
  switch (item.kind) {
    case 'request':
    case 'escalation':
      return requestLine(item, today, facts);
    case 'action': {
      const action = facts.actions.find(({ id }) => id === item.actionId);
      if (action === undefined) return null;
      // An action is overdue on the day after its due day, even if that is not a working day.
      return { title: action.text, detail: action.ref, ...dueWords(action.due, action.due, today, facts.calendar) };
    }
    case 'meeting':
      return meetingLine(today, facts);
    case 'figure':
      return {
        title: `The figure of ${periodOf(item.quarter)?.label ?? item.quarter}`,
        detail: 'The VRU confirms it, and then it is locked',
        when: 'Waits to be confirmed',
        urgency: 'note',
      };
  }
}

function requestLine(
  { kind, sourceId, requestId }: Extract<ReminderItem, { readonly requestId: string }>,
  today: IsoDate,
  { records, membership, calendar }: ReminderFacts,
): Line | null {
  const record = records.find(({ source }) => source.id === sourceId);
  const request = record?.requests.find(({ id }) => id === requestId);
  if (record === undefined || request === undefined) return null;
  const due = effectiveDue(request) ?? request.due;
  const organisation = membership.organisations.find(({ id }) => id === request.organisationId)?.name ?? '';
  const silent = request.latest === null ? 'has not responded' : 'has not supplied what it promised';
  return {
    title: `${record.source.name}, ${request.period}`,
    detail: kind === 'escalation' ? `${organisation} ${silent}` : `Asked of ${organisation}`,
    ...dueWords(due, workingDayFrom(due, calendar), today, calendar),
  };
}

/** Returns the wording of a due day. `last`: the last day on which it is on time. */
function dueWords(
  due: IsoDate,
  last: IsoDate,
  today: IsoDate,
  calendar: HolidayCalendar,
): Pick<Line, 'when' | 'urgency'> {
  if (last < today) {
    const late = workingDaysAfter(last, today, calendar);
    return { when: `Due ${due}, ${counted(late, 'working day')} overdue`, urgency: 'overdue' };
  }
  if (last === today) return { when: due === today ? 'Due today' : `Due ${due}, so today`, urgency: 'today' };
  const left = workingDaysAfter(today, last, calendar);
  return { when: `Due ${due}, in ${counted(left, 'working day')}`, urgency: 'soon' };
}

function meetingLine(today: IsoDate, { meeting }: ReminderFacts): Line {
  const { date, startsAt, minutes, mode, host, place } = meeting;
  const where = mode === 'remote' ? 'on Teams' : ['in person', host?.organisation, place].filter(Boolean).join(', ');
  return {
    title: date === today ? 'Meeting today' : `Meeting on ${date}`,
    detail: `${timespanWords(startsAt, minutes)}, ${where}`,
    when: 'Send apologies or a deputy if you cannot come',
    urgency: 'note',
  };
}

/** Summarises the lines, each counted once: "4 overdue, 1 due today". */
export function summaryWords(lines: readonly ReminderLine[]): string {
  const count = (fits: (line: ReminderLine) => boolean) => lines.filter(fits).length;
  const waits = ({ item }: ReminderLine) => item.kind === 'request' || item.kind === 'action';
  const parts: readonly (readonly [number, string])[] = [
    [count((line) => waits(line) && line.urgency === 'overdue'), 'overdue'],
    [count((line) => waits(line) && line.urgency === 'today'), 'due today'],
    [count((line) => waits(line) && line.urgency === 'soon'), 'due soon'],
    [count(({ item }) => item.kind === 'escalation'), 'for the chair'],
    [count(({ item }) => item.kind === 'figure'), 'to confirm'],
  ];
  const some = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  const meeting = lines.some(({ item }) => item.kind === 'meeting') ? ['the next meeting'] : [];
  return [...some, ...meeting].join(', ');
}

/** Explains why this person gets a digest: "You get this because you hold the seat …". */
export function becauseWords(person: PersonId, { seats, organisations }: Membership): string {
  const own = seats.filter(({ holder }) => holder !== null && samePerson(holder, person));
  const labels = own.map((seat) => {
    const organisation = organisations.find(({ id }) => id === seat.organisationId);
    return seat.representation && organisation !== undefined ? organisation.name : seatLabel(seat, organisation);
  });
  return `You get this because you hold ${own.length === 1 ? 'the seat' : 'the seats'} ${allOf(labels)}.`;
}

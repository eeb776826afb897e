/** One person's data as the sheets of a workbook. */
import { londonDate } from '../../../shared/domain/calendar/dates';
import type { PersonData } from '../../../shared/domain/retention/person-data';
import type { Cell, Sheet } from '../../files/spreadsheet';

/** Returns one sheet for each list, even for an empty one, which shows that there is nothing of that kind. */
export function personSheets(data: PersonData): readonly [Sheet, ...Sheet[]] {
  const { person, seats, attendance, observed, actions, events, conversations, messages } = data;
  return [
    sheet(
      'Person',
      ['What', 'Value'],
      [
        ['Tenant', person.tenantId],
        ['Object id', person.objectId],
        ...person.names.map((name): Cell[] => ['Name', name]),
        ...person.emails.map((email): Cell[] => ['Work address', email]),
        ['Read access since', day(data.readsSince)],
        ['Calendar address', data.calendarAddress ? 'Yes' : 'No'],
        ...conversations.map((id): Cell[] => ['Conversation', id]),
      ],
    ),
    sheet(
      'Seats',
      ['Seat', 'Since', 'Until'],
      seats.map(({ seat, since, until }) => [seat, { date: since }, until === null ? 'Still held' : moment(until)]),
    ),
    sheet(
      'Attendance',
      ['Meeting', 'Seat', 'Recorded as', 'How', 'Deputy', 'Recorded at'],
      attendance.map(({ meeting, seat, value, mode, deputy, recordedAt }) => {
        return [meeting, seat, value, mode, deputy, recordedAt];
      }),
    ),
    sheet(
      'Observer',
      ['Meeting', 'Name', 'Organisation'],
      observed.map(({ meeting, name, organisation }) => [{ date: meeting }, name, organisation]),
    ),
    sheet(
      'Actions',
      ['Action', 'Text', 'Seat', 'Due', 'Status', 'Recorded', 'Ended'],
      actions.map(({ ref, text, seat, due, status, createdAt, endedAt }) => {
        return [ref, text, seat, { date: due }, status, moment(createdAt), endedAt === null ? null : moment(endedAt)];
      }),
    ),
    sheet(
      'History',
      ['When', 'As', 'Through', 'What', 'Detail'],
      events.map(({ at, as, via, title, detail }) => [at, as === 'actor' ? 'Did it' : 'Named', via, title, detail]),
    ),
    sheet(
      'Messages',
      ['Id', 'About', 'State', 'Written'],
      messages.map(({ id, about, state, createdAt }) => [id, about, state, createdAt]),
    ),
  ];
}

function sheet(name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Sheet {
  return { name, columns: columns.map((title) => ({ title, width: 24 })), rows };
}

function day(date: string | null): Cell {
  return date === null ? 'No' : { date };
}

function moment(instant: string): Cell {
  return { date: londonDate(instant) };
}

/**
 * Parses the attendance report that Teams offers the organiser. Sections `1. Summary`, `2. Participants`, `3.
 * In-Meeting Activities`, or one table in older files; separated by tabs, or by commas or semicolons after a
 * spreadsheet has saved it again.
 */

import { LIMITS } from '../../shared/contract/limits';
import type { AttendanceReport } from '../../shared/domain/attendance/report';
import { invalid, ok, type Result } from '../../shared/domain/result';
import { cut } from '../../shared/words/cut';
import { fileText, type WantedText } from './file-text';
import type { NumberedRow } from './numbered-row';
import { daysIn } from './report-days';
import { peopleOf, type ReportColumns } from './report-people';
import { oneLine, visible } from './text';
import { textTable, withPlainLineEnds } from './text-table';

type Row = readonly string[];

const WANTED: WantedText = {
  field: 'content',
  largest: LIMITS.reportBytes,
  choose: 'Choose the report as Teams saved it (.csv).',
};

interface Table {
  /** Rows above the participants. */
  readonly summary: readonly Row[];
  readonly columns: ReportColumns;
  readonly people: readonly NumberedRow[];
}

/** A large meeting with many joins for each person stays below this; more rows would keep everybody else waiting. */
const ROWS = 20_000;

const PARTICIPANTS = /^(?:\d+\.?\s*)?(?:participants|attendees)\b/;
const ENGLISH = /^(?:\d+\.?\s*)?(?:summary|meeting summary|participants|attendees|in-meeting activities|others)\b/;

const TITLES = ['meeting title', 'title', 'meeting name'];
const STARTS = ['start time', 'meeting start time'];
/** Without one of these columns a list of names says nothing about attendance. */
const TIMES = ['first join', 'last leave', 'join time', 'leave time', 'timestamp', 'in-meeting duration', 'duration'];

/**
 * Parses the report; dates stay as the organiser's computer wrote them. Never throws, whatever the bytes. Problems, at
 * `content`, in plain words and with the row where there is one: not a text file, too large or long, not an attendance
 * report, of several meetings or in another language, nobody or too many people in it.
 */
export function readAttendanceReport(bytes: Uint8Array): Result<AttendanceReport> {
  const text = fileText(bytes, WANTED);
  if (!text.ok) return text;
  const table = tableIn(text.value);
  if (!table.ok) return table;
  const { summary, columns, people: rows } = table.value;
  const people = peopleOf(rows, columns);
  if (!people.ok) return people;
  const startedAt = saidIn(summary, STARTS);
  const joined = columns.joined === null ? '' : oneLine(rows[0]?.cells[columns.joined] ?? '');
  const days = startedAt === null ? { startedOn: daysIn(joined) } : { startedOn: daysIn(startedAt) };
  return ok({ title: saidIn(summary, TITLES), startedAt, ...days, people: people.value });
}

function tableIn(text: string): Result<Table> {
  const lines = withPlainLineEnds(text);
  if (moreThan(ROWS, lines)) {
    return invalid({ content: 'The file has more than 20,000 rows. Choose the report of one meeting.' });
  }
  let hidden: string | null = null;
  for (const delimiter of ['\t', ',', ';']) {
    const { rows, stray } = textTable(lines, delimiter);
    const fault = faultIn(rows);
    if (fault !== null) return invalid({ content: fault });
    const table = participantsIn(rows);
    if (table === null) {
      const plain = lines.split('\n').map((line) => line.split(delimiter));
      if (stray !== null && participantsIn(plain) !== null) hidden ??= stray.words;
      continue;
    }
    return stray === null || stray.row >= lastRow(table) ? ok(table) : invalid({ content: stray.words });
  }
  if (hidden !== null) return invalid({ content: hidden });
  return invalid({
    content:
      'This is not an attendance report: it has no list of participants. Choose the report as Teams saved it (.csv).',
  });
}

function moreThan(most: number, lines: string): boolean {
  let at = -1;
  for (let row = 0; row < most; row += 1) {
    at = lines.indexOf('\n', at + 1);
    if (at === -1) return false;
  }
  return true;
}

function participantsIn(rows: readonly Row[]): Table | null {
  const sections = rows.flatMap((row, index) => (sectionName(row) === null ? [] : [index]));
  const section = sections.find((index) => PARTICIPANTS.test(sectionName(rows[index] ?? []) ?? ''));
  // A file with sections but none of participants lists arrivals and departures, not who took part.
  if (section === undefined && sections.length > 0) return null;
  const from = section ?? 0;
  const to = sections.find((index) => index > from) ?? rows.length;
  const header = rows.findIndex(
    (row, index) => index >= from && index < to && columnsOf(row, section !== undefined) !== null,
  );
  const columns = columnsOf(rows[header] ?? [], section !== undefined);
  if (columns === null) return null;
  const people = rows.slice(header + 1, to).map((cells, index) => ({ number: header + 2 + index, cells }));
  return { summary: rows.slice(0, header), columns, people };
}

/** Returns why the report cannot be used, with its row; null if nothing was found. */
function faultIn(rows: readonly Row[]): string | null {
  const sections = rows.flatMap((row, index) => {
    const name = sectionName(row);
    return name === null ? [] : [{ row: index + 1, name }];
  });
  const foreign = sections[0];
  if (foreign !== undefined && sections.length > 1 && !sections.some(({ name }) => ENGLISH.test(name))) {
    return `Row ${foreign.row} is not in English. Set the language of Teams to English, save the report again and choose it.`;
  }
  const again = sections.filter(({ name }) => PARTICIPANTS.test(name))[1];
  if (again === undefined) return null;
  return `Row ${again.row} begins the participants of a second meeting. Choose the report of one meeting.`;
}

function lastRow({ summary, people }: Table): number {
  return people.at(-1)?.number ?? summary.length + 1;
}

/** Returns "2. participants" for a row that is the heading of a section, otherwise null. */
function sectionName(row: Row): string | null {
  const [first = '', ...others] = row.map(heading);
  return (/^\d+\.\s*\p{L}/u.test(first) || /^\d+ participants\b/.test(first)) && others.every((cell) => cell === '')
    ? first
    : null;
}

function columnsOf(row: Row, inSection: boolean): ReportColumns | null {
  const headings = row.map(heading);
  const at = (...names: readonly string[]) => {
    const index = headings.findIndex((each) => names.includes(each));
    return index === -1 ? null : index;
  };
  const name = at('name', 'full name', 'participant', 'participant name', 'display name');
  const participantId = at('participant id (upn)', 'participant id', 'upn');
  // Some policies leave the times out: then a section, an id or a role shows that it is more than a list of names.
  const attended = inSection || at(...TIMES) !== null || participantId !== null || at('role') !== null;
  if (name === null || !attended) return null;
  return {
    name,
    email: at('email', 'e-mail', 'email address'),
    participantId,
    joined: at('first join', 'first join time', 'join time', 'timestamp'),
    duration: at('in-meeting duration', 'duration'),
  };
}

function saidIn(summary: readonly Row[], keys: readonly string[]): string | null {
  const value = summary.find((row) => keys.includes(heading(row[0] ?? '')))?.[1] ?? '';
  return cut(oneLine(visible(value)), 200).trim() || null;
}

function heading(cell: string): string {
  return oneLine(visible(cell)).toLowerCase();
}

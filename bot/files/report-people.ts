/** The people of an attendance report, out of its rows: one for each, however often they joined. */
import type { ReportPerson } from '../../shared/domain/attendance/report';
import { containsNhsNumber } from '../../shared/domain/nhs-number';
import { invalid, ok, type Result } from '../../shared/domain/result';
import { beginsLikeFormula, oneLine } from './text';

/** Where each column of the participants stands in a row. */
export interface ReportColumns {
  readonly name: number;
  readonly email: number | null;
  readonly participantId: number | null;
  readonly duration: number | null;
}

/** A row with its number in the file, counted from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** More are no meeting of a group. */
const PEOPLE = 1_000;
const NAME = 200;

/** What one row says. */
interface Entry {
  readonly name: string;
  readonly email: string | null;
  /** By which the same person is known in another row. */
  readonly keys: readonly string[];
  readonly seconds: number | null;
}

/**
 * Everybody in the rows, in the order in which they first appear. Rows of one address are one person, and so are rows of one name
 * without an address; their time adds up. Problems, at `content`: nobody; more than 1,000; a row that does not belong.
 */
export function peopleOf(rows: readonly NumberedRow[], columns: ReportColumns): Result<readonly ReportPerson[]> {
  const people: Entry[] = [];
  const known = new Map<string, number>();
  for (const row of rows) {
    const entry = entryOf(row, columns);
    if (!entry.ok) return entry;
    if (entry.value === null) continue;
    const { keys } = entry.value;
    const index = keys.map((key) => known.get(key)).find((found) => found !== undefined) ?? people.length;
    people[index] = together(people[index], entry.value);
    for (const key of keys) known.set(key, index);
    if (people.length > PEOPLE)
      return refuse('The report names more than 1,000 people. Choose the report of one meeting.');
  }
  if (people.length === 0) return refuse('The report names nobody.');
  return ok(people.map(({ name, email, seconds }) => ({ name, email, minutes: wholeMinutes(seconds) })));
}

/** Whoever takes part by telephone is named by their number, some digits hidden. */
const DIALLED_IN = /^\+[\d *()]{8,24}$/;

/** What a row says; null for a blank one. */
function entryOf({ number, cells }: NumberedRow, columns: ReportColumns): Result<Entry | null> {
  const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? ''));
  const written = [cell(columns.name), cell(columns.email), cell(columns.participantId)];
  if (written.some((text) => text.trim() !== '' && beginsLikeFormula(text) && !DIALLED_IN.test(text))) {
    return refuse(`Row ${number} has a name or address that begins like a spreadsheet formula. Nothing was read.`);
  }
  const addresses = written.slice(1).flatMap((text) => addressIn(text) ?? []);
  const name = oneLine(written[0] ?? '') || (addresses[0] ?? '');
  if (name === '') return ok(null);
  if (name.length > NAME) return refuse(`Row ${number} has a name longer than ${NAME} characters. Nothing was read.`);
  if (containsNhsNumber(name)) {
    return refuse(`Row ${number} has a name with what looks like an NHS number. Nothing was read.`);
  }
  const keys = addresses.length > 0 ? addresses : [`name ${name.toLowerCase()}`];
  return ok({ name, email: addresses[0] ?? null, keys, seconds: secondsIn(cell(columns.duration)) });
}

/** The first row gives name and address; time that only a later one has is taken from there. */
function together(earlier: Entry | undefined, later: Entry): Entry {
  if (earlier === undefined) return later;
  const seconds = earlier.seconds === null ? later.seconds : earlier.seconds + (later.seconds ?? 0);
  return { ...earlier, seconds };
}

function addressIn(cell: string): string | null {
  const text = oneLine(cell).toLowerCase();
  return text.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(text) ? text : null;
}

/** "1h 5m 3s", with any part left out. */
const DURATION = /^(?:(\d{1,4})\s*h\w*\s*)?(?:(\d{1,4})\s*m\w*\s*)?(?:(\d{1,5})\s*s\w*)?$/i;

/** Seconds; null for anything that is no duration as Teams writes it. */
function secondsIn(cell: string): number | null {
  const text = oneLine(cell);
  const found = DURATION.exec(text);
  if (text === '' || found === null) return null;
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

/** Whole minutes; whoever was there at all was there for one. */
function wholeMinutes(seconds: number | null): number | null {
  if (seconds === null) return null;
  return seconds === 0 ? 0 : Math.max(1, Math.floor(seconds / 60));
}

function refuse(message: string) {
  return invalid({ content: message });
}

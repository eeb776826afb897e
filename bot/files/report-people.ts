/** Extracts the people of an attendance report from its rows: one entry each, however often they joined. */
import type { ReportPerson } from '../../shared/domain/attendance/report';
import { containsNhsNumber } from '../../shared/domain/nhs-number';
import { invalid, ok, type Result } from '../../shared/domain/result';
import { cut } from '../../shared/words/cut';
import type { NumberedRow } from './numbered-row';
import { oneLine, visible } from './text';

/** The index of each column of the participants in a row. */
export interface ReportColumns {
  readonly name: number;
  readonly email: number | null;
  readonly participantId: number | null;
  readonly duration: number | null;
  readonly joined: number | null;
}

/** No meeting of a group has more people. */
const PEOPLE = 1_000;
const NAME = 200;

/** The content of one row. */
interface Entry {
  readonly name: string;
  /** The first is the e-mail address, if the row has one. */
  readonly addresses: readonly string[];
  /** The keys by which the same person is recognised in another row. */
  readonly keys: readonly string[];
  readonly seconds: number | null;
}

/**
 * Returns everybody in the rows, in the order of their first appearance. Rows with the same address are one person, and
 * so are rows with the same name and no address; their durations are added. Problems, at `content`: nobody; more than
 * 1,000.
 */
export function peopleOf(rows: readonly NumberedRow[], columns: ReportColumns): Result<readonly ReportPerson[]> {
  const people: Entry[] = [];
  const known = new Map<string, number>();
  for (const row of rows) {
    const entry = entryOf(row, columns);
    if (entry === null) continue;
    const { keys } = entry;
    const index = keys.map((key) => known.get(key)).find((found) => found !== undefined) ?? people.length;
    people[index] = together(people[index], entry);
    for (const key of keys) known.set(key, index);
    if (people.length > PEOPLE)
      return refuse('The report names more than 1,000 people. Choose the report of one meeting.');
  }
  if (people.length === 0) return refuse('The report names nobody.');
  return ok(people.map(personOf));
}

function personOf({ name, addresses, seconds }: Entry): ReportPerson {
  const [email = null, ...others] = addresses;
  const minutes = wholeMinutes(seconds);
  return others.length === 0 ? { name, email, minutes } : { name, email, otherAddresses: others, minutes };
}

/**
 * Returns the entry of a row; null for a blank one. Anybody in a lobby can choose any name, so no name may prevent the
 * others from being read. A name like a formula is made harmless where a file is written, and one with an NHS number is
 * not shown.
 */
function entryOf({ number, cells }: NumberedRow, columns: ReportColumns): Entry | null {
  const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? ''));
  const written = [columns.email, columns.participantId, columns.name].map(cell);
  const addresses = [...new Set(written.flatMap((text) => addressesIn(text)))];
  // Undefined characters stay visible: without them, the name could be somebody else's.
  const shown = oneLine(visible(cell(columns.name)).replaceAll('\uFFFD', '?'));
  const name = shown || (addresses[0] ?? '');
  if (name === '') return null;
  const keys = addresses.length > 0 ? addresses : [`name ${name.toLowerCase()}`];
  return { name: shownName(name, number), addresses, keys, seconds: secondsIn(cell(columns.duration)) };
}

function shownName(name: string, row: number): string {
  if (containsNhsNumber(name)) return `Row ${row} (its name looks like an NHS number)`;
  return name.length <= NAME ? name : `${cut(name, NAME - 1).trimEnd()}…`;
}

/**
 * Merges two rows of a person: the first gives the name and the first address, and durations are added. A duration that
 * only the later row has is taken from there.
 */
function together(earlier: Entry | undefined, later: Entry): Entry {
  if (earlier === undefined) return later;
  const seconds = earlier.seconds === null ? later.seconds : earlier.seconds + (later.seconds ?? 0);
  return { ...earlier, addresses: [...new Set([...earlier.addresses, ...later.addresses])], seconds };
}

/** Returns the address in a cell; for a guest's `first_example.org#EXT#@host`, the guest's own. */
function addressesIn(cell: string): readonly string[] {
  const text = oneLine(visible(cell)).toLowerCase();
  if (text.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(text) || containsNhsNumber(text)) return [];
  const guest = /^([^#]+)_([^_#]+)#ext#@/.exec(text);
  return guest === null ? [text] : [`${guest[1]}@${guest[2]}`];
}

/** "1h 5m 3s", any part optional. */
const DURATION = /^(?:(\d{1,4})\s*h\w*\s*)?(?:(\d{1,4})\s*m\w*\s*)?(?:(\d{1,5})\s*s\w*)?$/i;

/** Returns seconds; null for anything that is not a duration as Teams writes it. */
function secondsIn(cell: string): number | null {
  const text = oneLine(cell);
  const found = DURATION.exec(text);
  if (text === '' || found === null) return null;
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

/** Returns whole minutes, rounded down, but at least one for anybody who was there at all. */
function wholeMinutes(seconds: number | null): number | null {
  if (seconds === null) return null;
  return seconds === 0 ? 0 : Math.max(1, Math.floor(seconds / 60));
}

function refuse(message: string) {
  return invalid({ content: message });
}

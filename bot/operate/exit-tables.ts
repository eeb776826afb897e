/** What a group takes along when it leaves: a table for each thing that it has recorded, with every property as a column. */
import type { Cell, Sheet } from '../files/spreadsheet';
import type { CopiedRow } from '../store/backup/consistent-copy';
import { kindOf } from '../store/schema';

type Item = Readonly<Record<string, unknown>>;

export interface ExitTable {
  /** Of the files, without ending. */
  readonly name: string;
  readonly title: string;
  readonly what: string;
  /** The kinds of stored rows that it is made of. */
  readonly kinds: readonly string[];
  /** The lines that one stored row gives; itself unless given. */
  readonly lines?: (item: Item) => readonly Item[];
  /** The columns that the document shows; none: it leaves the table out. */
  readonly shown?: readonly string[];
}

/** The lines of a list in an item, each with what it belongs to. */
const listed =
  (list: string, owner: (item: Item) => Item) =>
  (item: Item): readonly Item[] =>
    itemsOf(item[list]).map((line) => ({ ...owner(item), ...line }));

const meetingOf = ({ meeting }: Item): Item => ({ meetingId: isItem(meeting) ? meeting.id : '' });

/** All tables. What only the app itself works with (posted cards, the outbox, operations) and secrets stay behind. */
export const EXIT_TABLES: readonly ExitTable[] = [
  { name: 'group', title: 'Group', what: 'The group and its settings', kinds: ['membership!0group'], shown: ['name'] },
  {
    name: 'agencies',
    title: 'Agencies',
    what: 'Agencies of the terms of reference',
    kinds: ['membership!1agency'],
    shown: ['name', 'category'],
  },
  {
    name: 'organisations',
    title: 'Organisations',
    what: 'Organisations within the agencies',
    kinds: ['membership!2organisation'],
    shown: ['name', 'agencyId'],
  },
  {
    name: 'seats',
    title: 'Seats',
    what: 'Seats and who holds them',
    kinds: ['membership!3seat'],
    shown: ['title', 'organisationId', 'holder.name'],
  },
  { name: 'viewers', title: 'Viewers', what: 'People who may read', kinds: ['membership!4viewer'] },
  { name: 'former-holders', title: 'Former holders', what: 'Who held a seat, until when', kinds: ['tenure'] },
  {
    name: 'meetings',
    title: 'Meetings',
    what: 'The rule of the meetings, and what was arranged for single ones',
    kinds: ['membership!5schedule'],
  },
  {
    name: 'registers',
    title: 'Registers',
    what: 'Registers of past meetings',
    kinds: ['register-past'],
    shown: ['meeting.id', 'meeting.date', 'meeting.mode', 'closedAt'],
  },
  {
    name: 'attendance',
    title: 'Attendance',
    what: 'What was recorded of each seat at each past meeting',
    kinds: ['register-past'],
    lines: listed('answers', meetingOf),
  },
  {
    name: 'guests',
    title: 'Guests',
    what: 'Guests of each past meeting',
    kinds: ['register-past'],
    lines: listed('guests', meetingOf),
  },
  {
    name: 'actions',
    title: 'Actions',
    what: 'Actions, open and ended',
    kinds: ['action!1open', 'action-ended'],
    shown: ['ref', 'text', 'ownerSeatId', 'due', 'status'],
  },
  {
    name: 'decisions',
    title: 'Decisions and key updates',
    what: 'What was decided',
    kinds: ['decision'],
    shown: ['meetingId', 'kind', 'text'],
  },
  {
    name: 'sources',
    title: 'Data sources',
    what: 'The tracker: each source as it stands',
    kinds: ['tracker!2source'],
    shown: ['source.name', 'source.organisationId', 'source.classification', 'source.frequency', 'source.state'],
  },
  {
    name: 'requests',
    title: 'Live requests',
    what: 'Requests that stand with their source',
    kinds: ['tracker!2source'],
    lines: listed('requests', () => ({})),
  },
  { name: 'ended-requests', title: 'Ended requests', what: 'Requests that are over', kinds: ['request-ended'] },
  { name: 'rounds', title: 'Rounds', what: 'Several sources asked at once', kinds: ['round'] },
  {
    name: 'resolved-barriers',
    title: 'Resolved barriers',
    what: 'What stood in the way of sharing, and how it ended',
    kinds: ['barrier-resolved'],
    shown: ['code', 'organisationId', 'outcome', 'resolvedAt'],
  },
  {
    name: 'agreements',
    title: 'Sharing agreements',
    what: 'Agreements and their log',
    kinds: ['tracker!1agreement'],
    shown: ['title', 'kind', 'parties', 'start', 'review', 'expiry'],
  },
  {
    name: 'former-states',
    title: 'Former states',
    what: 'Sources and agreements as they stood at the end of a quarter',
    kinds: ['tracker-former'],
  },
  {
    name: 'quarters',
    title: 'Quarterly figures',
    what: 'Measure 3.1.1.a quarter by quarter',
    kinds: ['quarter'],
    shown: ['quarter', 'headline.green', 'headline.of', 'locked'],
  },
  { name: 'snapshots', title: 'Snapshots', what: 'What each quarterly figure was counted from', kinds: ['snapshot'] },
  {
    name: 'recommendations',
    title: 'Recommendations',
    what: 'Where each recommendation stands',
    kinds: ['recommendation'],
    shown: ['number', 'state', 'evidence', 'achievedOn'],
  },
  {
    name: 'practice',
    title: 'Best practice',
    what: 'What worked for partners, also what was withdrawn',
    kinds: ['practice', 'practice-withdrawn'],
    shown: ['title', 'text', 'agencyId', 'date'],
  },
  { name: 'history', title: 'History', what: 'Who did what, when', kinds: ['event'] },
];

/** A column as the schema names it. */
export interface ExitColumn {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'date' | 'datetime';
}

/** Collects the lines of each table, as the rows come. */
export function collectTables() {
  const lines = new Map<string, Record<string, Cell>[]>();
  const kinds = new Map<string, ExitTable[]>();
  for (const table of EXIT_TABLES) {
    lines.set(table.name, []);
    for (const kind of table.kinds) kinds.set(kind, [...(kinds.get(kind) ?? []), table]);
  }
  return {
    add({ key, value }: CopiedRow): void {
      for (const { name, lines: linesOf = (item: Item) => [item] } of kinds.get(kindOf(key)) ?? []) {
        if (isItem(value)) lines.get(name)?.push(...linesOf(value).map((item) => flat(item)));
      }
    },
    /** The table as a sheet, and its columns. */
    sheetOf({ name, title }: ExitTable): { readonly sheet: Sheet; readonly columns: readonly ExitColumn[] } {
      const rows = lines.get(name) ?? [];
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const columns = names.map((column) => ({ name: column, type: typeOf(rows.map((row) => row[column] ?? null)) }));
      const cells = rows.map((row) => names.map((column) => row[column] ?? null));
      return { sheet: { name: title, columns: names.map((column) => ({ title: column })), rows: cells }, columns };
    },
  };
}

/** Properties of properties become columns of their own (`holder.name`); lists of texts one text, other lists JSON. */
function flat(item: Item, before = ''): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(item)) {
    if (isItem(value)) Object.assign(cells, flat(value, `${before}${name}.`));
    else cells[before + name] = cellOf(value);
  }
  return cells;
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? { date: value } : value;
  const list = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return list ? value.join('; ') : JSON.stringify(value);
}

function typeOf(cells: readonly Cell[]): ExitColumn['type'] {
  const given = cells.filter((cell) => cell !== null);
  const all = (test: (cell: Cell) => boolean) => given.length > 0 && given.every(test);
  if (all((cell) => typeof cell === 'number')) return 'number';
  if (all((cell) => cell === 'Yes' || cell === 'No')) return 'boolean';
  if (all((cell) => typeof cell === 'object')) return 'date';
  return all((cell) => typeof cell === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(cell)) ? 'datetime' : 'string';
}

function itemsOf(value: unknown): readonly Item[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a group takes with it on exit: a table for each thing that it has recorded, with every property as a column. */
import type { Cell } from '../files/spreadsheet';
import type { CopiedRow } from '../store/backup/consistent-copy';
import { kindOf } from '../store/schema';

type Item = Readonly<Record<string, unknown>>;

export interface ExitTable {
  /** Name of the files, without extension. */
  readonly name: string;
  readonly title: string;
  readonly what: string;
  /** The kinds of stored rows that it is made of. */
  readonly kinds: readonly string[];
  /** Returns the lines of one stored row; defaults to the row itself. */
  readonly lines?: (item: Item) => readonly Item[];
  /** The columns in the document; without them the table is left out of it. */
  readonly shown?: readonly string[];
}

/** Returns the lines of a list in an item, each with the ids of its owner. */
const listed =
  (list: string, owner: (item: Item) => Item) =>
  (item: Item): readonly Item[] =>
    itemsOf(item[list]).map((line) => ({ ...owner(item), ...line }));

const meetingOf = ({ meeting }: Item): Item => ({ meetingId: isItem(meeting) ? meeting.id : '' });

/** All tables. What only the app itself uses (posted cards, the outbox, operations) and secrets are left out. */
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
    name: 'apologies',
    title: 'Apologies and deputies',
    what: 'What was sent for meetings that have no register yet',
    kinds: ['ahead'],
    lines: ({ answers }) => itemsOf(answers),
  },
  {
    name: 'open-register',
    title: 'Open register',
    what: 'What was recorded so far in the register that is open',
    kinds: ['register-open'],
    lines: (row) => Object.values(row).flatMap((part) => (isItem(part) && isItem(part.answer) ? [part.answer] : [])),
  },
  {
    name: 'open-guests',
    title: 'Guests so far',
    what: 'Guests in the register that is open',
    kinds: ['register-open'],
    lines: ({ guests }) => itemsOf(guests),
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
    kinds: ['membership!6recommendation'],
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

/**
 * The kinds of rows that are left out: copies of what is in a table, what only the app itself uses, and secrets. A test
 * checks that every kind is either here or in a table.
 */
export const LEFT_BEHIND: readonly string[] = [
  // Copies
  'event-of',
  'person',
  '0projection',
  'action-index',
  // Internals of the app: numbers, guards, marks, completed operations
  'action!0sequence',
  'tracker!0register',
  'tracker!3unreached',
  'seat-turn',
  'operation',
  'message-sender',
  'doctor-mark',
  'stale',
  'cards-changed',
  'retention',
  'backup',
  '0restoring',
  // How people are reached, and the messages sent to them
  'calendar',
  'calendar-secret',
  'conversation!person',
  'conversation!group',
  'conversation!place',
  'conversation-address',
  'posted',
  'message',
  'message-waiting',
  'message-undelivered',
  'reach',
  'reminders',
  // The directory, which is not part of the group
  'group',
  'link',
];

const byKind = new Map<string, readonly ExitTable[]>();
for (const table of EXIT_TABLES) {
  for (const kind of table.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), table]);
}

/** Returns the lines of a stored row, each with its table. */
export function linesOf({ key, value }: CopiedRow): readonly { readonly table: ExitTable; readonly line: ExitLine }[] {
  if (!isItem(value)) return [];
  return (byKind.get(kindOf(key)) ?? []).flatMap((table) => {
    const { lines = (item: Item) => [item] } = table;
    return lines(value).map((item) => ({ table, line: flat(item) }));
  });
}

/** A line of a table, by column. */
export type ExitLine = Readonly<Record<string, Cell>>;

/** Nested properties become columns of their own (`holder.name`); lists of texts become one text, other lists JSON. */
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

function itemsOf(value: unknown): readonly Item[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

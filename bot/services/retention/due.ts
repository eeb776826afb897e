/**
 * Finds what is due for removal, a page at a time: the job commits a page's changes, the dry run only shows them. Each
 * page takes one storage request; a page of people two more for each person who is deleted.
 */
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { londonDate } from '../../../shared/domain/calendar/dates';
import type { Membership } from '../../../shared/domain/membership/types';
import { anonymisedAhead, anonymisedRegister, anonymisedTenure } from '../../../shared/domain/retention/anonymising';
import type { RetentionCounts } from '../../../shared/domain/retention/counts';
import { cutoffInstant, isForgotten } from '../../../shared/domain/retention/due-on';
import { NAME_REMOVED } from '../../../shared/domain/retention/periods';
import type { Subject } from '../../../shared/domain/subject';
import { loadEvents, type StoredEvent } from '../../store/events';
import { keys } from '../../store/keys';
import {
  forgottenChanges,
  holdsText,
  loadOldAhead,
  loadOldRegisters,
  loadPeople,
  loadTenures,
  type RetentionPhase,
  type RetentionProgress,
  removeFreeTextChanges,
} from '../../store/retention';
import type { Change, RangeResult, Row, Table } from '../../store/table';

export const RETENTION_PHASES: readonly RetentionPhase[] = ['registers', 'ahead', 'formerHolders', 'events', 'people'];

export interface DueContext {
  readonly table: Table;
  readonly groupId: string;
  readonly membership: Membership;
  readonly today: IsoDate;
  readonly cutoff: IsoDate;
  readonly eventsUntil: RetentionProgress['eventsUntil'];
  /** If true, the further rows of people who are due are not read, and their changes are missing. */
  readonly dryRun?: boolean;
}

/** A meeting, and the number of its names that are due. */
export interface DueMeeting {
  readonly meetingId: string;
  /** Null if it had no register. */
  readonly date: IsoDate | null;
  readonly names: number;
}

/** The rows of one page that are due. */
export interface DuePage {
  readonly changes: readonly Change[];
  readonly counts: Partial<RetentionCounts>;
  readonly stale: readonly Subject[];
  readonly meetings: readonly DueMeeting[];
  /** Events whose texts are due. */
  readonly events: readonly StoredEvent[];
  /** Key at which the next page begins; null for the last page. */
  readonly next: string | null;
}

const NOTHING: DuePage = { changes: [], counts: {}, stale: [], meetings: [], events: [], next: null };

/** Rows read for one page. A register is large, an event is small. */
export const PAGE_ROWS = { registers: 12, ahead: 40, formerHolders: 80, events: 200, people: 80 } as const;
/** Maximum number of changes in one transaction, besides those of the job itself. */
const CHANGES = 85;
/** Maximum number of people on one page who are deleted, or first noticed to have left: up to four changes each. */
const PEOPLE = 20;

/** Returns the page of a phase that begins at a key; null for the first page. */
export function duePage(phase: RetentionPhase, context: DueContext, after: string | null): Promise<DuePage> {
  return DUE[phase](context, after);
}

const DUE: Readonly<Record<RetentionPhase, (context: DueContext, after: string | null) => Promise<DuePage>>> = {
  registers: dueRegisters,
  ahead: dueAhead,
  formerHolders: dueTenures,
  events: dueEvents,
  people: duePeople,
};

async function dueRegisters(context: DueContext, after: string | null): Promise<DuePage> {
  const { table, groupId, membership, cutoff } = context;
  const page = await loadOldRegisters(table, groupId, cutoff, after, PAGE_ROWS.registers);
  const due = page.rows.flatMap((row) => {
    const { date, id } = row.value.meeting;
    const without = date < cutoff ? anonymisedRegister(row.value, membership) : null;
    return without === null ? [] : [{ row, date, id, ...without }];
  });
  return {
    ...NOTHING,
    changes: due.map(({ row, value }) => replaced(row, value)),
    counts: { meetings: due.length, names: total(due) },
    // Posted cards of the register contain the names too.
    stale: due.map(({ id }) => ({ kind: 'register', meetingId: id }) as const),
    meetings: due.map(({ id, date, names }) => ({ meetingId: id, date, names })),
    next: page.next,
  };
}

async function dueAhead(context: DueContext, after: string | null): Promise<DuePage> {
  const { table, groupId, membership, cutoff } = context;
  const page = await loadOldAhead(table, groupId, cutoff, after, PAGE_ROWS.ahead);
  const due = page.rows.flatMap((row) => {
    const without = anonymisedAhead(row.value.answers, membership);
    return without === null ? [] : [{ row, ...without }];
  });
  return {
    ...NOTHING,
    changes: due.map(({ row, value }) => replaced(row, { answers: value })),
    counts: { meetings: due.length, names: total(due) },
    meetings: due.map(({ row, names }) => ({ meetingId: keys.meetingOfAhead(row.key), date: null, names })),
    next: page.next,
  };
}

async function dueTenures({ table, groupId, cutoff }: DueContext, after: string | null): Promise<DuePage> {
  const page = await loadTenures(table, groupId, after, PAGE_ROWS.formerHolders);
  const due = page.rows.flatMap((row) => {
    const isOld = londonDate(row.value.until) < cutoff && row.value.name !== NAME_REMOVED;
    const without = isOld ? anonymisedTenure(row.value) : null;
    return without === null ? [] : [{ row, ...without }];
  });
  return {
    ...NOTHING,
    changes: due.map(({ row, value }) => replaced(row, value)),
    counts: { formerHolders: due.length },
    next: page.next,
  };
}

async function dueEvents(context: DueContext, after: string | null): Promise<DuePage> {
  const { table, groupId, cutoff, eventsUntil: since } = context;
  const until = cutoffInstant(cutoff);
  if (since !== null && since >= until) return NOTHING;
  const page = await loadEvents(table, groupId, { since, until, after }, PAGE_ROWS.events);
  const { rows, next } = withinOneTransaction(page);
  return {
    ...NOTHING,
    changes: rows.flatMap(removeFreeTextChanges),
    counts: { events: rows.length },
    events: rows.map(({ value }) => value),
    next,
  };
}

/** Returns as many of the page's events with text as fit in one transaction, and the key of the next event. */
function withinOneTransaction({ rows, next }: RangeResult<StoredEvent>): RangeResult<StoredEvent> {
  const due: Row<StoredEvent>[] = [];
  let changes = 0;
  for (const row of rows.filter(({ value }) => holdsText(value))) {
    changes += removeFreeTextChanges(row).length;
    if (changes > CHANGES && due.length > 0) return { rows: due, next: row.key };
    due.push(row);
  }
  return { rows: due, next };
}

async function duePeople({ table, groupId, today, dryRun }: DueContext, after: string | null): Promise<DuePage> {
  const page = await loadPeople(table, groupId, after, PAGE_ROWS.people);
  const left = page.rows.filter(({ value }) => value.seats.length === 0 && !value.viewer);
  const due = left.filter(({ value: { leftOn } }) => leftOn === undefined || isForgotten(leftOn, today));
  const here = due.slice(0, PEOPLE);
  const gone = here.filter(({ value }) => value.leftOn !== undefined);
  const noticed = here.filter(({ value }) => value.leftOn === undefined);
  const changes = await Promise.all(dryRun ? [] : gone.map((row) => forgottenChanges(table, groupId, row)));
  return {
    ...NOTHING,
    changes: [...changes.flat(), ...noticed.map((row) => replaced(row, { ...row.value, leftOn: today }))],
    counts: { people: gone.length },
    next: due[PEOPLE]?.key ?? page.next,
  };
}

function replaced({ key, etag }: Row<unknown>, value: unknown): Change {
  return { kind: 'replace', key, etag, value };
}

function total(due: readonly { readonly names: number }[]): number {
  return due.reduce((sum, { names }) => sum + names, 0);
}

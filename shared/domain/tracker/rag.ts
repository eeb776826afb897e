/**
 * The RAG status of a data source: an ordered table, the first row that fits decides. Each row gives its reason in words.
 * Terms of reference, "Outcomes based performance framework" (3.1.1.a). Further grounds (agreements, barriers, quality,
 * overrides) join as rows of the same table.
 */
import type { IsoDate } from '../calendar/dates';
import { type HolidayCalendar, workingDaysAfter } from '../calendar/working-days';
import type { DataRequest, ResponseKind, Source } from './types';
import { BARRIER_WORDS } from './words';

export const RAGS = ['green', 'amber', 'red', 'grey', 'excluded'] as const;
export type Rag = (typeof RAGS)[number];

export interface RagStatus {
  readonly rag: Rag;
  /** The row that decided, for counting and for tests. */
  readonly row: string;
  /** Why, in words. */
  readonly reason: string;
}

/** What the table looks at. Requests are the live ones: open, or the latest supplied; withdrawn ones are not among them. */
export interface RagFacts {
  readonly source: Pick<Source, 'state'>;
  readonly requests: readonly DataRequest[];
  readonly today: IsoDate;
  readonly graceWorkingDays: number;
  readonly calendar: HolidayCalendar;
}

interface RagRow {
  readonly rag: Rag;
  readonly row: string;
  /** The reason when the row fits, null when it does not. */
  readonly reason: (facts: RagFacts) => string | null;
}

export const RAG_TABLE: readonly RagRow[] = [
  { rag: 'excluded', row: 'retired', reason: ({ source }) => (source.state === 'retired' ? 'Retired' : null) },
  {
    rag: 'excluded',
    row: 'not-held-confirmed',
    reason: ({ requests }) =>
      when(
        requests.some((request) => request.notHeldConfirmed),
        'Not held, confirmed by the VRU',
      ),
  },
  { rag: 'grey', row: 'never-requested', reason: ({ requests }) => when(requests.length === 0, 'Never requested') },
  {
    rag: 'red',
    row: 'cannot-share',
    reason: ({ requests }) => {
      const latest = latestResponse(requests);
      return latest?.kind === 'cannot_share' ? `Cannot share: ${BARRIER_WORDS[latest.barrier].toLowerCase()}` : null;
    },
  },
  {
    rag: 'red',
    row: 'overdue-beyond-grace',
    reason: (facts) => {
      const days = longestOverdue(facts);
      return when(
        days > facts.graceWorkingDays,
        `${workingDays(days)} overdue, more than the ${facts.graceWorkingDays} allowed`,
      );
    },
  },
  {
    rag: 'red',
    row: 'revised-date-passed',
    reason: ({ requests, today }) => {
      const passed = requests.find((request) => {
        const revised = revisedDate(request);
        return revised !== null && revised < today;
      });
      return passed === undefined ? null : `The revised date ${revisedDate(passed)} has passed`;
    },
  },
  {
    rag: 'amber',
    row: 'overdue-within-grace',
    reason: (facts) => {
      const days = longestOverdue(facts);
      return when(days >= 1, `${workingDays(days)} overdue`);
    },
  },
  {
    rag: 'amber',
    row: 'partly-supplied',
    reason: ({ requests }) => {
      const latest = latestResponse(requests, ['supplied', 'partly_supplied']);
      return latest?.kind === 'partly_supplied' ? `Partly supplied, the rest expected by ${latest.expected}` : null;
    },
  },
  {
    rag: 'amber',
    row: 'revised-date-running',
    reason: ({ requests }) => {
      const revised = requests.map(revisedDate).find((date) => date !== null);
      return revised === undefined ? null : `Will be supplied by ${revised}`;
    },
  },
  {
    rag: 'amber',
    row: 'not-held-unconfirmed',
    reason: ({ requests }) =>
      when(
        requests.some((request) => request.latest?.kind === 'not_held'),
        'Said to be not held, not yet confirmed by the VRU',
      ),
  },
  {
    rag: 'grey',
    row: 'not-yet-due',
    reason: ({ requests }) => {
      const received = requests.some((request) => request.latest?.kind === 'supplied');
      const next = requests.map((request) => request.due).sort()[0];
      return when(!received, `Requested, due ${next ?? ''}, nothing received yet`);
    },
  },
  {
    rag: 'green',
    row: 'supplied',
    reason: ({ requests }) => {
      const supplied = requests
        .filter((request) => request.latest?.kind === 'supplied')
        .sort((a, b) => b.due.localeCompare(a.due))[0];
      return `Supplied in full for ${supplied?.period ?? ''}`;
    },
  },
];

/** The status of a source today (London). Always exactly one: the last row fits whatever is left. */
export function ragOf(facts: RagFacts): RagStatus {
  for (const { rag, row, reason } of RAG_TABLE) {
    const words = reason(facts);
    if (words !== null) return { rag, row, reason: words };
  }
  throw new Error('The last row of the RAG table fits everything');
}

/** The date a promise moved the request to; null without one. A promise never moves a due date forward. */
function revisedDate(request: DataRequest): IsoDate | null {
  if (request.latest?.kind !== 'will_supply_by') return null;
  return later(request.latest.date, request.due);
}

/** The day from which lateness counts: a promised or expected date replaces the due date. Null: nothing more is awaited. */
export function effectiveDue(request: DataRequest): IsoDate | null {
  switch (request.latest?.kind) {
    case 'supplied':
    case 'not_held':
      return null;
    case 'partly_supplied':
      return later(request.latest.expected, request.due);
    case 'will_supply_by':
      return later(request.latest.date, request.due);
    default:
      return request.due;
  }
}

/** How many working days overdue the longest awaited request is; 0 when none is. */
function longestOverdue({ requests, today, calendar }: RagFacts): number {
  const days = requests.map((request) => {
    const due = effectiveDue(request);
    return due === null ? 0 : workingDaysAfter(due, today, calendar);
  });
  return Math.max(0, ...days);
}

/** The response that was given last, of these kinds or of any. */
function latestResponse(requests: readonly DataRequest[], kinds?: readonly ResponseKind[]) {
  return requests
    .map((request) => request.latest)
    .filter((response) => response !== null && (kinds?.includes(response.kind) ?? true))
    .sort((a, b) => (b?.at ?? '').localeCompare(a?.at ?? ''))[0];
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function when(fits: boolean, reason: string): string | null {
  return fits ? reason : null;
}

function workingDays(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

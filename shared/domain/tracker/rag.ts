/**
 * The RAG status of a data source: an ordered table, the first row that fits decides. Each row gives its reason in words, and
 * what has to happen so that it no longer fits: a source that no row fits is green.
 * Terms of reference, "Outcomes based performance framework" (3.1.1.a).
 */

import { counted } from '../../words/counts';
import { agreementStatus, covering } from '../agreements/status';
import type { Agreement } from '../agreements/types';
import type { Barrier } from '../barriers/types';
import { barrierInSentence } from '../barriers/words';
import type { IsoDate } from '../calendar/dates';
import { workingDaysAfter } from '../calendar/working-days';
import type { DataRequest, Rag, ResponseKind, SourceRecord, Step, TrackerRules } from './types';

/** The version of the table below; a snapshot says by which one it was worked out. */
export const RULES_VERSION = 1;

export interface RagStatus {
  readonly rag: Rag;
  /** The row that decided, for counting and for tests; `override` where the VRU has. */
  readonly row: string;
  /** Why, in words. */
  readonly reason: string;
  /** What the table says, where an override stands in front of it. */
  readonly overridden: { readonly rag: Rag; readonly row: string; readonly reason: string } | null;
}

/** What the table looks at. */
export interface RagFacts extends TrackerRules {
  readonly record: SourceRecord;
  /** Those that cover the source. */
  readonly agreements: readonly Agreement[];
  readonly today: IsoDate;
}

export interface RagRow {
  readonly rag: Rag;
  readonly row: string;
  /** Why the source counts so, in a few words, for counting over many sources. */
  readonly title: string;
  /** What has to happen; null where nothing is to be done. */
  readonly step: Step | null;
  /** The reason when the row fits, null when it does not. */
  readonly reason: (facts: RagFacts) => string | null;
}

export const RAG_TABLE: readonly RagRow[] = [
  {
    rag: 'excluded',
    row: 'retired',
    title: 'Retired',
    step: null,
    reason: ({ record }) => when(record.source.state === 'retired', 'Retired'),
  },
  {
    rag: 'excluded',
    row: 'not-held-confirmed',
    title: 'Not held',
    step: null,
    reason: ({ record }) =>
      when(
        record.requests.some((request) => request.notHeldConfirmed),
        'Not held, confirmed by the VRU',
      ),
  },
  {
    rag: 'grey',
    row: 'never-requested',
    title: 'Not asked for',
    step: 'ask',
    reason: ({ record: { requests, lastAsked } }) =>
      when(requests.length === 0, lastAsked === null ? 'Never requested' : 'Nothing is asked for at the moment'),
  },
  {
    rag: 'red',
    row: 'cannot-share',
    title: 'Cannot share',
    step: 'resolve-barrier',
    reason: ({ record }) => {
      const latest = latestResponse(record.requests);
      return latest?.kind === 'cannot_share' ? `Cannot share: ${barrierInSentence(latest.barrier)}` : null;
    },
  },
  {
    rag: 'red',
    row: 'barrier-open',
    title: 'Barrier open',
    step: 'resolve-barrier',
    reason: ({ record }) => {
      const barrier = record.barriers.find((one) => blocks(one, record));
      return barrier === undefined ? null : `Barrier not yet resolved: ${barrierInSentence(barrier.code)}`;
    },
  },
  {
    rag: 'red',
    row: 'overdue-beyond-grace',
    title: 'Long overdue',
    step: 'supply',
    reason: (facts) => {
      const days = longestOverdue(facts);
      return when(
        days > facts.graceWorkingDays,
        `${counted(days, 'working day')} overdue, more than the ${facts.graceWorkingDays} allowed`,
      );
    },
  },
  {
    rag: 'red',
    row: 'revised-date-passed',
    title: 'Promise not kept',
    step: 'supply',
    reason: ({ record, today }) => {
      const passed = record.requests.map(revisedDate).find((revised) => revised !== null && revised < today);
      return passed === undefined ? null : `The revised date ${passed} has passed`;
    },
  },
  {
    rag: 'red',
    row: 'agreement-missing',
    title: 'No agreement',
    step: 'make-agreement',
    reason: (facts) =>
      when(
        agreementIs(facts) === 'missing',
        'An information sharing agreement is required; none is in force and none in negotiation',
      ),
  },
  {
    rag: 'amber',
    row: 'overdue-within-grace',
    title: 'Overdue',
    step: 'supply',
    reason: (facts) => {
      const days = longestOverdue(facts);
      return when(days >= 1, `${counted(days, 'working day')} overdue`);
    },
  },
  {
    rag: 'amber',
    row: 'partly-supplied',
    title: 'Partly supplied',
    step: 'supply-rest',
    reason: ({ record }) => {
      const latest = latestResponse(record.requests, ['supplied', 'partly_supplied']);
      return latest?.kind === 'partly_supplied' ? `Partly supplied, the rest expected by ${latest.expected}` : null;
    },
  },
  {
    rag: 'amber',
    row: 'revised-date-running',
    title: 'Promised for later',
    step: 'supply',
    reason: ({ record }) => {
      const revised = record.requests.map(revisedDate).find((date) => date !== null);
      return revised === undefined ? null : `Will be supplied by ${revised}`;
    },
  },
  {
    rag: 'amber',
    row: 'agreement-in-negotiation',
    title: 'Agreement in negotiation',
    step: 'conclude-agreement',
    reason: (facts) =>
      when(agreementIs(facts) === 'on-its-way', 'The information sharing agreement is not in force yet'),
  },
  {
    rag: 'amber',
    row: 'not-held-unconfirmed',
    title: 'Not held, unconfirmed',
    step: 'confirm-not-held',
    reason: ({ record }) =>
      when(
        record.requests.some((request) => request.latest?.kind === 'not_held' && !request.notHeldConfirmed),
        'Said to be not held, not yet confirmed by the VRU',
      ),
  },
  {
    rag: 'amber',
    row: 'quality-issue',
    title: 'Quality issue',
    step: 'settle-quality',
    reason: ({ record: { quality } }) => (quality === null ? null : `Quality issue: ${quality.note}`),
  },
  {
    rag: 'grey',
    row: 'not-yet-due',
    title: 'Not yet due',
    step: 'supply',
    reason: ({ record: { requests } }) => {
      const received = latestResponse(requests, ['supplied', 'partly_supplied']) !== undefined;
      const [next] = requests.flatMap(({ latest, due }) => (latest?.kind === 'not_held' ? [] : due)).sort();
      return received || next === undefined ? null : `Requested, due ${next}, nothing received yet`;
    },
  },
];

const GREEN_ROW = 'supplied';

/** The facts about one source out of all that stands. */
export function factsOf(
  record: SourceRecord,
  agreements: readonly Agreement[],
  today: IsoDate,
  rules: TrackerRules,
): RagFacts {
  return { record, agreements: covering(record.source, agreements), today, ...rules };
}

/** The status of a source on a day (London). Always exactly one. An override never brings an excluded source back. */
export function ragOf(facts: RagFacts): RagStatus {
  const byTable = tableStatus(facts);
  const { override } = facts.record;
  if (override === null || override.until < facts.today || byTable.rag === 'excluded') {
    return { ...byTable, overridden: null };
  }
  const reason = `Set by the VRU until ${override.until}: ${override.reason}`;
  return { rag: override.rag, row: 'override', reason, overridden: byTable };
}

function tableStatus(facts: RagFacts): { readonly rag: Rag; readonly row: string; readonly reason: string } {
  for (const { rag, row, reason } of RAG_TABLE) {
    const words = reason(facts);
    if (words !== null) return { rag, row, reason: words };
  }
  const supplied = facts.record.requests
    .filter((request) => request.latest?.kind === 'supplied')
    .sort((a, b) => b.due.localeCompare(a.due))[0];
  return { rag: 'green', row: GREEN_ROW, reason: `Supplied in full for ${supplied?.period ?? ''}` };
}

/** What has to happen until the table calls the source green, most pressing first. Empty: it is green, or excluded. */
export function stepsToGreen(facts: RagFacts): readonly Step[] {
  const fitting = RAG_TABLE.filter(({ reason }) => reason(facts) !== null);
  if (fitting.some(({ rag }) => rag === 'excluded')) return [];
  const steps = fitting.flatMap(({ step }) => step ?? []);
  if (steps.length === 0) return [];
  // Once asked for, and once nothing stands in its way any more, it is still to be supplied.
  const { requests } = facts.record;
  const then = requests.length === 0 || requests.some(({ latest }) => latest?.kind === 'cannot_share');
  return [...new Set(then ? [...steps, 'supply' as const] : steps)];
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

/** A barrier stands in the way until it is resolved, or until the data that it kept back was supplied in full all the same. */
export function blocks(barrier: Barrier, { requests }: Pick<SourceRecord, 'requests'>): boolean {
  return !requests.some(
    ({ latest }) => latest?.kind === 'supplied' && latest.at > (barrier.namedAt ?? barrier.openedAt),
  );
}

function agreementIs({ record, agreements, today }: RagFacts): 'fine' | 'on-its-way' | 'missing' {
  if (!record.source.isaRequired) return 'fine';
  const statuses = agreements.map((agreement) => agreementStatus(agreement, today));
  if (statuses.includes('in_force')) return 'fine';
  return statuses.some((status) => status === 'in_negotiation' || status === 'agreed') ? 'on-its-way' : 'missing';
}

/** How many working days overdue the longest awaited request is; 0 when none is. */
function longestOverdue({ record, today, calendar }: RagFacts): number {
  const days = record.requests.map((request) => {
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

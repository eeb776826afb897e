/**
 * The RAG status of a data source: an ordered table, the first row that fits decides. Each row gives its reason in words, and
 * what has to happen so that it no longer fits: a source that no row fits is green.
 * Terms of reference, "Outcomes based performance framework" (3.1.1.a).
 */

import { counted } from '../../words/counts';
import { blocks } from '../barriers/blocking';
import { barrierInSentence } from '../barriers/words';
import { isNotHeld, isPast, lastDay, missingPeriods } from './due-days';
import {
  agreementIs,
  confirmed,
  countsIn,
  dayThatCounts,
  lateness,
  novationDay,
  type RagFacts,
  refused,
  requestsOn,
  suppliedEarly,
} from './rag-facts';
import type { Rag, Step } from './types';

/** The version of the table below; a snapshot says by which one it was worked out. */
export const RULES_VERSION = 2;

export interface RagStatus {
  readonly rag: Rag;
  /** The row that decided, for counting and for tests; `override` where the VRU has. */
  readonly row: string;
  /** Why, in words. */
  readonly reason: string;
  /** What the table says, where an override stands in front of it. */
  readonly overridden: { readonly rag: Rag; readonly row: string; readonly reason: string } | null;
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
    reason: ({ record }) => when(isNotHeld(record.requests), 'Not held, confirmed by the VRU'),
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
    reason: (facts) => {
      const latest = refused(facts)?.latest;
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
      const days = lateness(facts) ?? 0;
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
    reason: (facts) => {
      const counts = countsIn(facts);
      if (counts?.latest?.kind !== 'will_supply_by' || !isPast(counts, facts)) return null;
      return `The revised date ${lastDay(counts, facts.calendar)} has passed`;
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
      const days = lateness(facts);
      if (days === null) return null;
      return days === 0 ? `Overdue: it was due on ${dayThatCounts(facts)}` : `${counted(days, 'working day')} overdue`;
    },
  },
  {
    rag: 'amber',
    row: 'partly-supplied',
    title: 'Partly supplied',
    step: 'supply-rest',
    reason: (facts) => {
      const latest = (countsIn(facts) ?? suppliedEarly(facts.record.requests))?.latest;
      return latest?.kind === 'partly_supplied' ? `Partly supplied, the rest expected by ${latest.expected}` : null;
    },
  },
  {
    rag: 'amber',
    row: 'revised-date-running',
    title: 'Promised for later',
    step: 'supply',
    reason: (facts) => {
      const [running] = facts.record.requests
        .filter((request) => request.latest?.kind === 'will_supply_by' && !isPast(request, facts))
        .map((request) => lastDay(request, facts.calendar))
        .sort();
      return running === undefined ? null : `Will be supplied by ${running}`;
    },
  },
  {
    rag: 'amber',
    row: 'period-missing',
    title: 'Period missing',
    step: 'supply-missing',
    reason: (facts) => {
      const missing = missingPeriods(requestsOn(facts)).map(({ period }) => period);
      return missing.length === 0 ? null : `Not supplied in full: ${missing.join(', ')}`;
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
    row: 'agreement-to-be-novated',
    title: 'Agreement to be novated',
    step: 'conclude-agreement',
    reason: (facts) => {
      if (agreementIs(facts) !== 'to-be-novated') return null;
      return `The information sharing agreement was to be novated by ${novationDay(facts)}`;
    },
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
    reason: (facts) => {
      const { requests } = facts.record;
      if (countsIn(facts) !== null || suppliedEarly(requests) !== null) return null;
      const [next] = requests.flatMap((request) => lastDay(request, facts.calendar) ?? []).sort();
      return next === undefined ? null : `Requested, due ${next}, nothing received yet`;
    },
  },
];

const GREEN_ROW = 'supplied';

/** A row that fits, with its reason. */
interface FittingRow {
  readonly of: RagRow;
  readonly words: string;
}

/** How a source stands, and what turns it green: the table is gone through once for both. */
export interface RagAndSteps {
  readonly status: RagStatus;
  readonly steps: readonly Step[];
}

/** The status of a source on a day (London), and its steps to green. */
export function ragAndSteps(facts: RagFacts): RagAndSteps {
  const fitting = fittingRows(facts);
  return { status: statusBy(fitting, facts), steps: stepsBy(fitting, facts) };
}

/** The status of a source on a day (London). Always exactly one. An override never brings an excluded source back. */
export function ragOf(facts: RagFacts): RagStatus {
  return statusBy(fittingRows(facts), facts);
}

/** What has to happen until the table calls the source green, most pressing first. Empty: it is green, or excluded. */
export function stepsToGreen(facts: RagFacts): readonly Step[] {
  return stepsBy(fittingRows(facts), facts);
}

function fittingRows(facts: RagFacts): readonly FittingRow[] {
  return RAG_TABLE.flatMap((of) => {
    const words = of.reason(facts);
    return words === null ? [] : [{ of, words }];
  });
}

function statusBy(fitting: readonly FittingRow[], facts: RagFacts): RagStatus {
  const byTable = tableStatus(fitting, facts);
  const { override } = facts.record;
  if (override === null || override.until < facts.today || byTable.rag === 'excluded') {
    return { ...byTable, overridden: null };
  }
  const reason = `Set by the VRU until ${override.until}: ${override.reason}`;
  return { rag: override.rag, row: 'override', reason, overridden: byTable };
}

function tableStatus([first]: readonly FittingRow[], facts: RagFacts): Pick<RagStatus, 'rag' | 'row' | 'reason'> {
  if (first !== undefined) return { rag: first.of.rag, row: first.of.row, reason: first.words };
  const supplied = countsIn(facts) ?? suppliedEarly(facts.record.requests);
  return { rag: 'green', row: GREEN_ROW, reason: `Supplied in full for ${supplied?.period ?? ''}` };
}

function stepsBy(fitting: readonly FittingRow[], facts: RagFacts): readonly Step[] {
  if (fitting.some(({ of }) => of.rag === 'excluded')) return [];
  const steps = fitting.flatMap(({ of }) => of.step ?? []);
  if (steps.length === 0) return [];
  // Once asked for, and once nothing stands in its way any more, it is still to be supplied.
  const then = facts.record.requests.length === 0 || refused(facts) !== null;
  const after = steps.includes('confirm-not-held') ? stepsToGreen(confirmed(facts)) : [];
  return [...new Set([...steps, ...(then ? ['supply' as const] : []), ...after])];
}

function when(fits: boolean, reason: string): string | null {
  return fits ? reason : null;
}

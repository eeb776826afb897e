/**
 * The RAG table: ordered rows, of which the first that matches a data source decides. Each row gives its reason in
 * words, and the step after which it no longer matches; a source that matches no row is green. Terms of reference,
 * "Outcomes based performance framework" (3.1.1.a).
 */

import { counted } from '../../words/counts';
import { isBlocking } from '../barriers/blocking';
import { barrierInSentence } from '../barriers/words';
import { isNotHeld, isPast, lastDay, missingPeriods } from './due-days';
import { agreementState, type DueFacts, dayThatCounts, decidingRequest, latestRefusal, novationDay } from './rag-facts';
import type { Rag, Step } from './types';

/** The version of the table below; a snapshot stores the version by which it was computed. */
export const RULES_VERSION = 2;

export interface RagRow {
  readonly rag: Rag;
  readonly row: string;
  /** A short title of the reason, for counts over many sources. */
  readonly title: string;
  /** The step to be taken; null if there is nothing to do. */
  readonly step: Step | null;
  /** Returns the reason if the row matches, otherwise null. */
  readonly reason: (facts: DueFacts) => string | null;
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
      const latest = latestRefusal(facts)?.latest;
      return latest?.kind === 'cannot_share' ? `Cannot share: ${barrierInSentence(latest.barrier)}` : null;
    },
  },
  {
    rag: 'red',
    row: 'barrier-open',
    title: 'Barrier open',
    step: 'resolve-barrier',
    reason: ({ record }) => {
      const barrier = record.barriers.find((one) => isBlocking(one, record));
      return barrier === undefined ? null : `Barrier not yet resolved: ${barrierInSentence(barrier.code)}`;
    },
  },
  {
    rag: 'red',
    row: 'overdue-beyond-grace',
    title: 'Long overdue',
    step: 'supply',
    reason: ({ late, graceWorkingDays }) => {
      const days = late ?? 0;
      return when(
        days > graceWorkingDays,
        `${counted(days, 'working day')} overdue, more than the ${graceWorkingDays} allowed`,
      );
    },
  },
  {
    rag: 'red',
    row: 'revised-date-passed',
    title: 'Promise not kept',
    step: 'supply',
    reason: (facts) => {
      const { counts } = facts;
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
        agreementState(facts) === 'missing',
        'An information sharing agreement is required; none is in force and none in negotiation',
      ),
  },
  {
    rag: 'amber',
    row: 'overdue-within-grace',
    title: 'Overdue',
    step: 'supply',
    reason: (facts) => {
      const { late } = facts;
      if (late === null) return null;
      return late === 0 ? `Overdue: it was due on ${dayThatCounts(facts)}` : `${counted(late, 'working day')} overdue`;
    },
  },
  {
    rag: 'amber',
    row: 'partly-supplied',
    title: 'Partly supplied',
    step: 'supply-rest',
    reason: (facts) => {
      const latest = decidingRequest(facts)?.latest;
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
    reason: ({ record, counts }) => {
      const missing = missingPeriods(record.requests, counts).map(({ period }) => period);
      return missing.length === 0 ? null : `Not supplied in full: ${missing.join(', ')}`;
    },
  },
  {
    rag: 'amber',
    row: 'agreement-in-negotiation',
    title: 'Agreement in negotiation',
    step: 'conclude-agreement',
    reason: (facts) =>
      when(agreementState(facts) === 'on-its-way', 'The information sharing agreement is not in force yet'),
  },
  {
    rag: 'amber',
    row: 'agreement-to-be-novated',
    title: 'Agreement to be novated',
    step: 'conclude-agreement',
    reason: (facts) => {
      if (agreementState(facts) !== 'to-be-novated') return null;
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
      if (decidingRequest(facts) !== null) return null;
      const [next] = facts.record.requests.flatMap((request) => lastDay(request, facts.calendar) ?? []).sort();
      return next === undefined ? null : `Requested, due ${next}, nothing received yet`;
    },
  },
];

function when(fits: boolean, reason: string): string | null {
  return fits ? reason : null;
}

/**
 * The tracker's part of a story: sources in every state, figures derived from them, and quarters that are locked,
 * restated and provisional.
 */

import type { QuarterView } from '../../../shared/contract/snapshots';
import type { LeverView, SourceView, TrackerView } from '../../../shared/contract/tracker';
import { countRags, headline, percentage } from '../../../shared/domain/tracker/measure';
import { RAG_TABLE } from '../../../shared/domain/tracker/rag-table';
import type { Rag } from '../../../shared/domain/tracker/types';
import { STEP_WORDS } from '../../../shared/domain/tracker/words';
import { many, quarterView, sourceView, stepView, trackerView } from '../builders';
import { groupFacts } from '../domain-builders';
import type { Answerers } from './answering';
import { fileOf } from './meetings-story';

const facts = groupFacts();
const ORGANISATIONS = facts.agencies.flatMap((agency) =>
  agency.organisations.map(({ id, name }) => ({ value: id, label: name, agencyId: agency.id })),
);

function organisationName(id: string): string {
  return ORGANISATIONS.find(({ value }) => value === id)?.label ?? '';
}

/** The kind of agreement under which a source is shared; the other sources need none. */
const BASIS_OF: Readonly<Record<string, SourceView['basis']>> = {
  violence: 'framework',
  'first-time': 'framework',
  reports: 'framework',
  fires: 'individual',
  survey: 'individual',
  ambulance: 'none',
};

/** A source of an organisation; its next step is derived from its row of the RAG table. */
function source(id: string, name: string, organisationId: string, over: Partial<SourceView> = {}): SourceView {
  const organisation = ORGANISATIONS.find(({ value }) => value === organisationId);
  if (organisation === undefined) throw new Error(`No organisation ${organisationId}`);
  const step = RAG_TABLE.find(({ row }) => row === (over.row ?? 'supplied'))?.step ?? null;
  const owner = step === 'ask' || step === 'confirm-not-held' ? 'Violence Reduction Unit' : organisation.label;
  return sourceView({
    id,
    name,
    organisationId,
    agencyId: organisation.agencyId,
    sample: true,
    shared: (over.rag ?? 'green') === 'green',
    basis: BASIS_OF[id] ?? 'not_needed',
    next: step === null ? null : stepView({ step, words: STEP_WORDS[step], owner }),
    ...over,
  });
}

function someSources(): readonly SourceView[] {
  return [
    source('violence', 'Recorded violence with injury', 'police', { area: 'Hampshire and Isle of Wight' }),
    source('knife', 'Knife-enabled offences', 'police', {
      rag: 'red',
      row: 'overdue-beyond-grace',
      reason: '12 working days overdue, more than the 10 allowed',
      due: '2026-11-30',
      late: true,
      overdueWorkingDays: 12,
      isaRequired: true,
      basis: 'none',
    }),
    source('ambulance', 'Assault call-outs and attendances', 'icb', {
      rag: 'amber',
      row: 'override',
      reason: 'Set by the VRU until 2027-01-29: Advice is expected in January',
      classification: 'pseudonymised',
      override: {
        rag: 'amber',
        reason: 'Advice is expected in January',
        until: '2027-01-29',
        by: 'Analyst and Evaluation Officer, Violence Reduction Unit',
        instead: { rag: 'red', reason: 'Cannot share: health or social care personal information' },
      },
      next: stepView({
        step: 'resolve-barrier',
        words: STEP_WORDS['resolve-barrier'],
        owner: 'Integrated Care Boards',
      }),
      due: '2026-12-11',
      late: true,
      overdueWorkingDays: 3,
    }),
    source('first-time', 'First-time entrants to youth justice', 'portsmouth-yjs', {
      rag: 'amber',
      row: 'revised-date-running',
      reason: 'Will be supplied by 2027-01-08',
      due: '2027-01-08',
      area: 'Portsmouth',
    }),
    source('exclusions', 'School exclusions', 'hampshire-cc', {
      rag: 'amber',
      row: 'not-held-unconfirmed',
      reason: 'Said to be not held, not yet confirmed by the VRU',
    }),
    source('fires', 'Deliberate fires', 'hiwfrs', {
      rag: 'grey',
      row: 'not-yet-due',
      reason: 'Requested, due 2026-12-31, nothing received yet',
      due: '2026-12-31',
    }),
    source('cases', 'Probation cases with a violence marker', 'probation', {
      rag: 'grey',
      row: 'never-requested',
      reason: 'Never requested',
      sample: false,
    }),
    source('reports', 'Community safety reports', 'isle-of-wight-council', { area: 'Isle of Wight' }),
    source('survey', 'Residents’ survey on feeling safe', 'southampton-cc', { frequency: 'annual' }),
    source('licences', 'Alcohol licences and reviews of premises', 'basingstoke-deane', {
      rag: 'excluded',
      row: 'not-held-confirmed',
      reason: 'Not held, confirmed by the VRU',
    }),
  ];
}

/** Quarters over two years: locked ones, one of them restated, and the last one provisional. */
export function someQuarters(): readonly QuarterView[] {
  const green = [3, 4, 4, 5, 5, 6, 4];
  const ids = ['2024-25-Q4', '2025-26-Q1', '2025-26-Q2', '2025-26-Q3', '2025-26-Q4', '2026-27-Q1', '2026-27-Q2'];
  return ids.map((quarter, index) => {
    const counts = { green: green[index] ?? 0, amber: 2, red: 1, grey: 10 - 3 - (green[index] ?? 0), excluded: 0 };
    return quarterView({
      quarter,
      label: `${quarter.slice(8)} ${quarter.slice(0, 7).replace('-', '–')}`,
      counts,
      sharing: 4 + index,
      ...(quarter === '2026-27-Q1' ? { version: 2, before: percentage(4, 10) } : {}),
      ...(quarter === '2026-27-Q2' ? { state: 'provisional' } : {}),
    });
  });
}

/** A tracker whose figures are derived from its sources. */
export function trackerOf(sources: readonly SourceView[], over: Partial<TrackerView> = {}): TrackerView {
  const counted = sources.filter(({ rag }) => rag !== 'excluded');
  const agencies = facts.agencies.map(({ id, shortName }) => ({ value: id, label: shortName }));
  return trackerView({
    sources,
    byAgency: agencies.flatMap(({ value: agencyId }) => {
      const counts = countRags(sources.filter((one) => one.agencyId === agencyId).map(({ rag }) => rag));
      const figure = { agencyId, counts, headline: headline(counts) };
      return sources.some((one) => one.agencyId === agencyId) ? [figure] : [];
    }),
    byReason: reasonsOf(counted),
    sharing: {
      quarter: '2026-27-Q3',
      label: 'Q3 2026–27 (October to December)',
      organisations: [...new Set(sources.filter(({ shared }) => shared).map((one) => one.organisationId))].map(
        (value) => ({ value, label: organisationName(value) }),
      ),
      of: 13,
    },
    levers: leversOf(counted),
    nextTarget: nextTargetOf(counted),
    agencies,
    organisations: ORGANISATIONS,
    areas: ['Hampshire and Isle of Wight', 'Isle of Wight', 'Portsmouth'],
    ...over,
  });
}

function nextTargetOf(counted: readonly SourceView[]): TrackerView['nextTarget'] {
  const green = counted.filter(({ rag }) => rag === 'green').length;
  if (green === counted.length) return null;
  const tenths = (Math.floor((green * 10) / counted.length) + 1) * 100;
  const easiest = [...counted.filter(({ rag }) => rag === 'amber'), ...counted.filter(({ rag }) => rag !== 'amber')];
  const needed = Math.ceil((tenths * counted.length) / 1000) - green;
  const sources = easiest.filter(({ rag }) => rag !== 'green').slice(0, needed);
  return { tenths, sources: sources.map(({ id, name }) => ({ value: id, label: name })) };
}

function reasonsOf(counted: readonly SourceView[]): TrackerView['byReason'] {
  const reasons = new Map<string, { row: string; title: string; rag: Rag; sources: number }>();
  for (const { row, rag } of counted.filter((one) => one.rag !== 'green')) {
    const reason = reasons.get(row) ?? {
      row,
      title: RAG_TABLE.find((one) => one.row === row)?.title ?? row,
      rag,
      sources: 0,
    };
    reasons.set(row, { ...reason, sources: reason.sources + 1 });
  }
  return [...reasons.values()].sort((a, b) => b.sources - a.sources);
}

function leversOf(counted: readonly SourceView[]): readonly LeverView[] {
  const green = counted.filter(({ rag }) => rag === 'green').length;
  const levers = new Map<string, LeverView>();
  for (const { id, name, organisationId, next, override, basis } of counted) {
    // A source without its agreement needs more than one step.
    if (next === null || override !== null || basis === 'none') continue;
    const before = levers.get(`${organisationId} ${next.step}`)?.sources ?? [];
    const sources = [...before, { value: id, label: name }];
    levers.set(`${organisationId} ${next.step}`, {
      words: next.words,
      organisation: organisationName(organisationId),
      sources,
      after: percentage(green + sources.length, counted.length),
    });
  }
  return [...levers.values()].sort((a, b) => b.sources.length - a.sources.length);
}

export function aTracker(): TrackerView {
  return trackerOf(someSources(), { trend: someQuarters() });
}

/** A tracker of the maximum expected size: so many sources of all organisations, in every state. */
export function aLargeTracker(count = 300): TrackerView {
  const rows = RAG_TABLE.filter(({ row }) => row !== 'retired');
  const sources = many(count, (index) => {
    const like = index % 3 === 0 ? undefined : rows[index % rows.length];
    const organisation = ORGANISATIONS[index % ORGANISATIONS.length]?.value ?? '';
    return source(`source-${index}`, `Data source number ${index + 1} on violence and its drivers`, organisation, {
      sample: false,
      area: index % 2 === 0 ? 'Portsmouth' : 'Southampton',
      ...(like === undefined
        ? {}
        : { rag: like.rag, row: like.row, reason: `${like.title}, as the rules have it`, due: '2026-12-31' }),
    });
  });
  return trackerOf(sources, { trend: someQuarters() });
}

export const TRACKER_CHANGES: Answerers = {
  exportTracker: (_, { body }) =>
    fileOf(
      `DAWG-tracker-2026-12-16.${body.format}`,
      body.format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      `Data source,Status\r\n${JSON.stringify(body)}\r\n`,
    ),
};

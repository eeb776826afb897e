/** The view of the tracker page: the measure, its sources, its trend, and the steps that would raise it. */
import type { ChoiceView } from '../../../shared/contract/actions';
import type { QuarterView } from '../../../shared/contract/snapshots';
import type { LeverView, SourceView, TrackerView } from '../../../shared/contract/tracker';
import { periodOf, quarterOf } from '../../../shared/domain/calendar/periods';
import { may } from '../../../shared/domain/policy';
import { leversOf, nextTarget } from '../../../shared/domain/tracker/lifting';
import { countRags, headline, ofSourcesDue } from '../../../shared/domain/tracker/measure';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { RAG_TABLE } from '../../../shared/domain/tracker/rag-table';
import { authoritiesAmong, countBases } from '../../../shared/domain/tracker/snapshots';
import { type SourceStatus, statusesOn } from '../../../shared/domain/tracker/status';
import type { TrackerState } from '../../../shared/domain/tracker/types';
import { STEP_WORDS } from '../../../shared/domain/tracker/words';
import type { QuarterFigures } from '../../store/snapshots';
import { organisationWithAgency, type TrackerContext } from './context';
import { sourceView } from './source-view';

/** Maximum number of steps that the page suggests. */
const LEVERS = 5;

/** Returns the view of the tracker page. `quarters`: latest first. */
export function trackerView(
  state: TrackerState,
  quarters: readonly QuarterFigures[],
  context: TrackerContext,
): TrackerView {
  const { membership, standing, today, rules } = context;
  const statuses = statusesOn(state, today, rules);
  const counted = statuses.filter(({ rag }) => rag !== 'excluded');
  const sources = sorted(
    statuses.map((status) => sourceView(status, context)),
    context,
  );
  const counts = countRags(statuses.map(({ rag }) => rag));
  return {
    today,
    measure: membership.group.measure,
    headline: headline(counts),
    ofSourcesDue: ofSourcesDue(counts),
    counts,
    overridden: counted.filter(({ overridden }) => overridden !== null).length,
    sources,
    byAgency: byAgency(sources, context),
    byReason: byReason(counted),
    sharing: sharingNow(sources, context),
    bases: countBases(counted.map(({ basis }) => basis)),
    trend: quarters.map(quarterView).reverse(),
    levers: leversOf(statuses)
      .slice(0, LEVERS)
      .map(
        (lever): LeverView => ({
          words: STEP_WORDS[lever.step],
          organisation: organisationWithAgency(lever.organisationId, context).organisation,
          sources: lever.sourceIds.map((id) => choiceOf(id, statuses)),
          after: lever.after,
        }),
      ),
    nextTarget: targetView(statuses),
    agencies: membership.agencies.map(({ id, shortName }) => ({ value: id, label: shortName })),
    organisations: membership.organisations.map(({ id, name, agencyId }) => ({ value: id, label: name, agencyId })),
    areas: said(state, ({ area }) => area),
    snaSections: said(state, ({ snaSection }) => snaSection),
    may: {
      ask: may(trackerPolicy.ask, standing),
      register: may(trackerPolicy.keepSources, standing),
      override: may(trackerPolicy.override, standing),
      export: may(trackerPolicy.export, standing),
    },
  };
}

/** Returns the view of a quarter of the trend. */
export function quarterView(figures: QuarterFigures): QuarterView {
  const { locked, ...rest } = figures;
  return { ...rest, label: quarterLabel(figures.quarter), state: locked ? 'locked' : 'provisional' };
}

/** Returns a label such as "Q3 2026–27 (October to December)". */
export function quarterLabel(quarter: string): string {
  return periodOf(quarter)?.label ?? quarter;
}

/** Returns the sources by agency, in the order of the terms of reference, retired sources last. */
function sorted(views: readonly SourceView[], { membership }: TrackerContext): readonly SourceView[] {
  const place = new Map(membership.agencies.map(({ id }, index) => [id, index]));
  const rank = ({ retired, agencyId }: SourceView) => (retired ? 1_000 : 0) + (place.get(agencyId) ?? 999);
  return [...views].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

function byAgency(sources: readonly SourceView[], { membership }: TrackerContext): TrackerView['byAgency'] {
  return membership.agencies.flatMap(({ id }) => {
    const own = sources.filter(({ agencyId }) => agencyId === id);
    const counts = countRags(own.map(({ rag }) => rag));
    return own.length === 0 ? [] : [{ agencyId: id, counts, headline: headline(counts) }];
  });
}

/**
 * Counts the sources that are not green by the rules, by row of the RAG table; overrides have a figure of their own.
 */
function byReason(counted: readonly SourceStatus[]): TrackerView['byReason'] {
  return RAG_TABLE.map(({ row, title, rag }) => {
    return { row, title, rag, sources: counted.filter((status) => status.row === row).length };
  })
    .filter(({ sources }) => sources > 0)
    .sort((a, b) => b.sources - a.sources);
}

/** Returns the authorities that have shared data in the running quarter. */
function sharingNow(sources: readonly SourceView[], { membership, today }: TrackerContext): TrackerView['sharing'] {
  const quarter = quarterOf(today);
  const sharing = sources.flatMap(({ shared, organisationId }) => (shared ? organisationId : []));
  const all = membership.organisations.filter(({ active }) => active).map(({ id }) => id);
  return {
    quarter,
    label: quarterLabel(quarter),
    organisations: authoritiesAmong(sharing, membership).map((id) => ({
      value: id,
      label: organisationWithAgency(id, { membership }).organisation,
    })),
    of: authoritiesAmong(all, membership).length,
  };
}

function targetView(statuses: readonly SourceStatus[]): TrackerView['nextTarget'] {
  const target = nextTarget(statuses);
  if (target === null) return null;
  return { tenths: target.tenths, sources: target.sourceIds.map((id) => choiceOf(id, statuses)) };
}

function choiceOf(id: string, statuses: readonly SourceStatus[]): ChoiceView {
  const found = statuses.find(({ record }) => record.source.id === id);
  return { value: id, label: found?.record.source.name ?? '' };
}

/** Returns the values entered so far, in alphabetical order. */
function said(
  { records }: TrackerState,
  read: (source: TrackerState['records'][number]['source']) => string,
): readonly string[] {
  return [...new Set(records.map(({ source }) => read(source)).filter((text) => text !== ''))].sort((a, b) =>
    a.localeCompare(b),
  );
}

/** The view of a quarter's snapshot: every version, compared with the previous one. */
import type {
  CorrectionView,
  SnapshotSourceView,
  SnapshotVersionView,
  SnapshotView,
} from '../../../shared/contract/snapshots';
import { may } from '../../../shared/domain/policy';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { asTaken } from '../../../shared/domain/tracker/restating';
import { type Amendment, authoritiesAmong, figuresOf, type Snapshot } from '../../../shared/domain/tracker/snapshots';
import type { Rag } from '../../../shared/domain/tracker/types';
import { seatWords } from '../membership/seat-words';
import { organisationWithAgency, type TrackerContext } from './context';
import { quarterLabel, quarterView } from './tracker-view';

/** Returns the view. `versions`: at least one, earliest first. */
export function snapshotView(versions: readonly Snapshot[], context: TrackerContext): SnapshotView {
  const latest = versions.at(-1);
  const quarter = latest?.quarter ?? '';
  const { standing, membership } = context;
  const ids = membership.organisations.map(({ id }) => id);
  const name = (id: string) => organisationWithAgency(id, context).organisation;
  return {
    quarter,
    label: quarterLabel(quarter),
    versions: versions.map((version, index) => versionView(version, versions[index - 1] ?? null, context)).reverse(),
    authorities: authoritiesAmong(ids, membership)
      .map((id) => ({ value: id, label: name(id) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    may: {
      confirm: may(trackerPolicy.confirmSnapshot, standing) && latest?.locked === null,
      correct: may(trackerPolicy.correctSnapshot, standing) && latest?.locked === null,
      restate: may(trackerPolicy.restateSnapshot, standing) && latest?.locked !== null,
    },
  };
}

function versionView(snapshot: Snapshot, previous: Snapshot | null, context: TrackerContext): SnapshotVersionView {
  const { locked, restated, rulesVersion, graceWorkingDays, sharing, corrected = [] } = snapshot;
  const figures = { ...figuresOf(snapshot), before: previous === null ? null : figuresOf(previous).headline };
  const name = (id: string) => organisationWithAgency(id, context).organisation;
  return {
    ...quarterView(figures),
    locked: locked === null ? null : { at: locked.at, by: seatWords(locked.seatId, context) },
    restatedBecause: restated?.reason ?? '',
    rulesVersion,
    graceWorkingDays,
    sharingOrganisations: sharing.map(name),
    sharingIds: sharing,
    corrections: correctionViews(snapshot, previous, context),
    asTaken: corrected.length === 0 ? null : figuresOf(asTaken(snapshot)).headline,
    sources: sourceViews(snapshot, previous ?? asTaken(snapshot), context),
  };
}

/** `before`: the previous version, or this one as it was taken, before corrections. */
function sourceViews({ sources }: Snapshot, before: Snapshot, context: TrackerContext): readonly SnapshotSourceView[] {
  const former = new Map(before.sources.map(({ id, rag }) => [id, rag]));
  return sources
    .map((source): SnapshotSourceView => {
      const { id, name, rag, reason, overridden, basis, shared, organisationId } = source;
      const { organisation, agency } = organisationWithAgency(organisationId, context);
      const was = former.get(id);
      return {
        ...{ id, name, organisation, agency, rag, reason, overridden, basis, shared },
        before: was === undefined || was === rag ? null : was,
        forgotten: was === undefined,
      };
    })
    .sort((a, b) => a.agency.localeCompare(b.agency) || a.name.localeCompare(b.name));
}

/** Returns the corrections of a version. A restatement's corrections have the time at which it was locked. */
function correctionViews(
  snapshot: Snapshot,
  previous: Snapshot | null,
  context: TrackerContext,
): readonly CorrectionView[] {
  const { restated, locked, corrected = [] } = snapshot;
  const provisional = corrected.flatMap((one) => {
    const before = new Map(one.corrections.map(({ sourceId, before: { rag } }) => [sourceId, rag]));
    return amendmentViews(one, one, snapshot, before, context);
  });
  if (restated === null || locked === null) return provisional;
  const before = new Map((previous?.sources ?? []).map(({ id, rag }) => [id, rag]));
  return amendmentViews(restated, locked, snapshot, before, context);
}

function amendmentViews(
  { corrections, forgotten = [], sharing }: Amendment,
  { at, seatId }: { readonly at: string; readonly seatId: string },
  { sources }: Snapshot,
  before: ReadonlyMap<string, Rag>,
  context: TrackerContext,
): readonly CorrectionView[] {
  const when = { at, by: seatWords(seatId, context) };
  const name = (id: string) => organisationWithAgency(id, context).organisation;
  const ofSources = [...corrections, ...forgotten].flatMap(({ sourceId, rag: to, reason }): CorrectionView[] => {
    const source = sources.find(({ id }) => id === sourceId);
    if (source === undefined) return [];
    const of = { sourceId, name: source.name, organisation: name(source.organisationId) };
    return [{ kind: 'source', ...of, from: before.get(sourceId) ?? null, to, reason, ...when }];
  });
  if (sharing === undefined) return ofSources;
  const { added, removed, reason } = sharing;
  return [...ofSources, { kind: 'sharing', added: added.map(name), removed: removed.map(name), reason, ...when }];
}

/** A quarter's snapshot as its readers see it: every version, each beside the one before. */
import type { SnapshotSourceView, SnapshotVersionView, SnapshotView } from '../../../shared/contract/snapshots';
import { may } from '../../../shared/domain/policy';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { figuresOf, type Snapshot } from '../../../shared/domain/tracker/snapshots';
import { organisationWithAgency, seatWords, type TrackerContext } from './context';
import { quarterLabel, quarterView } from './tracker-view';

/** `versions`: the earliest first, at least one. */
export function snapshotView(versions: readonly Snapshot[], context: TrackerContext): SnapshotView {
  const latest = versions.at(-1);
  const quarter = latest?.quarter ?? '';
  const { standing } = context;
  return {
    quarter,
    label: quarterLabel(quarter),
    versions: versions.map((version, index) => versionView(version, versions[index - 1] ?? null, context)).reverse(),
    may: {
      confirm: may(trackerPolicy.confirmSnapshot, standing) && latest?.locked === null,
      restate: may(trackerPolicy.restateSnapshot, standing) && latest?.locked !== null,
    },
  };
}

function versionView(snapshot: Snapshot, before: Snapshot | null, context: TrackerContext): SnapshotVersionView {
  const { locked, restated, rulesVersion, graceWorkingDays, sharing, sources } = snapshot;
  const figures = { ...figuresOf(snapshot), before: before === null ? null : figuresOf(before).headline };
  return {
    ...quarterView(figures),
    locked: locked === null ? null : { at: locked.at, by: seatWords(locked.seatId, context) },
    restatedBecause: restated?.reason ?? '',
    rulesVersion,
    graceWorkingDays,
    sharingOrganisations: sharing.map((id) => organisationWithAgency(id, context).organisation),
    sources: sources
      .map((source): SnapshotSourceView => {
        const { id, name, rag, reason, overridden, basis, shared, organisationId } = source;
        const { organisation, agency } = organisationWithAgency(organisationId, context);
        const former = before?.sources.find((one) => one.id === id)?.rag ?? rag;
        const changed = former === rag ? null : former;
        return { id, name, organisation, agency, rag, reason, overridden, basis, shared, before: changed };
      })
      .sort((a, b) => a.agency.localeCompare(b.agency) || a.name.localeCompare(b.name)),
  };
}

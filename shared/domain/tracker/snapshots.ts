/**
 * The quarterly snapshot of measure 3.1.1.a: taken from what was effective and recorded by the end of the quarter's last day
 * in London; provisional, then confirmed by the VRU and locked; corrected only as a further version with a reason, and the
 * earlier ones stay readable. Terms of reference, "Outcomes based performance framework": reported quarterly.
 */
import { SHARING_BASES, type SharingBasis } from '../agreements/status';
import type { IsoInstant } from '../calendar/dates';
import { periodOf } from '../calendar/periods';
import { actingSeat, type Standing } from '../membership/standing';
import type { Membership } from '../membership/types';
import { permit } from '../policy';
import { conflict, invalid, ok, type Result } from '../result';
import { quarterAt, quarterEnd } from './as-of';
import type { TrackerEvent } from './events';
import { countRags, headline, ofSourcesDue, type Percentage, type RagCounts } from './measure';
import { trackerPolicy } from './policy';
import { RULES_VERSION } from './rag';
import { statusesOn } from './status';
import type { Rag, RestatedSource, TrackerRules, TrackerState } from './types';

/** One source as it stood. */
export interface SnapshotSource {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly rag: Rag;
  readonly row: string;
  readonly reason: string;
  readonly overridden: boolean;
  readonly basis: SharingBasis;
  /** A full or partial supply was recorded in the quarter. */
  readonly shared: boolean;
}

export interface Snapshot {
  readonly quarter: string;
  /** 1, and one more with each correction. */
  readonly version: number;
  readonly rulesVersion: number;
  readonly graceWorkingDays: number;
  readonly sources: readonly SnapshotSource[];
  /** Specified and Relevant organisations that shared something in the quarter. */
  readonly sharing: readonly string[];
  /** Null: provisional. */
  readonly locked: { readonly at: IsoInstant; readonly seatId: string } | null;
  /** What this version corrects in the one before; null for the first. */
  readonly restated: { readonly reason: string; readonly corrections: readonly RestatedSource[] } | null;
}

/** What was decided about a quarter's figure. */
export interface SnapshotDecision {
  readonly snapshot: Snapshot;
  readonly events: readonly TrackerEvent[];
}

/** What the trend shows of a snapshot. */
export interface SnapshotFigures {
  readonly quarter: string;
  readonly version: number;
  readonly locked: boolean;
  readonly counts: RagCounts;
  readonly headline: Percentage;
  readonly ofSourcesDue: Percentage;
  readonly sharing: number;
  readonly overridden: number;
  readonly bases: Readonly<Record<SharingBasis, number>>;
}

/**
 * The first, provisional snapshot of a quarter.
 *
 * @param state as it stood at the quarter's end, see as-of
 */
export function newSnapshot(
  quarter: string,
  state: TrackerState,
  membership: Membership,
  rules: TrackerRules,
): Snapshot {
  const day = periodOf(quarter)?.to;
  if (day === undefined) throw new Error(`${quarter} is no quarter`);
  const sources = statusesOn(state, day, rules).map(
    ({ record: { source, suppliedAt }, rag, row, reason, overridden, basis }): SnapshotSource => ({
      id: source.id,
      name: source.name,
      organisationId: source.organisationId,
      rag,
      row,
      reason,
      overridden: overridden !== null,
      basis,
      shared: suppliedAt !== null && quarterAt(suppliedAt) === quarter,
    }),
  );
  return {
    quarter,
    version: 1,
    rulesVersion: RULES_VERSION,
    graceWorkingDays: rules.graceWorkingDays,
    sources,
    sharing: authoritiesAmong(
      sources.flatMap(({ shared, organisationId }) => (shared ? organisationId : [])),
      membership,
    ),
    locked: null,
    restated: null,
  };
}

/** The event of a quarter's first snapshot. */
export function snapshotTaken({ quarter, sources }: Snapshot): TrackerEvent {
  return { kind: 'tracker.snapshot-taken', quarter, until: quarterEnd(quarter), sources: sources.length };
}

/** Of these organisations, the Specified and Relevant authorities, each once, A to Z. */
export function authoritiesAmong(organisationIds: readonly string[], membership: Membership): readonly string[] {
  const authorities = membership.organisations.filter(({ agencyId }) =>
    membership.agencies.some(({ id, category }) => id === agencyId && category !== 'not-applicable'),
  );
  const own = new Set(organisationIds);
  return authorities
    .map(({ id }) => id)
    .filter((id) => own.has(id))
    .sort();
}

/** The snapshot locked. Problems: not the VRU; confirmed already. */
export function decideSnapshotConfirmation(
  snapshot: Snapshot,
  standing: Standing,
  now: IsoInstant,
): Result<SnapshotDecision> {
  const permitted = permit(trackerPolicy.confirmSnapshot, standing);
  if (!permitted.ok) return permitted;
  if (snapshot.locked !== null)
    return conflict('This figure is confirmed already. A correction becomes a new version.', 'Already confirmed');
  const { quarter, version } = snapshot;
  const locked = { at: now, seatId: actingSeat(standing) };
  return ok({
    snapshot: { ...snapshot, locked },
    events: [{ kind: 'tracker.snapshot-confirmed', quarter, version }],
  });
}

/** The next version, locked at once. Problems: not the VRU; no reason; no correction, or of a source that is not in it. */
export function decideRestatement(
  snapshot: Snapshot,
  { reason, corrections }: { readonly reason: string; readonly corrections: readonly RestatedSource[] },
  standing: Standing,
  now: IsoInstant,
): Result<SnapshotDecision> {
  const permitted = permit(trackerPolicy.restateSnapshot, standing);
  if (!permitted.ok) return permitted;
  if (reason === '') return invalid({ reason: 'Say why the figure is restated.' });
  if (snapshot.locked === null) {
    return conflict(
      'This figure is still provisional. Confirm it first; then it can be restated.',
      'Still provisional',
    );
  }
  const changed = corrections.filter(({ sourceId, rag }) =>
    snapshot.sources.some((source) => source.id === sourceId && source.rag !== rag),
  );
  if (corrections.some(({ sourceId }) => !snapshot.sources.some(({ id }) => id === sourceId))) {
    return invalid({ corrections: 'One of these sources was not counted in this quarter.' });
  }
  if (changed.length === 0) return invalid({ corrections: 'Choose at least one source, and the status that it had.' });
  const sources = snapshot.sources.map((source) => {
    const correction = changed.find(({ sourceId }) => sourceId === source.id);
    if (correction === undefined) return source;
    return { ...source, rag: correction.rag, row: 'restated', reason: correction.reason, overridden: false };
  });
  const after: Snapshot = {
    ...snapshot,
    version: snapshot.version + 1,
    sources,
    locked: { at: now, seatId: actingSeat(standing) },
    restated: { reason, corrections: changed },
  };
  const { quarter, version } = after;
  return ok({
    snapshot: after,
    events: [{ kind: 'tracker.snapshot-restated', quarter, version, reason, corrections: changed }],
  });
}

/** The figures of a snapshot, counted from its sources. */
export function figuresOf({ quarter, version, locked, sources, sharing }: Snapshot): SnapshotFigures {
  const counts = countRags(sources.map(({ rag }) => rag));
  const counted = sources.filter(({ rag }) => rag !== 'excluded');
  return {
    quarter,
    version,
    locked: locked !== null,
    counts,
    headline: headline(counts),
    ofSourcesDue: ofSourcesDue(counts),
    sharing: sharing.length,
    overridden: counted.filter(({ overridden }) => overridden).length,
    bases: countBases(counted.map(({ basis }) => basis)),
  };
}

/** How many sources are shared on which basis. */
export function countBases(bases: readonly SharingBasis[]): Readonly<Record<SharingBasis, number>> {
  const counts = Object.fromEntries(SHARING_BASES.map((basis) => [basis, 0])) as Record<SharingBasis, number>;
  for (const basis of bases) counts[basis] += 1;
  return counts;
}

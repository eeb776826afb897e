/**
 * The quarterly snapshot of measure 3.1.1.a, taken from what was effective and recorded by the end of the quarter's
 * last day in London. It is provisional and can be corrected until the VRU confirms it, which locks it (`restating.ts`
 * corrects both). Terms of reference, "Outcomes based performance framework": reported quarterly.
 */
import { SHARING_BASES, type SharingBasis } from '../agreements/status';
import type { IsoInstant } from '../calendar/dates';
import { periodOf } from '../calendar/periods';
import { actingSeat, type Standing } from '../membership/standing';
import type { Membership } from '../membership/types';
import { permit } from '../policy';
import { conflict, ok, type Result } from '../result';
import { quarterAt, quarterEnd } from './as-of';
import type { TrackerEvent } from './events';
import { countRags, headline, ofSourcesDue, type Percentage, percentageWords, type RagCounts } from './measure';
import { trackerPolicy } from './policy';
import { RULES_VERSION } from './rag-table';
import { statusesOn } from './status';
import type { ForgottenSource, Rag, RestatedSource, SharingCorrection, TrackerRules, TrackerState } from './types';

/** A source in a snapshot. */
export interface SnapshotSource {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly rag: Rag;
  readonly row: string;
  readonly reason: string;
  readonly overridden: boolean;
  readonly basis: SharingBasis;
  /** Whether a full or partial supply was recorded in the quarter. */
  readonly shared: boolean;
}

export interface Snapshot {
  readonly quarter: string;
  /** 1, plus one for each restatement. */
  readonly version: number;
  readonly rulesVersion: number;
  readonly graceWorkingDays: number;
  readonly sources: readonly SnapshotSource[];
  /** Ids of Specified and Relevant organisations that shared something in the quarter. */
  readonly sharing: readonly string[];
  /** Null while provisional. */
  readonly locked: { readonly at: IsoInstant; readonly seatId: string } | null;
  /** The restatement of the previous version; null for the first version. */
  readonly restated: ({ readonly reason: string } & Amendment) | null;
  /** Corrections made while it was provisional, earliest first; absent if there are none. */
  readonly corrected?: readonly ProvisionalCorrection[];
}

/** An amendment of a figure. */
export interface Amendment {
  readonly corrections: readonly RestatedSource[];
  /** Absent if there are none. */
  readonly forgotten?: readonly ForgottenSource[];
  /** Absent if the organisations sharing were right. */
  readonly sharing?: SharingCorrection;
}

/** How a source was counted before it was corrected. */
export type CountedBefore = Pick<SnapshotSource, 'rag' | 'row' | 'reason' | 'overridden'>;

/**
 * A correction of a provisional figure. The previous values are stored, so that the figure as it was taken can be
 * reconstructed.
 */
export interface ProvisionalCorrection extends Amendment {
  readonly at: IsoInstant;
  readonly seatId: string;
  readonly corrections: readonly (RestatedSource & { readonly before: CountedBefore })[];
}

/** The outcome of a decision about a quarter's figure: the snapshot after it, and its events. */
export interface SnapshotDecision {
  readonly snapshot: Snapshot;
  readonly events: readonly TrackerEvent[];
}

/** The figures of a snapshot that the trend shows. */
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
  /** Number of corrections before it was confirmed; absent if there were none. */
  readonly corrected?: number;
}

/**
 * Returns the first, provisional snapshot of a quarter.
 *
 * @param state the state at the end of the quarter, see `as-of.ts`
 * @throws Error if `quarter` is not a quarter
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

/** Returns the event of a quarter's first snapshot. */
export function snapshotTaken({ quarter, sources }: Snapshot): TrackerEvent {
  return { kind: 'tracker.snapshot-taken', quarter, until: quarterEnd(quarter), sources: sources.length };
}

/** Returns the Specified and Relevant authorities among these organisations, without duplicates, sorted by id. */
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

/**
 * Confirms a snapshot, which locks it. Problems: not the VRU; confirmed already; corrected since it was read.
 *
 * @param seen the number of corrections in the figure that the person saw; null if not stated
 */
export function decideSnapshotConfirmation(
  snapshot: Snapshot,
  standing: Standing,
  now: IsoInstant,
  seen: number | null = null,
): Result<SnapshotDecision> {
  const permitted = permit(trackerPolicy.confirmSnapshot, standing);
  if (!permitted.ok) return permitted;
  if (snapshot.locked !== null)
    return conflict('This figure is confirmed already. A correction becomes a new version.', 'Already confirmed');
  if (seen !== null && seen !== (snapshot.corrected ?? []).length) {
    const figure = percentageWords(figuresOf(snapshot).headline);
    return conflict(
      `This figure was corrected meanwhile, to ${figure}. Look at it again before you confirm it.`,
      'Corrected meanwhile',
    );
  }
  const { quarter, version } = snapshot;
  const locked = { at: now, seatId: actingSeat(standing) };
  return ok({
    snapshot: { ...snapshot, locked },
    events: [{ kind: 'tracker.snapshot-confirmed', quarter, version }],
  });
}

/** Computes the figures of a snapshot from its sources. */
export function figuresOf(snapshot: Snapshot): SnapshotFigures {
  const { quarter, version, locked, sources, sharing, corrected = [] } = snapshot;
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
    ...(corrected.length === 0 ? {} : { corrected: corrected.length }),
  };
}

/** Counts sources by sharing basis. */
export function countBases(bases: readonly SharingBasis[]): Readonly<Record<SharingBasis, number>> {
  const counts = Object.fromEntries(SHARING_BASES.map((basis) => [basis, 0])) as Record<SharingBasis, number>;
  for (const basis of bases) counts[basis] += 1;
  return counts;
}

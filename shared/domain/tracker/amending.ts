/**
 * Amendments of a quarter's figure: sources whose status was wrong, forgotten sources, and wrong organisations sharing.
 * Only the differences are stored, and the figures are recalculated from them.
 */
import { sharingBasis } from '../agreements/status';
import type { Agreement } from '../agreements/types';
import type { IsoInstant } from '../calendar/dates';
import { periodOf } from '../calendar/periods';
import type { Standing } from '../membership/standing';
import type { Membership } from '../membership/types';
import { type FieldFaults, invalid, ok, type Result } from '../result';
import { type Amendment, authoritiesAmong, type Snapshot, type SnapshotSource } from './snapshots';
import type { ForgottenSource, Rag, RestatedSource, SharingCorrection, TrackerState } from './types';
import { RAG_WORDS } from './words';

/** A requested amendment of a figure, as entered. */
export interface WantedAmendment {
  /** `counted`: the RAG that the person saw when they filled in the form; null if not stated. */
  readonly corrections: readonly (RestatedSource & { readonly counted: Rag | null })[];
  readonly forgotten: readonly ForgottenSource[];
  readonly sharing: SharingCorrection;
}

/** The inputs of a correction other than the figure. */
export interface AmendmentContext {
  /** The current state. */
  readonly state: TrackerState;
  readonly membership: Membership;
  readonly standing: Standing;
  readonly now: IsoInstant;
}

export const NOTHING_CORRECTED =
  'Choose at least one data source and the status that it had, or change the organisations that shared.';

export interface Amended {
  /** The differences only. */
  readonly amendment: Amendment;
  readonly sources: readonly SnapshotSource[];
  readonly sharing: readonly string[];
}

/**
 * Applies an amendment to a figure; `row` is stored as the deciding row of the amended sources. Problems: nothing
 * differs; a source that was not counted, was counted already, is listed twice, is not of this group, or was corrected
 * since the person looked at it; an organisation that is not an authority of this group; a missing reason.
 */
export function amend(
  snapshot: Snapshot,
  wanted: WantedAmendment,
  row: 'corrected' | 'restated',
  context: AmendmentContext,
): Result<Amended> {
  const after = sharingAfter(snapshot, wanted, context);
  const { sharing } = after;
  const faults = { ...sourceFaults(snapshot, wanted, context), ...sharingFaults(after, context) };
  if (Object.keys(faults).length > 0) return invalid(faults);
  const corrections = wanted.corrections
    .filter(({ sourceId, rag }) => snapshot.sources.some((source) => source.id === sourceId && source.rag !== rag))
    .map(({ sourceId, rag, reason }) => ({ sourceId, rag, reason }));
  const { forgotten } = wanted;
  const isSharing = sharing.added.length + sharing.removed.length > 0;
  if (corrections.length + forgotten.length === 0 && !isSharing) return invalid({ corrections: NOTHING_CORRECTED });
  const sources = snapshot.sources.map((source) => {
    const correction = corrections.find(({ sourceId }) => sourceId === source.id);
    if (correction === undefined) return source;
    return { ...source, rag: correction.rag, row, reason: correction.reason, overridden: false };
  });
  return ok({
    amendment: {
      corrections,
      ...(forgotten.length === 0 ? {} : { forgotten }),
      ...(isSharing ? { sharing } : {}),
    },
    sources: [...sources, ...forgotten.map((one) => forgottenSource(one, snapshot.quarter, row, context.state))],
    sharing: changedBy(snapshot.sharing, sharing.added, sharing.removed),
  });
}

interface SharingAfter {
  readonly sharing: SharingCorrection;
  /** Whether a person chose organisations; otherwise the change results from forgotten sources alone. */
  readonly isEntered: boolean;
}

/**
 * Returns the change of the organisations sharing: what was entered, plus the organisations of forgotten sources that
 * were supplied.
 */
function sharingAfter(
  { sharing: before }: Snapshot,
  { sharing, forgotten }: WantedAmendment,
  { state, membership }: AmendmentContext,
): SharingAfter {
  const removed = sharing.removed.filter((id) => before.includes(id));
  const entered = sharing.added.filter((id) => !before.includes(id));
  const supplied = forgotten.filter(({ shared }) => shared);
  const organisations = supplied.flatMap(({ sourceId }) => organisationOf(sourceId, state));
  const shown = authoritiesAmong(organisations, membership).filter(
    (id) => ![...before, ...sharing.removed, ...entered].includes(id),
  );
  const isEntered = entered.length + removed.length > 0;
  const reason = isEntered ? sharing.reason : (supplied[0]?.reason ?? '');
  return { sharing: { added: [...entered, ...shown], removed, reason }, isEntered };
}

function sharingFaults(
  { sharing: { added, reason }, isEntered }: SharingAfter,
  { membership }: AmendmentContext,
): FieldFaults {
  if (authoritiesAmong(added, membership).length < new Set(added).size) {
    return { sharing: 'Choose Specified or Relevant organisations of this group.' };
  }
  return isEntered && reason === '' ? { sharingReason: 'Say why the organisations that shared are corrected.' } : {};
}

function sourceFaults(
  { sources }: Snapshot,
  { corrections, forgotten }: WantedAmendment,
  { state }: AmendmentContext,
): FieldFaults {
  const counted = new Map(sources.map((source) => [source.id, source]));
  const known = new Set(state.records.map(({ source }) => source.id));
  const faults: Record<string, string> = {};
  if (corrections.some(({ sourceId }) => !counted.has(sourceId))) {
    faults.corrections = 'One of these sources was not counted in this quarter.';
  } else if (hasTwice(corrections)) faults.corrections = 'A data source is listed here twice.';
  for (const { sourceId, counted: seen } of corrections) {
    const now = counted.get(sourceId);
    if (now === undefined || seen === null || seen === now.rag) continue;
    faults.corrections ??= `${now.name} was corrected meanwhile: it is counted as ${RAG_WORDS[now.rag].toLowerCase()} now. Look at the figure again.`;
  }
  if (forgotten.some(({ sourceId }) => counted.has(sourceId))) {
    faults.forgotten = 'One of these sources was counted in this quarter. Correct its status instead.';
  } else if (forgotten.some(({ sourceId }) => !known.has(sourceId))) {
    faults.forgotten = 'Choose data sources of this group.';
  } else if (hasTwice(forgotten)) faults.forgotten = 'A data source is listed here twice.';
  return faults;
}

function hasTwice(corrections: readonly RestatedSource[]): boolean {
  return new Set(corrections.map(({ sourceId }) => sourceId)).size < corrections.length;
}

function forgottenSource(
  { sourceId, rag, reason, shared }: ForgottenSource,
  quarter: string,
  row: string,
  { records, agreements }: TrackerState,
): SnapshotSource {
  const source = records.find((record) => record.source.id === sourceId)?.source;
  if (source === undefined) throw new Error(`${sourceId} is no source`);
  const { id, name, organisationId } = source;
  const basis = basisOf(source, agreements, quarter);
  return { id, name, organisationId, rag, row, reason, overridden: false, basis, shared };
}

/** Determines the sharing basis on the quarter's last day, from what is known today. */
function basisOf(
  source: Parameters<typeof sharingBasis>[0],
  agreements: readonly Agreement[],
  quarter: string,
): SnapshotSource['basis'] {
  return sharingBasis(source, agreements, periodOf(quarter)?.to ?? '');
}

function organisationOf(sourceId: string, { records }: TrackerState): readonly string[] {
  return records.flatMap(({ source }) => (source.id === sourceId ? source.organisationId : []));
}

/** Returns the ids with some added and others removed, sorted and without duplicates. */
export function changedBy(
  ids: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): readonly string[] {
  return [...new Set([...ids, ...added])].filter((id) => !removed.includes(id)).sort();
}

/**
 * Entries that correct a quarter's figure: sources with another status and forgotten sources, in the order of choosing,
 * and who shared.
 */
import type { SnapshotSourceView, SnapshotVersionView } from '../../../shared/contract/snapshots';
import type { TrackerView } from '../../../shared/contract/tracker';

/** A source that had another status than the one counted. */
export interface EnteredCorrection {
  readonly source: string;
  readonly rag: string;
  readonly reason: string;
}

/** A source that was not counted. */
export interface EnteredForgotten extends EnteredCorrection {
  readonly shared: boolean;
}

export interface EnteredAmendment {
  readonly corrections: readonly EnteredCorrection[];
  readonly forgotten: readonly EnteredForgotten[];
}

export const NOTHING_ENTERED: EnteredAmendment = { corrections: [], forgotten: [] };

/** Returns the corrections with another source added, with nothing entered about it yet. */
export function withSource(corrections: readonly EnteredCorrection[], source: string): readonly EnteredCorrection[] {
  return [...corrections, { source, rag: '', reason: '' }];
}

/** Returns the forgotten sources with another one added, with nothing entered about it yet. */
export function withForgotten(forgotten: readonly EnteredForgotten[], source: string): readonly EnteredForgotten[] {
  return [...forgotten, { source, rag: '', reason: '', shared: false }];
}

/** Returns the entries with changed values for one source. */
export function withEntry<E extends EnteredCorrection>(
  entries: readonly E[],
  source: string,
  entry: Partial<E>,
): readonly E[] {
  return entries.map((one) => (one.source === source ? { ...one, ...entry } : one));
}

/**
 * Returns the entry and field that the fault of a list belongs to: the server names only the list and reports the first
 * fault, so it is the first incomplete entry. Null: the fault is of the list itself.
 */
export function faultyEntry(
  entries: readonly EnteredCorrection[],
  reasonLimit: number,
): { readonly source: string; readonly field: 'rag' | 'reason' } | null {
  for (const { source, rag, reason } of entries) {
    if (rag === '') return { source, field: 'rag' };
    if (reason.trim() === '' || reason.trim().length > reasonLimit) return { source, field: 'reason' };
  }
  return null;
}

/** Returns the sources that can still be chosen. */
export function sourceChoices(sources: readonly SnapshotSourceView[], chosen: readonly string[]) {
  return sources
    .filter(({ id }) => !chosen.includes(id))
    .map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }));
}

/** Returns the sources of the tracker that the figure did not count and that can still be chosen. */
export function forgottenChoices(
  { sources, organisations }: Pick<TrackerView, 'sources' | 'organisations'>,
  counted: readonly SnapshotSourceView[],
  chosen: readonly string[],
) {
  const names = new Map(organisations.map(({ value, label }) => [value, label]));
  const taken = new Set([...counted.map(({ id }) => id), ...chosen]);
  return sources
    .filter(({ id }) => !taken.has(id))
    .map(({ id, name, organisationId, retired }) => {
      const label = `${name}, ${names.get(organisationId) ?? ''}`;
      return { value: id, label: retired ? `${label} (retired)` : label };
    });
}

/** Returns which organisations are added to those sharing, and which are removed. */
export function sharingChange(before: readonly string[], after: readonly string[]) {
  return {
    added: after.filter((id) => !before.includes(id)),
    removed: before.filter((id) => !after.includes(id)),
  };
}

/** Returns the request body; each correction carries the status that was counted when it was entered. */
export function bodyOf(
  { corrections, forgotten }: EnteredAmendment,
  { sharing, sharingReason }: { readonly sharing: readonly string[]; readonly sharingReason: string },
  { sources, sharingIds }: Pick<SnapshotVersionView, 'sources' | 'sharingIds'>,
) {
  return {
    corrections: corrections.map((entered) => {
      const counted = sources.find(({ id }) => id === entered.source)?.rag;
      return counted === undefined ? entered : { ...entered, counted };
    }),
    forgotten,
    sharing: sharingChange(sharingIds, sharing),
    sharingReason,
  };
}

/** Returns the number of corrections; all changes of who shared count as one. */
export function countOf(
  { corrections, forgotten }: EnteredAmendment,
  sharing: readonly string[],
  { sharingIds }: Pick<SnapshotVersionView, 'sharingIds'>,
): number {
  const { added, removed } = sharingChange(sharingIds, sharing);
  return corrections.length + forgotten.length + (added.length + removed.length > 0 ? 1 : 0);
}

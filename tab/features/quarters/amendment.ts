/** What is entered to correct a quarter's figure: sources that stood otherwise or were forgotten, in the order of choosing, and who shared. */
import type { SnapshotSourceView, SnapshotVersionView } from '../../../shared/contract/snapshots';
import type { TrackerView } from '../../../shared/contract/tracker';

/** A source that stood otherwise. */
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

/** One more source that stood otherwise, with nothing entered about it yet. */
export function withSource(corrections: readonly EnteredCorrection[], source: string): readonly EnteredCorrection[] {
  return [...corrections, { source, rag: '', reason: '' }];
}

/** One more source that was forgotten, with nothing entered about it yet. */
export function withForgotten(forgotten: readonly EnteredForgotten[], source: string): readonly EnteredForgotten[] {
  return [...forgotten, { source, rag: '', reason: '', shared: false }];
}

/** The same entries with something else entered about one source. */
export function withEntry<E extends EnteredCorrection>(
  entries: readonly E[],
  source: string,
  entry: Partial<E>,
): readonly E[] {
  return entries.map((one) => (one.source === source ? { ...one, ...entry } : one));
}

/**
 * Where the fault of a list belongs: the server names the list and says what is wrong first, so it is at the first entry that
 * lacks something. Null: at the list itself.
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

/** The sources that can still be chosen. */
export function sourceChoices(sources: readonly SnapshotSourceView[], chosen: readonly string[]) {
  return sources
    .filter(({ id }) => !chosen.includes(id))
    .map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }));
}

/** The sources of the tracker that the figure did not count, and that can still be chosen. */
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

/** Which organisations are added to those sharing, and which are taken out. */
export function sharingChange(before: readonly string[], after: readonly string[]) {
  return {
    added: after.filter((id) => !before.includes(id)),
    removed: before.filter((id) => !after.includes(id)),
  };
}

/** What is sent; each correction with the status as it was counted when it was entered. */
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

/** How many things are corrected. */
export function countOf(
  { corrections, forgotten }: EnteredAmendment,
  sharing: readonly string[],
  { sharingIds }: Pick<SnapshotVersionView, 'sharingIds'>,
): number {
  const { added, removed } = sharingChange(sharingIds, sharing);
  return corrections.length + forgotten.length + (added.length + removed.length > 0 ? 1 : 0);
}

/** What is entered to restate a quarter's figure beside the reason: the sources that stood otherwise, in the order of choosing. */
import type { SnapshotSourceView } from '../../../shared/contract/snapshots';

export interface EnteredRestatement {
  readonly source: string;
  readonly rag: string;
  readonly reason: string;
}

/** One more source, with nothing entered about it yet. */
export function withSource(corrections: readonly EnteredRestatement[], source: string): readonly EnteredRestatement[] {
  return [...corrections, { source, rag: '', reason: '' }];
}

/** The same corrections with something else entered about one source. */
export function withEntry(
  corrections: readonly EnteredRestatement[],
  source: string,
  entry: Partial<EnteredRestatement>,
): readonly EnteredRestatement[] {
  return corrections.map((one) => (one.source === source ? { ...one, ...entry } : one));
}

/**
 * Where the fault of the corrections belongs: the server names the list and says what is wrong first, so it is at the first
 * entry that lacks something. Null: at the list itself.
 */
export function faultyEntry(
  corrections: readonly EnteredRestatement[],
  reasonLimit: number,
): { readonly source: string; readonly field: 'rag' | 'reason' } | null {
  for (const { source, rag, reason } of corrections) {
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

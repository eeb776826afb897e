/** What is entered to restate a quarter's figure: the reason, and each correction by its place in the list. */
import type { SnapshotSourceView } from '../../../shared/contract/snapshots';

export type RestateValues = Readonly<Record<string, string>>;

export interface EnteredCorrection {
  readonly source: string;
  readonly rag: string;
  readonly reason: string;
}

/** The names under which the values of a source's correction are kept. */
export function fieldsOf(sourceId: string): { readonly rag: string; readonly reason: string } {
  return { rag: `rag ${sourceId}`, reason: `reason ${sourceId}` };
}

/** The corrections as they are sent, in the order in which the sources were chosen. */
export function correctionsOf(chosen: readonly string[], values: RestateValues): readonly EnteredCorrection[] {
  return chosen.map((source) => {
    const { rag, reason } = fieldsOf(source);
    return { source, rag: values[rag] ?? '', reason: values[reason] ?? '' };
  });
}

/**
 * Where the fault of the corrections belongs: the server names the list and says what is wrong first, so it is at the first
 * entry that lacks something. Null: at the list itself.
 */
export function faultyField(corrections: readonly EnteredCorrection[], reasonLimit: number): string | null {
  for (const { source, rag, reason } of corrections) {
    const fields = fieldsOf(source);
    if (rag === '') return fields.rag;
    if (reason.trim() === '' || reason.trim().length > reasonLimit) return fields.reason;
  }
  return null;
}

/** The sources that can still be chosen. */
export function choicesOf(sources: readonly SnapshotSourceView[], chosen: readonly string[]) {
  return sources
    .filter(({ id }) => !chosen.includes(id))
    .map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }));
}

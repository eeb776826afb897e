/**
 * Edits of existing records, with optimistic concurrency per field. An edit sends only the fields that a person
 * changed, each with its value when the form opened. So an edit never reverts a field that it did not change, and
 * concurrent changes of the same field are reported as a conflict.
 */
import type { Entry } from './form';

/** A changed field. */
export interface FieldEdit {
  /** The value when the form opened. */
  readonly from: Entry;
  readonly to: Entry;
}

/** The changed fields of an edit, keyed by field. */
export type Edits = Readonly<Record<string, FieldEdit | undefined>>;

/** Returns the differences between two sets of entries in these fields. */
export function editsBetween(
  fields: readonly string[],
  from: Readonly<Record<string, Entry>>,
  to: Readonly<Record<string, Entry>>,
): Edits {
  const edits = fields.flatMap((field) => {
    const [before, after] = [from[field], to[field]];
    if (before === undefined || after === undefined || sameEntry(before, after)) return [];
    return [[field, { from: before, to: after }] as const];
  });
  return Object.fromEntries(edits);
}

/** Whether two entries are equal, ignoring surrounding whitespace of texts and the order of multiple choices. */
export function sameEntry(a: Entry, b: Entry): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value) => b.includes(value));
  }
  return typeof a === 'string' && typeof b === 'string' ? a.trim() === b.trim() : a === b;
}

/**
 * Returns the value of a field after an edit is merged. Null on a version conflict: somebody else has changed the field
 * to another value.
 */
export function mergedEntry(now: Entry, { from, to }: FieldEdit): Entry | null {
  if (sameEntry(now, from) || sameEntry(now, to)) return to;
  if (!Array.isArray(now) || !Array.isArray(from) || !Array.isArray(to)) return null;
  // Multiple choices are merged: additions and removals by different people do not conflict.
  const [standing, before, after] = [now as readonly string[], from as readonly string[], to as readonly string[]];
  const added = after.filter((value) => !before.includes(value) && !standing.includes(value));
  return [...standing.filter((value) => after.includes(value) || !before.includes(value)), ...added];
}

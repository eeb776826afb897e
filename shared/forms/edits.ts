/**
 * Editing what is there already. An edit sends the fields that a person changed and nothing else, each with what stood in it when
 * the form opened: so no form undoes what it did not touch, and two people who change the same field are told.
 */
import type { Entry } from './form';

/** One field that was changed. */
export interface FieldEdit {
  /** What stood there when the form was filled. */
  readonly from: Entry;
  readonly to: Entry;
}

/** What an edit changes, by field. */
export type Edits = Readonly<Record<string, FieldEdit | undefined>>;

/** What was changed in these fields between two fillings of a form. */
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

/** Whether two entries say the same: blanks around a text and the order of several choices mean nothing. */
export function sameEntry(a: Entry, b: Entry): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value) => b.includes(value));
  }
  return typeof a === 'string' && typeof b === 'string' ? a.trim() === b.trim() : a === b;
}

/** What stands in a field once an edit is applied; null: somebody else has changed the same field to something else. */
export function mergedEntry(now: Entry, { from, to }: FieldEdit): Entry | null {
  if (sameEntry(now, from) || sameEntry(now, to)) return to;
  if (!Array.isArray(now) || !Array.isArray(from) || !Array.isArray(to)) return null;
  // Of several choices, what one person adds and another takes away does not contradict.
  const [standing, before, after] = [now as readonly string[], from as readonly string[], to as readonly string[]];
  const added = after.filter((value) => !before.includes(value) && !standing.includes(value));
  return [...standing.filter((value) => after.includes(value) || !before.includes(value)), ...added];
}

/** Edits as the form sends them, and their result. */
import type { Edits } from '../../shared/forms/edits';
import { editsBetween } from '../../shared/forms/edits';
import type { Entry } from '../../shared/forms/form';

type Filled = Readonly<Record<string, Entry>>;

/** Returns the edit that a form sends when some fields are changed; fields missing from `before` were empty. */
export function editOf(before: Filled, changed: Filled): { readonly edits: Edits } {
  const empty = Object.entries(changed).map(([field, to]) => [field, emptyLike(to)]);
  return { edits: editsBetween(Object.keys(changed), { ...Object.fromEntries(empty), ...before }, changed) };
}

function emptyLike(entry: Entry): Entry {
  return typeof entry === 'string' ? '' : typeof entry === 'boolean' ? false : [];
}

/** Returns the form's previous values with an edit applied. */
export function edited<F extends object>(before: F, { edits }: { readonly edits: Edits }): F {
  const changed = Object.entries(edits).flatMap(([field, edit]) => (edit === undefined ? [] : [[field, edit.to]]));
  return { ...before, ...Object.fromEntries(changed) };
}

/** What the form of an edit sends, and what becomes of it. */
import type { Edits } from '../../shared/forms/edits';
import { editsBetween } from '../../shared/forms/edits';
import type { Entry } from '../../shared/forms/form';

type Filled = Readonly<Record<string, Entry>>;

/** An edit from a form as it was filled to the same form with some of its fields changed; what `before` leaves out was empty. */
export function editOf(before: Filled, changed: Filled): { readonly edits: Edits } {
  const empty = Object.entries(changed).map(([field, to]) => [field, emptyLike(to)]);
  return { edits: editsBetween(Object.keys(changed), { ...Object.fromEntries(empty), ...before }, changed) };
}

function emptyLike(entry: Entry): Entry {
  return typeof entry === 'string' ? '' : typeof entry === 'boolean' ? false : [];
}

/** A form as it stood, with an edit. */
export function edited<F extends object>(before: F, { edits }: { readonly edits: Edits }): F {
  const changed = Object.entries(edits).flatMap(([field, edit]) => (edit === undefined ? [] : [[field, edit.to]]));
  return { ...before, ...Object.fromEntries(changed) };
}

/** Confirmation messages for new records, the same everywhere in the tab. */

interface Recorded {
  /** A sentence saying that a similar record exists. */
  readonly alike?: string | undefined;
}

/** Returns "DAWG-2026-11-05 is recorded.", followed by the note if there is one. */
export function actionRecorded({ ref, alike }: Recorded & { readonly ref: string }): string {
  return withNote(`${ref} is recorded.`, alike);
}

/** Returns "The decision is recorded.", or the same for a key update, followed by the note if there is one. */
export function decisionRecorded({ kind, alike }: Recorded & { readonly kind: 'decision' | 'key_update' }): string {
  return withNote(kind === 'decision' ? 'The decision is recorded.' : 'The key update is recorded.', alike);
}

/** Appends a note, if there is one. Adds a missing full stop, because text that somebody typed may have none. */
export function withNote(words: string, note: string | undefined): string {
  if (note === undefined) return words;
  return `${/[.!?]$/.test(words) ? words : `${words}.`} ${note}`;
}

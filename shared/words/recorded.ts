/** What is said once something new is recorded: the same in the tab, wherever it was typed. */

interface Recorded {
  /** That another says much the same, in a sentence. */
  readonly alike?: string | undefined;
}

/** "DAWG-2026-11-05 is recorded." */
export function actionRecorded({ ref, alike }: Recorded & { readonly ref: string }): string {
  return withNote(`${ref} is recorded.`, alike);
}

/** "The decision is recorded." */
export function decisionRecorded({ kind, alike }: Recorded & { readonly kind: 'decision' | 'key_update' }): string {
  return withNote(kind === 'decision' ? 'The decision is recorded.' : 'The key update is recorded.', alike);
}

/** These words, and the note where there is one; a text that somebody typed may have no full stop. */
export function withNote(words: string, note: string | undefined): string {
  if (note === undefined) return words;
  return `${/[.!?]$/.test(words) ? words : `${words}.`} ${note}`;
}

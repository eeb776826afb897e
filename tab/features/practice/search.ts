import type { PracticeEntryView } from '../../../shared/contract/practice';

type Searched = Pick<PracticeEntryView, 'title' | 'text' | 'agency' | 'agencyShortName'>;

/** Returns the entries that contain every typed word in their title, their text or their agency. */
export function entriesFound<E extends Searched>(entries: readonly E[], typed: string): readonly E[] {
  const words = typed.toLowerCase().split(/\s+/);
  return entries.filter(({ title, text, agency, agencyShortName }) => {
    const all = `${title} ${text} ${agency} ${agencyShortName}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

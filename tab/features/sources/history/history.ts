/** A source's history as the page keeps it: pages loaded so far stay, new entries are added in front. */
import type { HistoryEntryView, SourceHistoryView } from '../../../../shared/contract/tracker';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import { londonDay } from '../../../lib/dates';

/**
 * Returns the latest page followed by what was loaded before. Entries never change; if the two do not overlap, only the
 * latest page is kept, because no entry may be missing in between.
 */
export function joined(latest: SourceHistoryView, known: SourceHistoryView): SourceHistoryView {
  const keys = new Set(latest.entries.map(({ key }) => key));
  const rest = known.entries.filter(({ key }) => !keys.has(key));
  const meet = rest.length < known.entries.length;
  return meet && rest.length > 0 ? { entries: [...latest.entries, ...rest], older: known.older } : latest;
}

/** Returns what was loaded before, followed by the next older page. */
export function extended(known: SourceHistoryView, page: SourceHistoryView): SourceHistoryView {
  const keys = new Set(known.entries.map(({ key }) => key));
  return { entries: [...known.entries, ...page.entries.filter(({ key }) => !keys.has(key))], older: page.older };
}

export interface HistoryDay {
  readonly day: IsoDate;
  readonly entries: readonly HistoryEntryView[];
}

/** Groups entries by the London day on which they were made, in their original order. */
export function byDay(entries: readonly HistoryEntryView[]): readonly HistoryDay[] {
  const days: { day: IsoDate; entries: HistoryEntryView[] }[] = [];
  for (const entry of entries) {
    const day = londonDay(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

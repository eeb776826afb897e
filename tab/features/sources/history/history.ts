/** The history of a source as the page keeps it: what has been read so far stays, what is new goes in front. */
import type { HistoryEntryView, SourceHistoryView } from '../../../../shared/contract/tracker';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import { londonDay } from '../../../lib/dates';

/**
 * The latest reading in front of what was read before. Entries never change; where so much is new that the two do not meet,
 * only the latest reading is kept: nothing may be missing in between.
 */
export function joined(latest: SourceHistoryView, known: SourceHistoryView): SourceHistoryView {
  const keys = new Set(latest.entries.map(({ key }) => key));
  const rest = known.entries.filter(({ key }) => !keys.has(key));
  const meet = rest.length < known.entries.length;
  return meet && rest.length > 0 ? { entries: [...latest.entries, ...rest], older: known.older } : latest;
}

/** What was read before, with the next page after it. */
export function extended(known: SourceHistoryView, page: SourceHistoryView): SourceHistoryView {
  const keys = new Set(known.entries.map(({ key }) => key));
  return { entries: [...known.entries, ...page.entries.filter(({ key }) => !keys.has(key))], older: page.older };
}

export interface HistoryDay {
  readonly day: IsoDate;
  readonly entries: readonly HistoryEntryView[];
}

/** Entries by the London day on which they were made, in the order in which they came. */
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

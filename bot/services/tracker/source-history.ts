/** What has happened to a source: its events, and those of the agreements that cover it. */
import { wordsOf } from '../../../shared/areas/events';
import { LIMITS } from '../../../shared/contract/limits';
import type { HistoryEntryView, SourceHistoryView } from '../../../shared/contract/tracker';
import { covering } from '../../../shared/domain/agreements/status';
import type { Agreement } from '../../../shared/domain/agreements/types';
import { ok } from '../../../shared/domain/result';
import { instantOfEvent, loadEventsOf, type StoredEvent } from '../../store/events';
import type { RangeResult, Table } from '../../store/table';
import { loadAgreements } from '../../store/tracker';
import { query } from '../query';
import { seatWords, type TrackerContext, trackerContext } from './context';

/** A page of a source's history. */
interface HistoryPage {
  readonly sourceId: string;
  /** Where it begins; null: with the latest. */
  readonly older: string | null;
}

/** A page of the source's events, the latest first. One request. */
export function loadHistory(
  table: Table,
  groupId: string,
  { sourceId, older }: HistoryPage,
): Promise<RangeResult<StoredEvent>> {
  return loadEventsOf(table, groupId, { kind: 'source', sourceId }, { limit: LIMITS.historyPage, after: older });
}

/** Older entries of a source's history. Three requests. */
export const listSourceHistory = query({
  load: async ({ table }, groupId, wanted: HistoryPage) => {
    const [agreements, history] = await Promise.all([
      loadAgreements(table, groupId),
      loadHistory(table, groupId, wanted),
    ]);
    return { agreements, history };
  },
  view: ({ agreements, history }, context, { sourceId, older }, services) => {
    const own = covering({ id: sourceId }, agreements);
    return ok(historyView(history, own, { since: instantOfEvent(older) }, trackerContext(services, context)));
  },
});

/** A page of the history, with what happened meanwhile to the agreements that cover the source, under their present names. */
export function historyView(
  { rows, next }: RangeResult<StoredEvent>,
  agreements: readonly Agreement[],
  { since }: { readonly since: string | null },
  context: TrackerContext,
): SourceHistoryView {
  const entries = rows.map(({ key, value: { at, by, event } }): HistoryEntryView => {
    return { key, at, by: seatWords(by, context), kind: event.kind, ...wordsOf(event) };
  });
  const until = instantOfEvent(next) ?? '';
  const ofAgreements = agreements.flatMap(({ id, title, log }) =>
    log
      .map(({ at, seatId, event }, index): HistoryEntryView => {
        const key = `agreement!${id}!${index}`;
        return { key, at, by: seatWords(seatId, context), kind: event.kind, ...wordsOf(event), detail: title };
      })
      .filter(({ at }) => at > until && (since === null || at <= since))
      .reverse(),
  );
  const all = [...entries, ...ofAgreements].sort((a, b) => b.at.localeCompare(a.at));
  return { entries: all, older: next };
}

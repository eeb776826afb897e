/** The history of a source: its events, and those of the agreements that cover it. */
import { wordsOf } from '../../../shared/areas/events';
import { LIMITS } from '../../../shared/contract/limits';
import type { HistoryEntryView, SourceHistoryView } from '../../../shared/contract/tracker';
import { covering } from '../../../shared/domain/agreements/status';
import type { Agreement } from '../../../shared/domain/agreements/types';
import { ok } from '../../../shared/domain/result';
import { instantOfEvent, loadEventsOf, type StoredEvent } from '../../store/events';
import type { RangeResult, Table } from '../../store/table';
import { loadAgreements } from '../../store/tracker';
import { seatWords } from '../membership/seat-words';
import { loadWithdrawalNotices, type NoticeByEntry } from '../messages/told';
import { query } from '../query';
import { sourceNotFound, type TrackerContext, trackerContext } from './context';

/** The requested page of a source's history. */
interface HistoryPage {
  readonly sourceId: string;
  /** Key at which the page begins; null for the latest entries. */
  readonly older: string | null;
}

/**
 * Loads a page of the source's history, and whether partners had been told of the requests withdrawn in it. One storage
 * request; one more if a message was waiting at a withdrawal.
 */
export async function loadHistoryWithTold(table: Table, groupId: string, wanted: HistoryPage) {
  const history = await loadHistory(table, groupId, wanted);
  return { history, told: await loadWithdrawalNotices(table, groupId, history.rows) };
}

/** Loads a page of the source's events, latest first. One storage request. */
function loadHistory(
  table: Table,
  groupId: string,
  { sourceId, older }: HistoryPage,
): Promise<RangeResult<StoredEvent>> {
  return loadEventsOf(table, groupId, { kind: 'source', sourceId }, { limit: LIMITS.historyPage, after: older });
}

/**
 * Whether the source exists: the history of each starts with an event. One storage request if the page is empty, else
 * none.
 */
async function isKnown(table: Table, groupId: string, { sourceId }: HistoryPage, { rows }: RangeResult<StoredEvent>) {
  if (rows.length > 0) return true;
  return (await loadHistory(table, groupId, { sourceId, older: null })).rows.length > 0;
}

/**
 * Returns older entries of a source's history. Problem: the source does not exist. Three storage requests; one more if
 * a message was waiting when its request was withdrawn.
 */
export const listSourceHistory = query({
  load: async ({ table }, groupId, wanted: HistoryPage) => {
    const [agreements, { history, told }] = await Promise.all([
      loadAgreements(table, groupId),
      loadHistoryWithTold(table, groupId, wanted),
    ]);
    return { agreements, history, told, known: await isKnown(table, groupId, wanted, history) };
  },
  view: ({ agreements, history, told, known }, context, { sourceId, older }, services) => {
    if (!known) return sourceNotFound;
    const own = covering({ id: sourceId }, agreements);
    return ok(historyView(history, own, { since: instantOfEvent(older), told }, trackerContext(services, context)));
  },
});

/**
 * Returns the view of a page, merged with the events of the same time of the agreements that cover the source, under
 * their present names.
 */
export function historyView(
  { rows, next }: RangeResult<StoredEvent>,
  agreements: readonly Agreement[],
  { since, told }: { readonly since: string | null; readonly told: NoticeByEntry },
  context: TrackerContext,
): SourceHistoryView {
  const entries = rows.map(({ key, value: { at, by, event } }): HistoryEntryView => {
    const heard = told.get(key);
    const view = { key, at, by: seatWords(by, context), kind: event.kind, ...wordsOf(event) };
    return heard === undefined ? view : { ...view, told: heard };
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

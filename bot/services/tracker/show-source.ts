/** A source's own page, and its history. */

import { LIMITS } from '../../../shared/contract/limits';
import type { HistoryEntryView, SourceHistoryView, SourcePageView } from '../../../shared/contract/tracker';
import { agreementStatus, covering } from '../../../shared/domain/agreements/status';
import type { Agreement } from '../../../shared/domain/agreements/types';
import { AGREEMENT_STATUS_WORDS } from '../../../shared/domain/agreements/words';
import { administers, runsTheGroup } from '../../../shared/domain/membership/standing';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { historyWords } from '../../../shared/domain/tracker/history-words';
import { lastOverrideDay } from '../../../shared/domain/tracker/overriding';
import { statusesOn } from '../../../shared/domain/tracker/status';
import type { HistoryEntry, SourceRecord } from '../../../shared/domain/tracker/types';
import type { Page } from '../../store/table';
import { loadAgreements, loadHistory, loadSource } from '../../store/tracker';
import { barrierView } from '../barriers/barrier-view';
import { enter, type Reader, type Services } from '../context';
import { placeOf, SOURCE_GONE, seatWords, type TrackerContext, trackerContext } from './context';
import { requestView } from './request-view';
import { sourceView, stepViews } from './source-view';

/** Four requests, however many other sources there are. Problem: the source is not there. */
export async function showSource(
  services: Services,
  reader: Reader,
  sourceId: string,
): Promise<Result<SourcePageView>> {
  const { table } = services;
  const [context, row, agreements, history] = await Promise.all([
    enter(services, reader),
    loadSource(table, reader.groupId, sourceId),
    loadAgreements(table, reader.groupId),
    loadHistory(table, reader.groupId, sourceId, { limit: LIMITS.historyPage, after: null }),
  ]);
  if (!context.ok) return context;
  if (row === null) return notFound(SOURCE_GONE);
  return ok(pageView(row.value, agreements, history, trackerContext(services, context.value)));
}

/** Older entries of a source's history. Three requests. */
export async function listHistory(
  services: Services,
  reader: Reader,
  sourceId: string,
  older: string | null,
): Promise<Result<SourceHistoryView>> {
  const { table } = services;
  const [context, agreements, history] = await Promise.all([
    enter(services, reader),
    loadAgreements(table, reader.groupId),
    loadHistory(table, reader.groupId, sourceId, { limit: LIMITS.historyPage, after: older }),
  ]);
  if (!context.ok) return context;
  const own = covering({ id: sourceId }, agreements);
  return ok(historyView(history, own, { since: instantOf(older) }, trackerContext(services, context.value)));
}

function pageView(
  record: SourceRecord,
  agreements: readonly Agreement[],
  history: Page<HistoryEntry>,
  context: TrackerContext,
): SourcePageView {
  const { membership, standing, today, rules } = context;
  const { source } = record;
  const [status] = statusesOn({ records: [record], agreements }, today, rules);
  if (status === undefined) throw new Error('One record has one status');
  const own = covering(source, agreements);
  const { organisation, agency } = placeOf(source.organisationId, context);
  const runs = runsTheGroup(standing);
  return {
    today,
    source: sourceView(status, context),
    organisation,
    agency,
    registeredAt: source.registeredAt,
    steps: stepViews(status, context),
    quality: record.quality,
    requests: [...record.requests]
      .sort((a, b) => b.due.localeCompare(a.due))
      .map((request) => requestView(request, source, context)),
    barriers: record.barriers.map((barrier) => barrierView(barrier, record, context)),
    agreements: own.map((agreement) => ({
      id: agreement.id,
      title: agreement.title,
      status: AGREEMENT_STATUS_WORDS[agreementStatus(agreement, today)],
    })),
    history: historyView(history, own, { since: null }, context),
    organisations: membership.organisations.map(({ id, name }) => ({ value: id, label: name })),
    lastOverrideDay: lastOverrideDay(today),
    may: { ask: runs, edit: runs, override: administers(standing), resolve: runs },
  };
}

/** A page of the history, with what happened meanwhile to the agreements that cover the source. */
function historyView(
  { rows, next }: Page<HistoryEntry>,
  agreements: readonly Agreement[],
  { since }: { readonly since: string | null },
  context: TrackerContext,
): SourceHistoryView {
  const entries = rows.map(({ key, value: { at, seatId, fact } }): HistoryEntryView => {
    return { key, at, by: seatWords(seatId, context), kind: fact.kind, ...historyWords(fact) };
  });
  const until = instantOf(next) ?? '';
  const ofAgreements = agreements.flatMap(({ id, title, log }) =>
    log
      .map(({ at, seatId, what }, index): HistoryEntryView => {
        const fact = { kind: 'agreement', agreementId: id, title, what } as const;
        const key = `agreement!${id}!${index}`;
        return { key, at, by: seatWords(seatId, context), kind: fact.kind, ...historyWords(fact) };
      })
      .filter(({ at }) => at > until && (since === null || at <= since))
      .reverse(),
  );
  const all = [...entries, ...ofAgreements].sort((a, b) => b.at.localeCompare(a.at));
  return { entries: all, older: next };
}

/** The instant of the entry that a key of the history names; null for anything else. */
function instantOf(key: string | null): string | null {
  const newest = /^source-history![^!]+!(\d{13})!/.exec(key ?? '')?.[1];
  return newest === undefined ? null : new Date(9_999_999_999_999 - Number(newest)).toISOString();
}

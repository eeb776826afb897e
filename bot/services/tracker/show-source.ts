/** The page of a source. */
import type { SourcePageView } from '../../../shared/contract/tracker';
import { agreementStatus, covering } from '../../../shared/domain/agreements/status';
import type { Agreement } from '../../../shared/domain/agreements/types';
import { AGREEMENT_STATUS_WORDS } from '../../../shared/domain/agreements/words';
import { barriersPolicy } from '../../../shared/domain/barriers/policy';
import { may } from '../../../shared/domain/policy';
import { ok } from '../../../shared/domain/result';
import { lastOverrideDay } from '../../../shared/domain/tracker/overriding';
import { trackerPolicy } from '../../../shared/domain/tracker/policy';
import { statusesOn } from '../../../shared/domain/tracker/status';
import type { SourceRecord } from '../../../shared/domain/tracker/types';
import type { StoredEvent } from '../../store/events';
import { loadUnreached, type Reached } from '../../store/message-reach';
import type { RangeResult } from '../../store/table';
import { loadAgreements } from '../../store/tracker';
import { barrierView } from '../barriers/barrier-view';
import { loadDeliveryState } from '../messages/reach';
import type { NoticeByEntry } from '../messages/told';
import { query } from '../query';
import { organisationWithAgency, sourceNotFound, type TrackerContext, trackerContext } from './context';
import { requestView, withUnreached } from './request-view';
import { loadOne, type OneSource } from './source-aggregate';
import { historyView, loadHistoryWithTold } from './source-history';
import { sourceView, stepViews } from './source-view';

/**
 * Returns the page of a source. Problem: the source does not exist. Five storage requests, however many other sources
 * there are; one more if a message did not arrive, and one more if a message was waiting when its request was
 * withdrawn.
 */
export const showSource = query({
  load: async (services, groupId, wanted: OneSource) => {
    const [{ row }, agreements, { history, told }, unreached] = await Promise.all([
      loadOne(services, groupId, wanted),
      loadAgreements(services.table, groupId),
      loadHistoryWithTold(services.table, groupId, { ...wanted, older: null }),
      loadUnreached(services.table, groupId),
    ]);
    return { row, agreements, history, told, ...(await loadDeliveryState(services.table, groupId, unreached)) };
  },
  view: ({ row, ...beside }, context, _, services) =>
    row === null ? sourceNotFound : ok(pageView(row.value, beside, trackerContext(services, context))),
});

interface Beside {
  readonly agreements: readonly Agreement[];
  readonly history: RangeResult<StoredEvent>;
  readonly told: NoticeByEntry;
  readonly unreached: readonly Reached[];
}

function pageView(
  record: SourceRecord,
  { agreements, history, told, unreached }: Beside,
  context: TrackerContext,
): SourcePageView {
  const { membership, standing, today, rules } = context;
  const { source } = record;
  const [status] = statusesOn({ records: [record], agreements }, today, rules);
  if (status === undefined) throw new Error('One record has one status');
  const own = covering(source, agreements);
  const { organisation, agency } = organisationWithAgency(source.organisationId, context);
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
      .map((request) =>
        withUnreached(requestView(request, source, context), request.roundId ?? request.id, unreached, context),
      ),
    barriers: record.barriers.map((barrier) => barrierView(barrier, record, context)),
    agreements: own.map((agreement) => ({
      id: agreement.id,
      title: agreement.title,
      status: AGREEMENT_STATUS_WORDS[agreementStatus(agreement, today)],
    })),
    history: historyView(history, own, { since: null, told }, context),
    organisations: membership.organisations.map(({ id, name }) => ({ value: id, label: name })),
    lastOverrideDay: lastOverrideDay(today),
    may: {
      ask: may(trackerPolicy.ask, standing),
      edit: may(trackerPolicy.keepSources, standing),
      override: may(trackerPolicy.override, standing),
      resolve: may(barriersPolicy.keep, standing),
    },
  };
}

/** Views of rounds: the progress of each, and whom it reached. */
import type { RequestView, RoundView } from '../../../shared/contract/requests';
import type { SourceRecord } from '../../../shared/domain/tracker/types';
import type { Reached } from '../../store/message-reach';
import type { Round } from '../../store/tracker';
import { type DeliveryState, reachView } from '../messages/reach';
import type { TrackerContext } from './context';
import { requestView, withUnreached } from './request-view';

/** The outcomes of the messages of a round. */
export interface RoundMessages extends Partial<DeliveryState> {
  readonly reached?: readonly Reached[];
}

/** Returns the view of a round. */
export function roundView(
  round: Round,
  records: readonly SourceRecord[],
  context: TrackerContext,
  { unreached = [], reached = [], waiting = [] }: RoundMessages = {},
): RoundView {
  const asked = new Set(round.requests.map(({ requestId }) => requestId));
  const own = records.map((record) => ({ ...record, requests: record.requests.filter(({ id }) => asked.has(id)) }));
  return withReach(roundOf(round, requestViews(own, context, unreached)), round, records, { reached, waiting });
}

/** Adds whom the round reached. Each of its requests is counted once, including those that a later one has replaced. */
export function withReach(
  view: RoundView,
  { id: roundId, requests }: Round,
  records: readonly SourceRecord[],
  { reached = [], waiting = [] }: RoundMessages,
): RoundView {
  const silent = new Set(view.items.filter(({ latest }) => latest === null).map(({ id }) => id));
  const own = waiting.filter(({ slot }) => slot === roundId);
  const counted = requests.map(({ sourceId, requestId }) => ({
    organisationId: records.find(({ source }) => source.id === sourceId)?.source.organisationId ?? '',
    responded: !silent.has(requestId),
  }));
  return { ...view, reach: reachView(counted, reached, own) };
}

/** Returns the views of the live requests by request id. */
export function requestViews(
  records: readonly SourceRecord[],
  context: TrackerContext,
  unreached: readonly Reached[],
): ReadonlyMap<string, RequestView> {
  const views = records.flatMap(({ source, requests }) =>
    requests.map((request) =>
      withUnreached(requestView(request, source, context), request.roundId ?? request.id, unreached, context),
    ),
  );
  return new Map(views.map((view) => [view.id, view]));
}

/** Returns the progress of a round. Requests that a later one has replaced count as answered. */
export function roundOf(round: Round, views: ReadonlyMap<string, RequestView>): RoundView {
  const asked = new Set(round.requests.map(({ requestId }) => requestId));
  const live = [...asked].flatMap((id) => views.get(id) ?? []);
  const silent = live.filter(({ latest }) => latest === null).length;
  return {
    id: round.id,
    period: round.period,
    askedAt: round.askedAt,
    due: round.due,
    asked: asked.size,
    answered: asked.size - silent,
    items: live.sort(
      (a, b) => Number(a.latest !== null) - Number(b.latest !== null) || a.source.localeCompare(b.source),
    ),
  };
}

/** The requests that are open. */
import type { RequestFilter, RequestsView, RequestView, RoundView } from '../../../shared/contract/requests';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { REQUEST_GONE } from '../../../shared/domain/tracker/asking';
import { loadEndedRequest, loadHistory, loadRound, loadRounds, loadSource, loadTracker } from '../../store/tracker';
import { enter, type Reader, type Services } from '../context';
import { sentence, trackerContext } from './context';
import { requestsView, requestView, roundView } from './request-view';

/** Rounds that the page looks at. */
const ROUNDS = 20;

/** The requests that are not supplied in full, rounds and prepared requests. Three requests to storage. */
export async function listRequests(
  services: Services,
  reader: Reader,
  filter: RequestFilter = 'open',
): Promise<Result<RequestsView>> {
  const { table } = services;
  const [context, { state }, rounds] = await Promise.all([
    enter(services, reader),
    loadTracker(table, reader.groupId),
    loadRounds(table, reader.groupId, ROUNDS),
  ]);
  if (!context.ok) return context;
  return ok(requestsView({ records: state.records, rounds, filter }, trackerContext(services, context.value)));
}

/** One request. Problem: it is no longer open; why, where that is known. Two requests to storage, four where it is gone. */
export async function showRequest(
  services: Services,
  reader: Reader,
  sourceId: string,
  requestId: string,
): Promise<Result<RequestView>> {
  const { table } = services;
  const [context, row] = await Promise.all([enter(services, reader), loadSource(table, reader.groupId, sourceId)]);
  if (!context.ok) return context;
  const request = row?.value.requests.find(({ id }) => id === requestId);
  if (row === null || request === undefined) return requestGone(services, reader, sourceId, requestId);
  return ok(requestView(request, row.value.source, trackerContext(services, context.value)));
}

/** How far a round has come. Problem: there is no such round. Three requests to storage. */
export async function listRound(services: Services, reader: Reader, roundId: string): Promise<Result<RoundView>> {
  const { table } = services;
  const [context, { state }, round] = await Promise.all([
    enter(services, reader),
    loadTracker(table, reader.groupId),
    loadRound(table, reader.groupId, roundId),
  ]);
  if (!context.ok) return context;
  if (round === null) return notFound(REQUEST_GONE);
  return ok(roundView(round.value, state.records, trackerContext(services, context.value)));
}

/** Entries of a source's history that are searched for why a request is gone. */
const SEARCHED = 50;

/** Why a request is no longer open: withdrawn, with the reason; or answered in full and followed by a later one. */
export async function requestGone(
  { table }: Pick<Services, 'table'>,
  { groupId }: Pick<Reader, 'groupId'>,
  sourceId: string,
  requestId: string,
): Promise<Result<never>> {
  const ended = await loadEndedRequest(table, groupId, sourceId, requestId);
  if (ended === null) return notFound(REQUEST_GONE);
  const { rows } = await loadHistory(table, groupId, sourceId, { limit: SEARCHED, after: null });
  if (ended.latest?.kind === 'supplied' || ended.notHeldConfirmed) {
    return notFound(`The request for ${ended.period} was answered, and a later one has followed it. ${REQUEST_GONE}`);
  }
  const facts = rows.map(({ value }) => value.fact);
  const withdrawn = facts.find((fact) => fact.kind === 'withdrawn' && fact.requestId === requestId);
  const because = withdrawn?.kind === 'withdrawn' ? `: ${sentence(withdrawn.reason)}` : '.';
  return notFound(`The request for ${ended.period} was withdrawn${because} Nothing more is asked.`);
}

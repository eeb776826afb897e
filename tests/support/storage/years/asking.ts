/** Requests to partners for a month's data. */
import { digest, keys } from '../../../../bot/store/keys';
import { roundChange } from '../../../../bot/store/tracker';
import { addDays, type IsoInstant, londonDate } from '../../../../shared/domain/calendar/dates';
import { askedFor, decideAsk } from '../../../../shared/domain/tracker/asking';
import type { CollectionPeriod } from '../../../../shared/domain/tracker/collection-periods';
import { aRecord, aRequest, aResponse, unwrapOk } from '../../domain-builders';
import { type Group, happened, inserts, type Laid, morning, moves, operation, VRU } from './group';

/** Number of sources per request operation. */
const ROUND = 30;

/**
 * Generates the month of the sources without a full history: their requests only, each supplied and set aside by the
 * next.
 */
export function* requestsAlone(
  { records, wholeEach }: Group,
  period: CollectionPeriod,
  at: IsoInstant,
): Generator<Laid> {
  const supplied = morning(londonDate(at), 13);
  const [on, due] = [londonDate(supplied), addDays(londonDate(at), 18)];
  for (const [place, record] of records.entries()) {
    if (place % wholeEach === 0) continue;
    const { id: sourceId, organisationId } = record.source;
    const request = aRequest({
      id: digest('years', 'request', sourceId, period.id),
      ...{ sourceId, organisationId, period: period.label, covers: period.id, due, askedAt: at },
      latest: aResponse({ kind: 'supplied', period: period.id, on }, supplied),
    });
    yield* record.requests.map((before): Laid => {
      return { key: keys.endedRequest(sourceId, before.id), value: before };
    });
    records[place] = aRecord({ source: record.source, requests: [request], changedAt: supplied });
  }
}

/** Generates the requests of the sources whose turn it is, in batches. */
export function* asks(
  group: Group,
  period: CollectionPeriod,
  at: IsoInstant,
  turn: (place: number) => boolean,
): Generator<Laid> {
  const { membership, records } = group;
  const due = addDays(londonDate(at), 18);
  const asked = [...records.keys()].filter(turn);
  for (let from = 0; from < asked.length; from += ROUND) {
    const operationId = operation('ask', period.id, String(from));
    const roundId = keys.roundId(at, operationId);
    const round = asked.slice(from, from + ROUND).map((place) => {
      const source = records[place]?.source;
      const organisation = membership.organisations.find(({ id }) => id === source?.organisationId);
      if (source === undefined || organisation === undefined) throw new Error('Nobody can be asked');
      const requestId = digest('years', 'request', operationId, source.id);
      return { place, sourceId: source.id, requestId, organisation };
    });
    for (const { place, requestId: id, organisation } of round) {
      const gateway = { kind: 'other', name: 'Data Protection Act 2018' } as const;
      const wanted = { period: period.label, covers: period.id, due, requestingBody: 'The partnership', gateway };
      const context = { id, roundId, organisation, policingBody: '', standing: VRU, now: at };
      yield* moves(group, place, (record) => unwrapOk(decideAsk(record, wanted, context)));
    }
    const requests = round.map(({ sourceId, requestId }) => ({ sourceId, requestId }));
    yield* inserts([roundChange({ id: roundId, period: period.label, due, askedAt: at, requests })]);
    const live = round.flatMap(({ place }) => records[place]?.requests.at(-1) ?? []);
    yield* happened(at, operationId, [askedFor(live, roundId)]);
  }
}

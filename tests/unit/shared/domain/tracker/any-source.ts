/**
 * fast-check arbitraries of a source: state, requests and responses, barriers, agreements, override, quality issue,
 * grace.
 */
import fc from 'fast-check';
import type { Agreement } from '../../../../../shared/domain/agreements/types';
import type { Barrier } from '../../../../../shared/domain/barriers/types';
import { BARRIER_CODES } from '../../../../../shared/domain/barriers/types';
import { addDays, londonInstant } from '../../../../../shared/domain/calendar/dates';
import type { RagFacts } from '../../../../../shared/domain/tracker/rag-facts';
import type { DataRequest, ResponseContent } from '../../../../../shared/domain/tracker/types';
import {
  aBarrier,
  anAgreement,
  aRecord,
  aRequest,
  aResponse,
  aSource,
  ENGLAND,
  saying,
  TODAY,
} from '../../../../support/domain-builders';

/** A day around today. */
export const anyDay = fc.integer({ min: -45, max: 45 }).map((days) => addDays(TODAY, days));

const anyContent: fc.Arbitrary<ResponseContent> = fc.oneof(
  anyDay.map((on) => saying.supplied(on)),
  anyDay.map((expected) => saying.partly(expected)),
  anyDay.map((date) => saying.willSupplyBy(date)),
  fc.constantFrom(...BARRIER_CODES).map((barrier) => saying.cannotShare(barrier)),
  fc.constant(saying.notHeld()),
);

/** Responses are in the order of the list, one minute apart, so that no two are at the same instant. */
const anyRequests = fc
  .array(fc.record({ due: anyDay, said: fc.option(anyContent), confirmed: fc.boolean() }), { maxLength: 4 })
  .map((list) =>
    list.map(({ due, said, confirmed }, index): DataRequest => {
      const at = `2026-11-20T09:${String(index).padStart(2, '0')}:00.000Z`;
      const latest = said === null ? null : aResponse(said, at);
      const notHeldConfirmed = said?.kind === 'not_held' && confirmed;
      return aRequest({ id: `request-${index}`, due, latest, notHeldConfirmed });
    }),
  );

/** Barriers opened before any of the responses, or after all of them. */
const anyBarriers: fc.Arbitrary<readonly Barrier[]> = fc
  .uniqueArray(fc.constantFrom(...BARRIER_CODES), { maxLength: 2 })
  .chain((codes) =>
    fc.tuple(...codes.map(() => fc.boolean())).map((before) =>
      codes.map((code, index) => {
        const openedAt = londonInstant(before[index] === true ? '2026-11-19' : '2026-11-21', '12:00');
        return aBarrier({ id: `barrier-${index}`, code, openedAt });
      }),
    ),
  );

const anyAgreements: fc.Arbitrary<readonly Agreement[]> = fc.array(
  fc
    .record({ start: fc.option(anyDay), expiry: fc.option(anyDay), endedOn: fc.option(anyDay, { freq: 1 }) })
    .map(({ start, expiry, endedOn }) =>
      anAgreement({ start, expiry, ended: endedOn === null ? null : { on: endedOn, reason: 'Merged' } }),
    ),
  { maxLength: 2 },
);

const anyOverride = fc.option(
  fc.record({
    rag: fc.constantFrom('green' as const, 'amber' as const, 'red' as const, 'grey' as const),
    reason: fc.constant('Seen at the meeting'),
    from: fc.constant('2026-11-02'),
    until: anyDay,
    seatId: fc.constant('vru-manager'),
  }),
  { freq: 2 },
);

const anyState = fc.oneof(
  { weight: 9, arbitrary: fc.constant('active' as const) },
  { weight: 1, arbitrary: fc.constant('retired' as const) },
);

/** Any combination of the inputs of the RAG table. */
export const anyFacts: fc.Arbitrary<RagFacts> = fc
  .record({
    state: anyState,
    isaRequired: fc.boolean(),
    requests: anyRequests,
    barriers: fc.oneof(fc.constant([]), anyBarriers),
    override: anyOverride,
    quality: fc.option(fc.constant({ note: 'Postcodes are missing', since: '2026-11-02' })),
    agreements: anyAgreements,
    graceWorkingDays: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ state, isaRequired, requests, barriers, override, quality, agreements, graceWorkingDays }) => ({
    record: aRecord({ source: aSource({ state, isaRequired }), requests, barriers, override, quality }),
    agreements,
    today: TODAY,
    graceWorkingDays,
    calendar: ENGLAND,
  }));

/** As above, for an active source without an override, so that only the table decides. */
export const anyActive = anyFacts.map((facts): RagFacts => {
  const { record } = facts;
  return { ...facts, record: { ...record, override: null, source: { ...record.source, state: 'active' } } };
});

/** Returns the facts with other requests. */
export function withRequests(facts: RagFacts, requests: readonly DataRequest[]): RagFacts {
  return { ...facts, record: { ...facts.record, requests } };
}

/** Returns the request without its response. */
export function silenced(request: DataRequest): DataRequest {
  return { ...request, latest: null, notHeldConfirmed: false };
}

import {
  barrierAge,
  barrierCounts,
  decideAssignment,
  decideResolution,
  type Resolution,
} from '../../../../../shared/domain/barriers/log';
import type { BarrierCode } from '../../../../../shared/domain/barriers/types';
import type { Standing } from '../../../../../shared/domain/membership/standing';
import { ragOf } from '../../../../../shared/domain/tracker/rag';
import { answered } from '../../../../../shared/domain/tracker/request-events';
import type { DataRequest, SourceRecord } from '../../../../../shared/domain/tracker/types';
import {
  aBarrier,
  aRecord,
  aRequest,
  aResponse,
  ENGLAND,
  faultsOf,
  holding,
  NOW,
  problemOf,
  saying,
  TODAY,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const vru = holding('vru-programmes');
const OUTSIDERS = [holding('police-lead-analyst'), holding('opcc-performance'), VIEWER];
const refused = (code: BarrierCode, id = 'request-1'): DataRequest =>
  aRequest({ id, due: '2026-11-06', latest: aResponse(saying.cannotShare(code)) });
const blocked = aRecord({ requests: [refused('capacity')], barriers: [aBarrier({ code: 'capacity' })] });
const resolution: Resolution = { outcome: 'A second analyst started', agreementId: null, expected: '2026-12-11' };
const resolve = (record: SourceRecord, changes: Partial<Resolution> = {}, standing: Standing = vru) =>
  decideResolution(record, 'barrier-1', { ...resolution, ...changes }, { standing, now: NOW });
const rowOf = (record: SourceRecord, today = TODAY) =>
  ragOf({ record, agreements: [], today, graceWorkingDays: 10, calendar: ENGLAND }).row;

describe('given a barrier with a request waiting behind it, when it is resolved', () => {
  it('then the data is awaited by the day that was agreed, and the RAG follows at once', () => {
    const { record } = unwrapOk(resolve(blocked));
    expect(record.barriers).toEqual([]);
    expect(record.requests[0]).toEqual({
      ...refused('capacity'),
      latest: { kind: 'will_supply_by', date: '2026-12-11', at: NOW, seatId: 'vru-programmes', onBehalf: true },
    });
    expect([rowOf(blocked), rowOf(record)]).toEqual(['cannot-share', 'revised-date-running']);
    expect(rowOf(record, '2026-12-12')).toBe('revised-date-passed');
  });

  it('then it is kept with its outcome and the agreement that came of it, and the history tells both', () => {
    const { resolved, events, record } = unwrapOk(resolve(blocked, { agreementId: 'agreement-1' }));
    const outcome = 'A second analyst started';
    expect(resolved).toEqual([
      { ...aBarrier({ code: 'capacity' }), resolvedAt: NOW, outcome, agreementId: 'agreement-1' },
    ]);
    const latest = record.requests[0]?.latest;
    if (latest == null) throw new Error('The request waits again');
    expect(events).toEqual([
      {
        ...{ kind: 'barriers.resolved', sourceId: 'source-1', barrierId: 'barrier-1', code: 'capacity', outcome },
        agreementId: 'agreement-1',
      },
      answered(aRequest(), latest),
    ]);
    expect(record.changedAt).toBe(NOW);
  });

  it("then it does not count as one of the partner's own promises", () => {
    expect(unwrapOk(resolve(blocked)).record.requests[0]?.promises).toBe(0);
  });

  it.each([
    ['none', null],
    ['today', TODAY],
    ['yesterday', '2026-11-22'],
    ['91 days ahead', '2027-02-22'],
  ])('then without a day, or with one out of bounds, it is refused: %s', (_, expected) => {
    expect(Object.keys(faultsOf(resolve(blocked, { expected })))).toEqual(['expected']);
  });

  it('then the day may be tomorrow, or the 90th from today', () => {
    for (const expected of ['2026-11-24', '2027-02-21']) expect(resolve(blocked, { expected }).ok).toBe(true);
  });

  it('then every request that waits for it is awaited again, and no other', () => {
    const requests = [refused('capacity'), refused('technical', 'request-2'), refused('capacity', 'request-3')];
    const technical = aBarrier({ id: 'barrier-2', code: 'technical' });
    const { record } = unwrapOk(resolve({ ...blocked, requests, barriers: [...blocked.barriers, technical] }));
    expect(record.requests.map(({ latest }) => latest?.kind)).toEqual([
      'will_supply_by',
      'cannot_share',
      'will_supply_by',
    ]);
    expect(record.barriers).toEqual([technical]);
    expect(rowOf(record)).toBe('barrier-open');
  });
});

describe('given a barrier that nothing waits for, when it is resolved', () => {
  const supplied = aRequest({ latest: aResponse(saying.supplied(), '2026-11-03T10:00:00.000Z') });
  const record = aRecord({ requests: [supplied], barriers: [aBarrier()] });

  it('then no day is needed, and one that is given changes nothing', () => {
    for (const expected of [null, '2026-12-11', '2020-01-01']) {
      const decision = unwrapOk(resolve(record, { expected }));
      expect(decision.record.requests).toEqual([supplied]);
      expect(decision.events.map(({ kind }) => kind)).toEqual(['barriers.resolved']);
    }
  });
});

describe('given the barrier log, when it is kept', () => {
  it('then a barrier that is not open is not found, to resolve or to assign', () => {
    const none = aRecord({ requests: [refused('capacity')] });
    expect(problemOf(resolve(none)).kind).toBe('not-found');
    const to = { ownerSeatId: null, igOrganisationId: 'police' };
    expect(problemOf(decideAssignment(none, 'barrier-1', to, { standing: vru, now: NOW })).kind).toBe('not-found');
  });

  it('then a barrier is assigned to a seat and to an organisation’s IG lead, or back to nobody', () => {
    const other = aBarrier({ id: 'barrier-2', code: 'technical' });
    const record = { ...blocked, barriers: [...blocked.barriers, other] };
    const to = { ownerSeatId: 'vru-analyst', igOrganisationId: 'icb' };
    const assigned = unwrapOk(decideAssignment(record, 'barrier-1', to, { standing: vru, now: NOW }));
    expect(assigned.record.barriers).toEqual([{ ...aBarrier({ code: 'capacity' }), ...to }, other]);
    expect(assigned.record.requests).toEqual(record.requests);
    const nobody = { ...to, ownerSeatId: null };
    const back = unwrapOk(decideAssignment(assigned.record, 'barrier-1', nobody, { standing: vru, now: NOW }));
    expect(back.record.barriers[0]?.ownerSeatId).toBeNull();
  });

  it('then the chair can, too, and nobody else', () => {
    const to = { ownerSeatId: null, igOrganisationId: 'police' };
    expect(resolve(blocked, {}, holding('vru-director')).ok).toBe(true);
    for (const standing of OUTSIDERS) {
      expect(problemOf(resolve(blocked, {}, standing)).kind).toBe('not-allowed');
      expect(problemOf(decideAssignment(blocked, 'barrier-1', to, { standing, now: NOW })).kind).toBe('not-allowed');
    }
  });
});

describe('given open barriers, when they are looked at together', () => {
  it("then a barrier's age is in London's days", () => {
    expect(barrierAge(aBarrier({ openedAt: '2026-11-02T10:00:00.000Z' }), TODAY)).toBe(21);
    expect(barrierAge(aBarrier({ openedAt: '2026-06-30T23:30:00.000Z' }), '2026-07-01')).toBe(0);
    expect(barrierAge(aBarrier({ openedAt: '2026-11-24T00:00:30.000Z' }), TODAY)).toBe(0);
  });

  it('then the most frequent code comes first, by organisation; of two alike, the order of the tracker', () => {
    const barrier = (code: BarrierCode, organisationId: string) => aBarrier({ code, organisationId });
    const counts = barrierCounts([
      ...[barrier('reticence', 'icb'), barrier('no_isa', 'police'), barrier('capacity', 'police')],
      ...[barrier('capacity', 'icb'), barrier('capacity', 'police')],
    ]);
    expect(counts).toEqual([
      {
        code: 'capacity',
        open: 3,
        byOrganisation: new Map([
          ['police', 2],
          ['icb', 1],
        ]),
      },
      { code: 'no_isa', open: 1, byOrganisation: new Map([['police', 1]]) },
      { code: 'reticence', open: 1, byOrganisation: new Map([['icb', 1]]) },
    ]);
    expect(barrierCounts([])).toEqual([]);
  });
});

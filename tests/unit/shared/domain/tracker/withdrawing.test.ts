import { type AskContext, decideWithdrawal } from '../../../../../shared/domain/tracker/asking';
import type { SourceRecord } from '../../../../../shared/domain/tracker/types';
import {
  aBarrier,
  aRecord,
  aRequest,
  aResponse,
  holding,
  NOW,
  problemOf,
  saying,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const REASON = 'Asked of the wrong organisation';
const vru: Pick<AskContext, 'standing' | 'now'> = { standing: holding('vru-programmes'), now: NOW };
const withdraw = (record: SourceRecord, context = vru) => decideWithdrawal(record, 'request-1', REASON, context);
const refusedFor = (code: 'capacity' | 'technical', id = 'request-1') =>
  aRequest({ id, latest: aResponse(saying.cannotShare(code)) });

describe('given a request that is not wanted any more, when it is withdrawn', () => {
  it('then it counts no longer, the others stay, and the history gives the reason', () => {
    const other = aRequest({ id: 'request-2', period: 'November 2026' });
    const { record, events } = unwrapOk(withdraw(aRecord({ requests: [aRequest(), other] })));
    expect(record.requests).toEqual([other]);
    const of = { sourceId: 'source-1', requestId: 'request-1', period: 'October 2026' };
    const asked = { roundId: null, organisationId: 'police' };
    expect(events).toEqual([{ kind: 'tracker.request-withdrawn', ...of, reason: REASON, asked }]);
    expect(record.changedAt).toBe(NOW);
  });

  it('then what was asked for last is still known: the next of a recurring source follows on it', () => {
    const before = aRecord({ requests: [aRequest()] });
    expect(unwrapOk(withdraw(before)).record.lastAsked).toEqual(before.lastAsked);
    expect(before.lastAsked).not.toBeNull();
  });

  it.each([
    ['nothing', null],
    ['a part', saying.partly('2026-12-11')],
    ['a promise', saying.willSupplyBy('2026-12-11')],
    ['a refusal', saying.cannotShare()],
    ['"not held"', saying.notHeld()],
  ] as const)('then one that has brought %s can be withdrawn', (_, content) => {
    const latest = content === null ? null : aResponse(content);
    expect(withdraw(aRecord({ requests: [aRequest({ latest })] })).ok).toBe(true);
  });

  it('then one that was answered in full stays', () => {
    const supplied = aRecord({ requests: [aRequest({ latest: aResponse(saying.supplied()) })] });
    expect(problemOf(withdraw(supplied)).kind).toBe('conflict');
  });

  it('then a second withdrawal finds nothing', () => {
    const { record } = unwrapOk(withdraw(aRecord({ requests: [aRequest()] })));
    expect(problemOf(withdraw(record)).kind).toBe('not-found');
  });

  it('then nobody but chair and VRU can', () => {
    const record = aRecord({ requests: [aRequest()] });
    expect(withdraw(record, { ...vru, standing: holding('vru-manager') }).ok).toBe(true);
    for (const standing of [holding('police-lead-analyst'), VIEWER]) {
      expect(problemOf(withdraw(record, { ...vru, standing })).kind).toBe('not-allowed');
    }
  });
});

describe('given a request with a barrier, when it is withdrawn', () => {
  const barrier = aBarrier({ code: 'capacity' });
  const movedTo = (requestId: string) => ({ ...barrier, requestId });

  it('then the barrier goes with it, resolved by the withdrawal', () => {
    const outcome = `The request was withdrawn: ${REASON}`;
    const decision = unwrapOk(withdraw(aRecord({ requests: [refusedFor('capacity')], barriers: [barrier] })));
    expect(decision.record.barriers).toEqual([]);
    expect(decision.resolved).toEqual([{ ...barrier, resolvedAt: NOW, outcome, agreementId: null }]);
    const of = { sourceId: 'source-1', barrierId: 'barrier-1', code: 'capacity', agreementId: null };
    expect(decision.events[1]).toEqual({ kind: 'barriers.resolved', ...of, outcome });
  });

  it('then it stays while another request is refused for the same reason', () => {
    const requests = [refusedFor('capacity'), refusedFor('capacity', 'request-2')];
    const decision = unwrapOk(withdraw(aRecord({ requests, barriers: [barrier] })));
    expect(decision.record.barriers).toEqual([movedTo('request-2')]);
    expect(decision.resolved).toEqual([]);
  });

  it('then the barrier of another request stays, whatever that one has promised since', () => {
    const promised = aRequest({ id: 'request-2', latest: aResponse(saying.willSupplyBy('2026-12-11')) });
    const others = aBarrier({ id: 'barrier-2', code: 'technical', requestId: 'request-2' });
    const decision = unwrapOk(withdraw(aRecord({ requests: [aRequest(), promised], barriers: [others] })));
    expect(decision.record.barriers).toEqual([others]);
    expect(decision.resolved).toEqual([]);
  });

  it('then a barrier that it opened goes too, even if it has promised a date since', () => {
    const promised = aRequest({ latest: aResponse(saying.willSupplyBy('2026-12-11')) });
    const decision = unwrapOk(withdraw(aRecord({ requests: [promised], barriers: [barrier] })));
    expect(decision.record.barriers).toEqual([]);
  });

  it('then each of two barriers goes or stays by itself', () => {
    const technical = aBarrier({ id: 'barrier-2', code: 'technical', requestId: 'request-2' });
    const requests = [refusedFor('capacity'), refusedFor('technical', 'request-2')];
    const decision = unwrapOk(withdraw(aRecord({ requests, barriers: [barrier, technical] })));
    expect(decision.record.barriers).toEqual([technical]);
    expect(decision.resolved?.map(({ id }) => id)).toEqual(['barrier-1']);
  });
});

/** "Since the last meeting": given an earlier state and what has happened, the resulting entries. */
import { sinceLastMeeting } from '../../../../../../shared/domain/meetings/since/since';
import type { SinceGiven, TimedEvent } from '../../../../../../shared/domain/meetings/since/types';
import { answered } from '../../../../../../shared/domain/tracker/request-events';
import type { SourceRecord } from '../../../../../../shared/domain/tracker/types';
import {
  aBarrier,
  anAgreement,
  aRecord,
  aRequest,
  aResponse,
  aSource,
  ENGLAND,
  saying,
} from '../../../../../support/domain-builders';

/** The start of the November meeting, and the day of the December one. */
const FROM = '2026-11-18T10:00:00.000Z';
const TODAY = '2026-12-16';
const RULES = { graceWorkingDays: 10, calendar: ENGLAND };

const since = (given: Partial<SinceGiven>) =>
  sinceLastMeeting({ from: FROM, today: TODAY, happened: [], sources: [], agreements: [], rules: RULES, ...given });
const unchanged = (record: SourceRecord) => ({ before: record, now: record });
const supplied = (at = '2026-11-25T10:00:00.000Z') => aRequest({ latest: aResponse(saying.supplied(), at) });

describe('colours', () => {
  test('given nothing that changed, then nothing is listed', () => {
    expect(since({ sources: [unchanged(aRecord())] }).colours).toEqual([]);
  });

  test('given a late request, when it is supplied in full, then its source turned green, with the reason', () => {
    const late = aRequest({ due: '2026-11-10' });
    const now = aRecord({ requests: [{ ...late, latest: aResponse(saying.supplied(), '2026-11-25T10:00:00.000Z') }] });
    const { colours } = since({ sources: [{ before: aRecord({ requests: [late] }), now }] });
    expect(colours).toEqual([{ sourceId: 'source-1', from: 'amber', to: 'green', reason: expect.stringMatching(/./) }]);
  });

  test('given a source that nobody touched, when its day passes, then it changed colour all the same', () => {
    const waiting = aRecord({ requests: [aRequest({ due: '2026-11-20' })] });
    expect(since({ sources: [unchanged(waiting)] }).colours).toMatchObject([{ from: 'grey', to: 'red' }]);
  });

  test('given an agreement that ran out, then the source that it covers changed colour', () => {
    const source = aSource({ isaRequired: true });
    const record = aRecord({ source, requests: [supplied('2026-11-02T10:00:00.000Z')] });
    const agreement = anAgreement({ expiry: '2026-12-01' });
    const { colours } = since({ sources: [unchanged(record)], agreements: [{ before: agreement, now: agreement }] });
    expect(colours).toMatchObject([{ from: 'green', to: 'red' }]);
  });

  test('given a new agreement, then it covered nothing at the last meeting', () => {
    const source = aSource({ isaRequired: true });
    const record = aRecord({ source, requests: [supplied('2026-11-02T10:00:00.000Z')] });
    const now = anAgreement({ start: '2026-11-01', registeredAt: '2026-11-30T09:00:00.000Z' });
    const { colours } = since({ sources: [unchanged(record)], agreements: [{ before: null, now }] });
    expect(colours).toMatchObject([{ from: 'red', to: 'green' }]);
  });

  test('given a new source, then it had no colour; given an unknown former state, then no change is listed', () => {
    const registered = aRecord({ source: aSource({ registeredAt: '2026-12-01T09:00:00.000Z' }) });
    expect(since({ sources: [{ before: null, now: registered }] }).colours).toMatchObject([{ from: null, to: 'grey' }]);
    expect(since({ sources: [{ before: null, now: aRecord() }] }).colours).toEqual([]);
  });

  test('given several, then what went wrong comes first', () => {
    const turned = (id: string, latest: Parameters<typeof aResponse>[0] | null) => {
      const request = aRequest({ sourceId: id, due: '2026-11-10' });
      const source = aSource({ id, name: id });
      const barriers = latest?.kind === 'cannot_share' ? [aBarrier({ sourceId: id })] : [];
      const now = aRecord({
        source,
        requests: [{ ...request, latest: latest === null ? null : aResponse(latest, '2026-12-01T10:00:00.000Z') }],
        barriers,
      });
      return { before: aRecord({ source, requests: [request] }), now };
    };
    const sources = [turned('a', saying.supplied()), turned('b', saying.cannotShare())];
    expect(since({ sources }).colours.map(({ sourceId, to }) => [sourceId, to])).toEqual([
      ['b', 'red'],
      ['a', 'green'],
    ]);
  });
});

const says = (at: string, content: Parameters<typeof aResponse>[0], request = aRequest()): TimedEvent => ({
  at,
  event: answered(request, aResponse(content, at)),
});

describe('responses', () => {
  test('given two to one request, then only the last is listed, the latest of all first', () => {
    const other = aRequest({ id: 'request-2', period: 'September 2026' });
    const happened = [
      says('2026-11-20T10:00:00.000Z', saying.willSupplyBy('2026-12-01')),
      says('2026-11-24T10:00:00.000Z', saying.notHeld(), other),
      says('2026-11-30T10:00:00.000Z', saying.supplied()),
    ];
    expect(since({ happened }).responses).toMatchObject([
      { requestId: 'request-1', kind: 'supplied', period: 'October 2026' },
      { requestId: 'request-2', kind: 'not_held', period: 'September 2026' },
    ]);
  });
});

describe('promises', () => {
  const promised = (date: string, at = '2026-11-10T10:00:00.000Z') =>
    aRecord({ requests: [aRequest({ due: '2026-11-02', latest: aResponse(saying.willSupplyBy(date), at) })] });

  test('given one that stood at the last meeting, when its day passes without a response, then it is broken', () => {
    expect(since({ sources: [unchanged(promised('2026-12-04'))] }).promises).toEqual([
      { sourceId: 'source-1', requestId: 'request-1', period: 'October 2026', promised: '2026-12-04' },
    ]);
  });

  test('given one whose day is today, or a Saturday before a Monday, then it may still be kept', () => {
    expect(since({ sources: [unchanged(promised(TODAY))] }).promises).toEqual([]);
    expect(since({ sources: [unchanged(promised('2026-12-12'))], today: '2026-12-14' }).promises).toEqual([]);
  });

  test('given one that was broken before the last meeting, then it is no news', () => {
    expect(since({ sources: [unchanged(promised('2026-11-13'))] }).promises).toEqual([]);
  });

  test('given a response on its day, then it was kept; given a later response, then it was broken', () => {
    const before = promised('2026-12-04');
    const sources = [{ before, now: aRecord({ requests: [supplied()] }) }];
    expect(since({ sources, happened: [says('2026-12-04T16:00:00.000Z', saying.supplied())] }).promises).toEqual([]);
    expect(since({ sources, happened: [says('2026-12-07T09:00:00.000Z', saying.supplied())] }).promises).toHaveLength(
      1,
    );
  });

  test('given one made and broken since, then replaced by another, then it is listed once', () => {
    const sources = [unchanged(promised('2027-01-15', '2026-12-10T10:00:00.000Z'))].map(({ now }) => ({
      before: aRecord({ requests: [aRequest({ due: '2026-11-02' })] }),
      now,
    }));
    const happened = [
      says('2026-11-20T10:00:00.000Z', saying.willSupplyBy('2026-12-01')),
      says('2026-12-10T10:00:00.000Z', saying.willSupplyBy('2027-01-15')),
    ];
    expect(since({ sources, happened }).promises).toMatchObject([{ promised: '2026-12-01' }]);
  });

  test('given a request that was withdrawn before the promised day, then nobody broke anything', () => {
    const happened: TimedEvent[] = [
      {
        at: '2026-11-25T10:00:00.000Z',
        event: {
          kind: 'tracker.request-withdrawn',
          sourceId: 'source-1',
          requestId: 'request-1',
          period: 'October 2026',
          reason: 'Asked twice',
        },
      },
    ];
    expect(since({ sources: [{ before: promised('2026-12-04'), now: aRecord() }], happened }).promises).toEqual([]);
  });
});

describe('barriers', () => {
  const barrier = (kind: 'opened' | 'resolved', barrierId: string, at: string): TimedEvent => {
    const own = { sourceId: 'source-1', barrierId, code: 'no_isa' as const };
    if (kind === 'opened') return { at, event: { kind: 'barriers.opened', ...own } };
    return { at, event: { kind: 'barriers.resolved', ...own, outcome: 'Signed', agreementId: null } };
  };

  test('given one opened and one resolved, then each is listed; one that was both counts as resolved', () => {
    const { opened, resolved } = since({
      happened: [
        barrier('opened', 'a', '2026-11-20T10:00:00.000Z'),
        barrier('resolved', 'b', '2026-11-21T10:00:00.000Z'),
        barrier('opened', 'c', '2026-11-22T10:00:00.000Z'),
        barrier('resolved', 'c', '2026-11-23T10:00:00.000Z'),
      ],
    });
    expect(opened.map(({ barrierId }) => barrierId)).toEqual(['a']);
    expect(resolved.map(({ barrierId }) => barrierId)).toEqual(['b', 'c']);
    expect(JSON.stringify(resolved)).not.toContain('Signed');
  });
});

describe('actions', () => {
  const of = (actionId: string) => ({ actionId, ref: `DAWG-2026-11-0${actionId}`, text: `Text ${actionId}` });
  const at = '2026-11-25T10:00:00.000Z';
  const recorded = (id: string): TimedEvent => ({
    at,
    event: { kind: 'actions.recorded', ...of(id), ownerSeatId: 'hampshire-yjs', due: '2026-12-10' },
  });
  const to = (id: string, status: 'done' | 'cancelled' | 'open'): TimedEvent => ({
    at,
    event: { kind: 'actions.changed', ...of(id), from: 'open', to: status, reason: null },
  });
  const moved = (id: string, from: string, day: string): TimedEvent => ({
    at,
    event: {
      kind: 'actions.edited',
      ...of(id),
      changes: [{ field: 'due', from, to: day }],
      reason: 'Waiting for the panel',
    },
  });

  test('given new, moved, done and cancelled ones, then each is listed once', () => {
    const { actions } = since({
      happened: [recorded('1'), to('2', 'done'), to('3', 'cancelled'), moved('4', '2026-11-30', '2026-12-20')],
    });
    expect(actions.added).toMatchObject([{ ref: 'DAWG-2026-11-01', text: 'Text 1', due: '2026-12-10' }]);
    expect(actions.ended.map(({ ref, to: end }) => [ref, end])).toEqual([
      ['DAWG-2026-11-02', 'done'],
      ['DAWG-2026-11-03', 'cancelled'],
    ]);
    expect(actions.moved).toMatchObject([{ ref: 'DAWG-2026-11-04', from: '2026-11-30', to: '2026-12-20' }]);
    expect(JSON.stringify(actions)).not.toContain('panel');
  });

  test('given one done and reopened, or moved and moved back, then it is not listed', () => {
    const { actions } = since({
      happened: [
        to('1', 'done'),
        to('1', 'open'),
        moved('2', '2026-11-30', '2026-12-20'),
        moved('2', '2026-12-20', '2026-11-30'),
      ],
    });
    expect(actions).toEqual({ added: [], moved: [], ended: [] });
  });

  test('given a new one that was moved, then it is new with its last day; one that was done is only done', () => {
    const { actions } = since({
      happened: [recorded('1'), moved('1', '2026-12-10', '2026-12-18'), recorded('2'), to('2', 'done')],
    });
    expect(actions.added).toMatchObject([{ ref: 'DAWG-2026-11-01', due: '2026-12-18' }]);
    expect(actions.moved).toEqual([]);
    expect(actions.ended).toMatchObject([{ ref: 'DAWG-2026-11-02', to: 'done' }]);
  });

  test('given events from before texts were kept, then they have the ref only', () => {
    const event = {
      kind: 'actions.changed',
      actionId: '1',
      ref: 'DAWG-2026-11-01',
      from: 'open',
      to: 'done',
      reason: null,
    } as const;
    expect(since({ happened: [{ at, event }] }).actions.ended).toMatchObject([{ ref: 'DAWG-2026-11-01', text: '' }]);
  });
});

describe('agreements', () => {
  const expiring = (expiry: string | null) => since({ agreements: [unchangedAgreement(expiry)] }).agreements;
  const unchangedAgreement = (expiry: string | null) => {
    const agreement = anAgreement({ expiry });
    return { before: agreement, now: agreement };
  };

  test.each([
    ['within three months', '2027-03-01', [{ on: '2027-03-01', expired: false }]],
    ['since the last meeting', '2026-12-01', [{ on: '2026-12-01', expired: true }]],
    ['before the last meeting', '2026-11-10', []],
    ['later', '2027-06-01', []],
    ['never', null, []],
  ])('given one that expires %s', (_, expiry, told) => {
    expect(expiring(expiry)).toMatchObject(told);
  });
});

describe('people', () => {
  const seat = (kind: 'membership.seat-bound' | 'membership.seat-vacated', seatId: string): TimedEvent => {
    const own = { groupId: 'dawg', seatId };
    const at = '2026-12-01T10:00:00.000Z';
    if (kind === 'membership.seat-vacated') return { at, event: { kind, ...own } };
    return { at, event: { kind, ...own, tenantId: 'tenant', objectId: 'object' } };
  };

  test('given seats that were given and vacated, then the last change of each counts, and nobody is named', () => {
    const found = since({
      happened: [
        seat('membership.seat-vacated', 'police-lead-analyst'),
        seat('membership.seat-bound', 'police-lead-analyst'),
        seat('membership.seat-bound', 'hampshire-yjs'),
        seat('membership.seat-vacated', 'portsmouth-yjs-performance'),
      ],
    });
    expect(found.joined).toEqual(['police-lead-analyst', 'hampshire-yjs']);
    expect(found.left).toEqual(['portsmouth-yjs-performance']);
    expect(JSON.stringify(found)).not.toContain('object');
  });
});

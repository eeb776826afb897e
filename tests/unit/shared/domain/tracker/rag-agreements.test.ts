import type { Agreement } from '../../../../../shared/domain/agreements/types';
import { aBarrier, anAgreement, aRequest, aResponse, aSource, saying } from '../../../../support/domain-builders';
import { type Circumstances, due, ragAndRow } from './looking-at';

const FINE = 'green: supplied';
const ON_ITS_WAY = 'amber: agreement-in-negotiation';
const TO_NOVATE = 'amber: agreement-to-be-novated';
const MISSING = 'red: agreement-missing';
const supplied = due('2026-11-06', saying.supplied());
const required = { source: aSource({ isaRequired: true }) };
const on = (today: string, ...agreements: readonly Partial<Agreement>[]) =>
  ragAndRow([supplied], { ...required, today, agreements: agreements.map(anAgreement) });

describe('given a source that needs an agreement, supplied in full, when its agreements are looked at', () => {
  it.each<[string, string, readonly Partial<Agreement>[], string]>([
    ['none at all', '2026-11-23', [], MISSING],
    ['in negotiation', '2026-11-23', [{ start: null }], ON_ITS_WAY],
    ['agreed, beginning tomorrow', '2026-11-23', [{ start: '2026-11-24' }], ON_ITS_WAY],
    ['on its first day', '2026-11-24', [{ start: '2026-11-24' }], FINE],
    ['without an expiry', '2030-01-01', [{ start: '2026-11-24' }], FINE],
    ['on its expiry day', '2026-11-30', [{ expiry: '2026-11-30' }], FINE],
    ['the day after its expiry', '2026-12-01', [{ expiry: '2026-11-30' }], MISSING],
    ['on the last day before it was ended', '2026-11-20', [{ ended: { on: '2026-11-20', reason: 'Merged' } }], FINE],
    ['the day after that', '2026-11-21', [{ ended: { on: '2026-11-20', reason: 'Merged' } }], MISSING],
    ['ended while in negotiation', '2026-11-21', [{ start: null, ended: { on: '2026-11-20', reason: '' } }], MISSING],
    ['its review overdue', '2026-11-23', [{ review: '2026-08-01' }], FINE],
    [
      'one expired, its successor in negotiation',
      '2026-12-01',
      [{ expiry: '2026-11-30' }, { start: null }],
      ON_ITS_WAY,
    ],
    ['one expired, its successor in force', '2026-12-01', [{ expiry: '2026-11-30' }, { start: '2026-12-01' }], FINE],
    ['on the day by which it is to be novated', '2026-11-30', [{ novateBy: '2026-11-30' }], FINE],
    ['the day after', '2026-12-01', [{ novateBy: '2026-11-30' }], TO_NOVATE],
    [
      'after that day, its successor in negotiation',
      '2026-12-01',
      [{ novateBy: '2026-11-30' }, { start: null }],
      TO_NOVATE,
    ],
    [
      'after that day, its successor in force',
      '2026-12-01',
      [{ novateBy: '2026-11-30' }, { start: '2026-12-01' }],
      FINE,
    ],
    ['after that day, and expired', '2026-12-02', [{ novateBy: '2026-11-30', expiry: '2026-12-01' }], MISSING],
    ['one in negotiation, another in force', '2026-11-23', [{ start: null }, {}], FINE],
  ])('then %s: %s', (_, today, agreements, decided) => {
    expect(on(today, ...agreements)).toBe(decided);
  });

  it('then a source that needs none is green without', () => {
    expect(ragAndRow([supplied], { agreements: [] })).toBe(FINE);
  });
});

describe('given an open barrier, when the source is looked at', () => {
  const barriers = [aBarrier({ openedAt: '2026-11-02T10:00:00.000Z' })];
  const said = (at: string, ...[content]: Parameters<typeof aResponse>) =>
    aRequest({ due: '2026-12-11', latest: aResponse(content, at) });

  it.each<[string, Circumstances & { readonly requests: Parameters<typeof ragAndRow>[0] }, string]>([
    ['nothing else said', { requests: [due('2026-12-11')] }, 'red: barrier-open'],
    [
      'a promise after it',
      { requests: [said('2026-11-03T10:00:00.000Z', saying.willSupplyBy('2026-12-11'))] },
      'red: barrier-open',
    ],
    [
      'a part after it',
      { requests: [said('2026-11-03T10:00:00.000Z', saying.partly('2026-12-11'))] },
      'red: barrier-open',
    ],
    ['its own period supplied in full', { requests: [said('2026-11-03T10:00:00.000Z', saying.supplied())] }, FINE],
    [
      'a later period supplied in full',
      { requests: [due('2026-11-20'), { ...said('2026-11-03T10:00:00.000Z', saying.supplied()), id: 'later' }] },
      'amber: overdue-within-grace',
    ],
    [
      'an earlier period supplied in full',
      { requests: [due('2026-12-11'), { ...due('2026-11-20', saying.supplied()), id: 'earlier' }] },
      'red: barrier-open',
    ],
  ])('then, with %s, it blocks the source or does not', (_, { requests }, decided) => {
    expect(ragAndRow(requests, { barriers })).toBe(decided);
  });

  it('then, of two, the one named for a period after the supply blocks the source', () => {
    const later = aBarrier({ id: 'barrier-2', code: 'capacity', requestId: 'b' });
    const requests = [said('2026-11-03T10:00:00.000Z', saying.supplied()), { ...due('2026-12-18'), id: 'b' }];
    expect(ragAndRow(requests, { barriers: [...barriers, later] })).toBe('red: barrier-open');
  });
});

describe('given an open quality issue, when the source is looked at', () => {
  it('then data supplied in full is amber all the same, until it is settled', () => {
    const quality = { note: 'Postcodes are missing', since: '2026-11-02' };
    expect(ragAndRow([supplied], { quality })).toBe('amber: quality-issue');
    expect(ragAndRow([supplied], { quality: null })).toBe(FINE);
  });
});

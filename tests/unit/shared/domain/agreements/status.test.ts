import { agreementStatus, expiresSoon, reviewDue, sharingBasis } from '../../../../../shared/domain/agreements/status';
import type { Agreement } from '../../../../../shared/domain/agreements/types';
import { anAgreement, aSource, TODAY } from '../../../../support/domain-builders';

const ENDED = { on: '2026-11-20', reason: 'Replaced' };

describe('given an agreement, when its status is asked for on a day', () => {
  it.each<[string, Partial<Agreement>, string, string]>([
    ['in negotiation', { start: null }, TODAY, 'in_negotiation'],
    ['the day before it begins', { start: '2026-12-01' }, '2026-11-30', 'agreed'],
    ['the day it begins', { start: '2026-12-01' }, '2026-12-01', 'in_force'],
    ['without an expiry', {}, '2040-01-01', 'in_force'],
    ['its expiry day', { expiry: '2026-11-30' }, '2026-11-30', 'in_force'],
    ['the day after', { expiry: '2026-11-30' }, '2026-12-01', 'expired'],
    ['the day by which it is to be novated', { novateBy: '2026-11-30' }, '2026-11-30', 'in_force'],
    ['the day after that', { novateBy: '2026-11-30' }, '2026-12-01', 'to_be_novated'],
    ['once it has expired as well', { novateBy: '2026-11-30', expiry: '2026-12-01' }, '2026-12-02', 'expired'],
    ['once it was ended as well', { novateBy: '2026-11-10', ended: ENDED }, TODAY, 'ended'],
    ['stored before there was such a day', { novateBy: null }, TODAY, 'in_force'],
    ['its last day before it was ended', { ended: ENDED }, '2026-11-20', 'in_force'],
    ['the day after it was ended', { ended: ENDED }, '2026-11-21', 'ended'],
    ['ended after it had expired', { expiry: '2026-11-01', ended: ENDED }, TODAY, 'ended'],
    ['ended before it began', { start: '2026-12-01', ended: ENDED }, '2026-12-01', 'ended'],
  ])('then %s', (_, changes, day, status) => {
    expect(agreementStatus(anAgreement(changes), day)).toBe(status);
  });
});

describe('given an agreement with a review, when it comes near', () => {
  // Three months from 23 November 2026 is 23 February 2027.
  it.each<[string, Partial<Agreement>, string | null]>([
    ['none', { review: null }, null],
    ['three months and a day ahead', { review: '2027-02-24' }, null],
    ['three months ahead', { review: '2027-02-23' }, 'soon'],
    ['today', { review: TODAY }, 'soon'],
    ['yesterday', { review: '2026-11-22' }, 'overdue'],
    ['of one that begins later', { start: '2026-12-01', review: '2027-01-01' }, 'soon'],
    ['of one in negotiation', { start: null, review: TODAY }, null],
    ['of one to be novated, its day passed', { review: '2026-11-20', novateBy: '2026-11-22' }, 'overdue'],
    ['of an expired one', { review: TODAY, expiry: '2026-11-20' }, null],
    ['of an ended one', { review: TODAY, ended: ENDED }, null],
  ])('then the review is announced or not: %s', (_, changes, said) => {
    expect(reviewDue(anAgreement(changes), TODAY)).toBe(said);
  });

  it.each<[string, Partial<Agreement>, boolean]>([
    ['never', {}, false],
    ['in three months and a day', { expiry: '2027-02-24' }, false],
    ['in three months', { expiry: '2027-02-23' }, true],
    ['today', { expiry: TODAY }, true],
    ['since yesterday', { expiry: '2026-11-22' }, false],
  ])('then the expiry is announced or not: %s', (_, changes, soon) => {
    expect(expiresSoon(anAgreement(changes), TODAY)).toBe(soon);
  });
});

describe('given a source, when it is asked on which basis it is shared', () => {
  const on = (isaRequired: boolean, ...agreements: readonly Partial<Agreement>[]) =>
    sharingBasis(aSource({ isaRequired }), agreements.map(anAgreement), TODAY);

  it.each<[string, boolean, readonly Partial<Agreement>[], string]>([
    ['none, and none needed', false, [], 'not_needed'],
    ['none, though one is needed', true, [], 'none'],
    ['one in negotiation', true, [{ start: null }], 'none'],
    ['one expired', true, [{ expiry: '2026-11-22' }], 'none'],
    ['one to be novated, its day passed', true, [{ novateBy: '2026-11-22' }], 'none'],
    ['one to be novated, its day to come', true, [{ novateBy: TODAY }], 'individual'],
    ['one over other sources', true, [{ sourceIds: ['source-2'] }], 'none'],
    ['an individual one', true, [{}], 'individual'],
    ['one in force, though none is needed', false, [{}], 'individual'],
    ['the framework', true, [{ kind: 'framework' }], 'framework'],
    ['both: the framework goes first', true, [{}, { kind: 'framework' }], 'framework'],
    [
      'the framework expired, an individual one in force',
      true,
      [{ kind: 'framework', expiry: '2026-11-22' }, {}],
      'individual',
    ],
  ])('then %s', (_, isaRequired, agreements, basis) => {
    expect(on(isaRequired, ...agreements)).toBe(basis);
  });
});

import {
  decideLift,
  decideOverride,
  decideQualityIssue,
  decideQualityOutcome,
  lastOverrideDay,
} from '../../../../../shared/domain/tracker/overriding';
import { ragOf } from '../../../../../shared/domain/tracker/rag';
import type { Override } from '../../../../../shared/domain/tracker/types';
import {
  aRecord,
  aRequest,
  aSource,
  ENGLAND,
  faultsOf,
  holding,
  NOW,
  problemOf,
  TODAY,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const vru = { standing: holding('vru-manager'), now: NOW };
const PARTNERS = [holding('police-lead-analyst'), holding('opcc-performance'), VIEWER];
const record = aRecord({ requests: [aRequest()] });
const override = (until: string, context = vru, before = record) =>
  decideOverride(before, { rag: 'green', reason: 'Seen at the meeting', until }, context);

describe('given a RAG that does not tell the truth, when the VRU sets it by hand', () => {
  it('then it holds from today, says why and by which seat, and the history keeps it', () => {
    const set: Override = {
      rag: 'green',
      reason: 'Seen at the meeting',
      from: TODAY,
      until: '2026-12-31',
      seatId: 'vru-manager',
    };
    const decision = unwrapOk(override('2026-12-31'));
    expect(decision.record.override).toEqual(set);
    const { rag, reason, until } = set;
    expect(decision.events).toEqual([{ kind: 'tracker.rag-overridden', sourceId: 'source-1', rag, reason, until }]);
    expect(decision.record.changedAt).toBe(NOW);
  });

  // A quarter from 23 November 2026 ends on 23 February 2027.
  it.each([
    ['yesterday', '2026-11-22', false],
    ['today', TODAY, true],
    ['a quarter ahead', '2027-02-23', true],
    ['a day more', '2027-02-24', false],
    ['for ever', '9999-12-31', false],
  ])('then an override until %s is possible or not', (_, until, possible) => {
    const outcome = override(until);
    expect(outcome.ok).toBe(possible);
    if (!possible) expect(faultsOf(outcome)).toEqual({ until: expect.stringMatching(/passed|one quarter/) });
  });

  it('then a quarter from the end of a long month ends with the short one', () => {
    expect([lastOverrideDay('2026-11-30'), lastOverrideDay('2027-11-30')]).toEqual(['2027-02-28', '2028-02-29']);
  });

  it("then today is London's", () => {
    const lateInSummer = { ...vru, now: '2026-06-30T23:30:00.000Z' };
    expect(unwrapOk(override('2026-07-01', lateInSummer)).record.override?.from).toBe('2026-07-01');
    expect(faultsOf(override('2026-06-30', lateInSummer))).toHaveProperty('until');
  });

  it('then a second override replaces the first', () => {
    const { record: first } = unwrapOk(override('2026-12-31'));
    const again = unwrapOk(decideOverride(first, { rag: 'red', reason: 'Withdrawn since', until: TODAY }, vru));
    expect(again.record.override).toMatchObject({ rag: 'red', until: TODAY });
  });

  it('then a retired source has nothing to override, and a partner cannot', () => {
    expect(problemOf(override(TODAY, vru, aRecord({ source: aSource({ state: 'retired' }) }))).kind).toBe('conflict');
    for (const standing of PARTNERS) expect(problemOf(override(TODAY, { ...vru, standing })).kind).toBe('not-allowed');
  });
});

describe('given an override, when the VRU lifts it', () => {
  const { record: overridden } = unwrapOk(override('2026-12-31'));

  it('then the rules decide again, and the history says why', () => {
    const lifted = unwrapOk(decideLift(overridden, 'Supplied since', vru));
    const facts = { agreements: [], today: TODAY, graceWorkingDays: 10, calendar: ENGLAND };
    expect(ragOf({ ...facts, record: overridden }).row).toBe('override');
    expect(ragOf({ ...facts, record: lifted.record })).toEqual(ragOf({ ...facts, record }));
    expect(lifted.events).toEqual([
      { kind: 'tracker.override-lifted', sourceId: 'source-1', reason: 'Supplied since' },
    ]);
  });

  it('then it is refused without an override, and for a partner', () => {
    expect(problemOf(decideLift(record, 'x', vru)).kind).toBe('conflict');
    for (const standing of PARTNERS) {
      expect(problemOf(decideLift(overridden, 'x', { ...vru, standing })).kind).toBe('not-allowed');
    }
  });
});

describe('given data that is not what it should be, when the VRU raises it', () => {
  const raised = unwrapOk(decideQualityIssue(record, 'Postcodes are missing', vru));

  it('then it is open from today', () => {
    expect(raised.record.quality).toEqual({ note: 'Postcodes are missing', since: TODAY });
    expect(raised.events).toEqual([
      { kind: 'tracker.quality-issue-raised', sourceId: 'source-1', note: 'Postcodes are missing' },
    ]);
  });

  it('then one is open at a time', () => {
    expect(problemOf(decideQualityIssue(raised.record, 'Duplicates', vru)).kind).toBe('conflict');
  });

  it('then it is settled with what came of it, once', () => {
    const settled = unwrapOk(decideQualityOutcome(raised.record, 'Sent anew', vru));
    expect(settled.record.quality).toBeNull();
    expect(settled.events).toEqual([
      { kind: 'tracker.quality-issue-settled', sourceId: 'source-1', outcome: 'Sent anew' },
    ]);
    expect(problemOf(decideQualityOutcome(settled.record, 'Again', vru)).kind).toBe('conflict');
  });

  it('then a partner can do neither', () => {
    for (const standing of PARTNERS) {
      expect(problemOf(decideQualityIssue(record, 'x', { ...vru, standing })).kind).toBe('not-allowed');
      expect(problemOf(decideQualityOutcome(raised.record, 'x', { ...vru, standing })).kind).toBe('not-allowed');
    }
  });
});

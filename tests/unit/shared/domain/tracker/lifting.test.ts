import fc from 'fast-check';
import { leversOf, nextTarget } from '../../../../../shared/domain/tracker/lifting';
import { countRags, headline } from '../../../../../shared/domain/tracker/measure';
import { statusesOn } from '../../../../../shared/domain/tracker/status';
import type { Rag, SourceRecord } from '../../../../../shared/domain/tracker/types';
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

const requestsOf = {
  green: [aRequest({ latest: aResponse(saying.supplied()) })],
  late: [aRequest({ due: '2026-11-20' })],
  partly: [aRequest({ latest: aResponse(saying.partly('2026-12-11')) })],
  refused: [aRequest({ due: '2026-12-11', latest: aResponse(saying.cannotShare('capacity')) })],
  notHeld: [aRequest({ latest: aResponse(saying.notHeld()) })],
  never: [],
} as const;
type Kind = keyof typeof requestsOf;

/** Returns so many sources of an organisation in this state. */
const sources = (count: number, kind: Kind, organisationId = 'police', more: Partial<SourceRecord> = {}) =>
  Array.from({ length: count }, (_, index) => {
    const id = `${organisationId}-${kind}-${index}`;
    return aRecord({ source: aSource({ id, name: id, organisationId }), requests: requestsOf[kind], ...more });
  });
const looked = (...records: readonly (readonly SourceRecord[])[]) =>
  statusesOn({ records: records.flat(), agreements: [] }, TODAY, { graceWorkingDays: 10, calendar: ENGLAND });

describe('given sources that are not green, when it is asked what would lift the figure most', () => {
  it('then one thing to do at one organisation counts once, with its sources and the figure after it', () => {
    const statuses = looked(sources(6, 'green'), sources(2, 'late', 'icb'), sources(1, 'late'), sources(3, 'never'));
    expect(leversOf(statuses)).toEqual([
      { step: 'supply', organisationId: 'icb', sourceIds: ['icb-late-0', 'icb-late-1'], after: figure(8, 12, 667) },
      { step: 'supply', organisationId: 'police', sourceIds: ['police-late-0'], after: figure(7, 12, 583) },
    ]);
  });

  it('then, of two that lift the figure alike, the organisation decides, A to Z', () => {
    const statuses = looked(sources(1, 'late', 'probation'), sources(1, 'partly', 'icb'), sources(1, 'green'));
    expect(leversOf(statuses).map(({ organisationId }) => organisationId)).toEqual(['icb', 'probation']);
  });

  it('then a source that lacks two things is in no suggested step', () => {
    const quality = { note: 'Duplicates', since: '2026-11-02' };
    expect(leversOf(looked(sources(1, 'late', 'police', { quality })))).toEqual([]);
  });

  it('then a barrier counts by itself: once it is resolved, its data is supplied', () => {
    const barriers = [aBarrier({ code: 'capacity' })];
    expect(leversOf(looked(sources(2, 'refused', 'police', { barriers })))).toEqual([
      { step: 'resolve-barrier', organisationId: 'police', sourceIds: expect.anything(), after: figure(2, 2, 1000) },
    ]);
  });

  it('then confirming that nothing is held takes the sources out, and makes none green', () => {
    const statuses = looked(sources(2, 'green'), sources(2, 'notHeld'), sources(1, 'never'));
    expect(leversOf(statuses)).toEqual([
      { step: 'confirm-not-held', organisationId: 'police', sourceIds: expect.anything(), after: figure(2, 3, 667) },
    ]);
    expect(leversOf(looked(sources(2, 'notHeld')))).toEqual([]);
  });

  it('then sources that are overridden or no longer count are left out', () => {
    const override = { rag: 'red' as const, reason: 'Wrong', from: TODAY, until: TODAY, seatId: 'vru-manager' };
    const overridden = sources(1, 'late', 'icb', { override });
    const retired = [aRecord({ source: aSource({ state: 'retired' }), requests: requestsOf.late })];
    expect(leversOf(looked(overridden, retired))).toEqual([]);
  });
});

describe('given a figure, when the smallest set to the next ten percent is asked for', () => {
  it.each([
    ['58.3% to 60%', 7, 5, 600, 1],
    ['exactly 60% to 70%', 6, 4, 700, 1],
    ['0% to 10%', 0, 30, 100, 3],
    ['75% to 80%', 9, 3, 800, 1],
    ['95% to 100%', 19, 1, 1000, 1],
    ['one of three to 40%', 1, 2, 400, 1],
  ])('then from %s it is no more than needed', (_, green, late, tenths, needed) => {
    const target = nextTarget(looked(sources(green, 'green'), sources(late, 'late')));
    expect(target).toMatchObject({ tenths });
    expect(target?.sourceIds).toHaveLength(needed);
  });

  it('then the fewest steps come first, then amber before grey before red, then the name', () => {
    const quality = { note: 'Duplicates', since: '2026-11-02' };
    const red = sources(1, 'late', 'icb').map((one) => ({ ...one, requests: [aRequest({ due: '2026-06-30' })] }));
    const grey = sources(1, 'late', 'hiwfrs').map((one) => ({ ...one, requests: [aRequest({ due: '2026-12-11' })] }));
    const statuses = looked(sources(1, 'late', 'opcc', { quality }), red, grey, sources(2, 'late'));
    const order = ['police-late-0', 'police-late-1', 'hiwfrs-late-0', 'icb-late-0', 'opcc-late-0'];
    expect(nextTarget(statuses)?.sourceIds).toEqual(order.slice(0, 1));
    const greenToo = looked(sources(45, 'green')).concat(statuses); // 90%: all five are needed for 100%
    expect(nextTarget(greenToo)).toEqual({ tenths: 1000, sourceIds: order });
  });

  it('then a source reported as not held comes last, because it hardly turns green', () => {
    const statuses = looked(sources(1, 'notHeld', 'icb'), sources(1, 'never'), sources(1, 'green'));
    expect(nextTarget(statuses)?.sourceIds).toEqual(['police-never-0']);
  });

  it('then there is none where every source is green, or where there is no source', () => {
    expect(nextTarget(looked(sources(3, 'green')))).toBeNull();
    expect(nextTarget([])).toBeNull();
    const retired = [aRecord({ source: aSource({ state: 'retired' }) })];
    expect(nextTarget(looked(retired, sources(1, 'green')))).toBeNull();
  });

  it('then that many turned green reach it, and one fewer would not', () => {
    const tally = fc.record({ green: fc.nat({ max: 12 }), late: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(tally, ({ green, late }) => {
        const target = nextTarget(looked(sources(green, 'green'), sources(late, 'late')));
        const needed = target?.sourceIds.length ?? 0;
        const tenths = (count: number) => {
          const rags = Array.from(
            { length: green + late },
            (_, index): Rag => (index < green + count ? 'green' : 'red'),
          );
          return headline(countRags(rags)).tenths ?? 0;
        };
        expect(needed).toBeGreaterThan(0);
        expect(tenths(needed)).toBeGreaterThanOrEqual(target?.tenths ?? 0);
        expect((green + needed - 1) * 1000).toBeLessThan((target?.tenths ?? 0) * (green + late));
      }),
      { numRuns: 50 },
    );
  });
});

describe('given sources and agreements, when all are looked at on a day', () => {
  it('then each has its status, its steps and its basis', () => {
    const isaRequired = aSource({ id: 'source-1', isaRequired: true });
    const records = [aRecord({ source: isaRequired, requests: requestsOf.green }), ...sources(1, 'late')];
    const rules = { graceWorkingDays: 10, calendar: ENGLAND };
    const on = (day: string) =>
      statusesOn({ records, agreements: [anAgreement({ expiry: TODAY })] }, day, rules).map(
        ({ rag, steps, basis }) => `${rag}, ${basis}: ${steps.join(' ')}`,
      );
    expect(on(TODAY)).toEqual(['green, individual: ', 'amber, not_needed: supply']);
    expect(on('2026-11-24')).toEqual(['red, none: make-agreement', 'amber, not_needed: supply']);
  });
});

function figure(green: number, of: number, tenths: number) {
  return { green, of, tenths };
}

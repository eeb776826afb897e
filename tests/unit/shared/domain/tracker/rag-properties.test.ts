import fc from 'fast-check';
import { ragOf, stepsToGreen } from '../../../../../shared/domain/tracker/rag';
import { type RagFacts, withDueFacts } from '../../../../../shared/domain/tracker/rag-facts';
import { RAG_TABLE } from '../../../../../shared/domain/tracker/rag-table';
import type { DataRequest, Step } from '../../../../../shared/domain/tracker/types';
import { anAgreement, aRequest, aResponse, saying } from '../../../../support/domain-builders';
import { anyActive, anyFacts } from './any-source';

const runs = { numRuns: 200 };
const byTable = (facts: RagFacts) => ragOf({ ...facts, record: { ...facts.record, override: null } });

describe('given any state, requests, responses, barriers, agreements, override, quality issue and grace', () => {
  it('then it has exactly one RAG, by a row of the table or the override, with a reason in words', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { row, rag, reason } = byTable(facts);
        const decided = RAG_TABLE.filter((one) => one.row === row).map((one) => one.rag);
        expect(decided).toEqual(row === 'supplied' ? [] : [rag]);
        if (row === 'supplied') expect(rag).toBe('green');
        for (const words of [reason, ragOf(facts).reason]) {
          expect(words).toMatch(/^[A-Z0-9].{6,}$/);
          expect(words).not.toMatch(/undefined|null|NaN|due ,|for $/);
        }
      }),
      runs,
    );
  });

  it('then the first row that fits has decided, and green only where none does', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const fitting = RAG_TABLE.filter(({ reason }) => reason(withDueFacts(facts)) !== null);
        expect(byTable(facts).row).toBe(fitting[0]?.row ?? 'supplied');
      }),
      runs,
    );
  });

  it('then an override that runs decides, except on an excluded source', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { override } = facts.record;
        const status = ragOf(facts);
        const table = byTable(facts);
        const stands = override !== null && override.until >= facts.today && table.rag !== 'excluded';
        expect(status.rag).toBe(stands ? override.rag : table.rag);
        expect(status.row).toBe(stands ? 'override' : table.row);
        expect(status.overridden?.row).toBe(stands ? table.row : undefined);
      }),
      runs,
    );
  });

  it('then the order in which things are read makes no difference', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { requests, barriers } = facts.record;
        const record = { ...facts.record, requests: requests.toReversed(), barriers: barriers.toReversed() };
        const turned = { ...facts, record, agreements: facts.agreements.toReversed() };
        expect([ragOf(turned).rag, ragOf(turned).row]).toEqual([ragOf(facts).rag, ragOf(facts).row]);
        expect(stepsToGreen(turned)).toEqual(stepsToGreen(facts));
      }),
      runs,
    );
  });

  it('then what was read is left as it was', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = structuredClone(facts);
        ragOf(facts);
        stepsToGreen(facts);
        expect(facts).toEqual(before);
      }),
      runs,
    );
  });
});

describe('given the steps to green of any source, when they are looked at', () => {
  it('then there are none exactly where the table says green or excluded', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(stepsToGreen(facts).length === 0).toBe(['green', 'excluded'].includes(byTable(facts).rag));
      }),
      runs,
    );
  });

  it("then the first of them is the deciding row's, and none comes twice", () => {
    fc.assert(
      fc.property(anyActive, (facts) => {
        const steps = stepsToGreen(facts);
        const deciding = RAG_TABLE.find(({ row }) => row === ragOf(facts).row);
        expect(steps[0]).toBe(deciding?.step ?? undefined);
        expect(new Set(steps).size).toBe(steps.length);
      }),
      runs,
    );
  });

  it('then the source is green, or excluded, once all of them are done', () => {
    fc.assert(
      fc.property(anyActive, (facts) => {
        const left = stepsToGreen(facts);
        expect(['green', 'excluded']).toContain(ragOf(once(left, facts)).rag);
      }),
      runs,
    );
  });

  it('then it is neither while an agreement or a quality issue remains', () => {
    const separate: readonly Step[] = ['make-agreement', 'conclude-agreement', 'settle-quality'];
    fc.assert(
      fc.property(anyActive, fc.constantFrom(...separate), (facts, leftOut) => {
        const steps = stepsToGreen(facts);
        fc.pre(steps.includes(leftOut) && !steps.includes('confirm-not-held'));
        const rest = steps.filter((step) => step !== leftOut);
        expect(['amber', 'red']).toContain(ragOf(once(rest, facts)).rag);
      }),
      { numRuns: 100 },
    );
  });
});

/** Returns the facts after these steps. */
function once(steps: readonly Step[], facts: RagFacts): RagFacts {
  const { record } = facts;
  const does = (...some: readonly Step[]) => some.some((step) => steps.includes(step));
  const latest = aResponse(saying.supplied(), '2026-11-23T09:00:00.000Z');
  const asked = does('ask') ? [aRequest()] : record.requests;
  const requests = asked.map((request): DataRequest => {
    if (request.latest?.kind === 'not_held')
      return { ...request, notHeldConfirmed: request.notHeldConfirmed || does('confirm-not-held') };
    return does('supply', 'supply-rest', 'supply-missing') ? { ...request, latest } : request;
  });
  const barriers = does('resolve-barrier') ? [] : record.barriers;
  const quality = does('settle-quality') ? null : record.quality;
  const signed = does('make-agreement', 'conclude-agreement') ? [anAgreement({ start: facts.today })] : [];
  const after = { ...record, requests, barriers, quality };
  return { ...facts, record: after, agreements: [...facts.agreements, ...signed] };
}

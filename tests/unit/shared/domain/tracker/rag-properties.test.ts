import fc from 'fast-check';
import { addDays } from '../../../../../shared/domain/calendar/dates';
import { RAG_TABLE, type Rag, type RagFacts, ragOf } from '../../../../../shared/domain/tracker/rag';
import { BARRIERS, type DataRequest, type ResponseContent } from '../../../../../shared/domain/tracker/types';
import { aRequest, aResponse, ENGLAND, saying, TODAY } from '../../../../support/domain-builders';

const day = fc.integer({ min: -45, max: 45 }).map((days) => addDays(TODAY, days));
const content: fc.Arbitrary<ResponseContent> = fc.oneof(
  day.map((on) => saying.supplied(on)),
  day.map((expected) => saying.partly(expected)),
  day.map((date) => saying.willSupplyBy(date)),
  fc.constantFrom(...BARRIERS).map((barrier) => saying.cannotShare(barrier)),
  fc.constant(saying.notHeld()),
);

interface Drawn {
  readonly due: string;
  readonly said: ResponseContent | null;
  readonly confirmed: boolean;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  due: day,
  said: fc.option(content),
  confirmed: fc.boolean(),
});

/** Answers come in the order of the list, a minute apart: no two at the same instant. */
const requestOf = ({ due, said, confirmed }: Drawn, index: number): DataRequest => {
  const at = `2026-11-20T09:${String(index).padStart(2, '0')}:00.000Z`;
  return aRequest({
    id: `request-${index}`,
    due,
    latest: said === null ? null : aResponse(said, at),
    notHeldConfirmed: said?.kind === 'not_held' && confirmed,
  });
};

const facts: fc.Arbitrary<RagFacts> = fc.record({
  source: fc.record({
    state: fc.oneof({ weight: 9, arbitrary: fc.constant('active' as const) }, fc.constant('retired' as const)),
  }),
  requests: fc.array(drawn, { maxLength: 4 }).map((list) => list.map(requestOf)),
  today: fc.constant(TODAY),
  graceWorkingDays: fc.integer({ min: 0, max: 20 }),
  calendar: fc.constant(ENGLAND),
});
const active = facts.map((given): RagFacts => ({ ...given, source: { state: 'active' } }));

/** Grey says that nothing is known yet, amber that something is amiss: neither is green, neither is red. */
const BADNESS: Record<Rag, number> = { excluded: 0, green: 0, grey: 1, amber: 1, red: 2 };
const silenced = (request: DataRequest): DataRequest => ({ ...request, latest: null, notHeldConfirmed: false });
const runs = { numRuns: 300 };

describe('given any combination of state, requests, responses and grace, when the source is looked at', () => {
  it('then it has exactly one RAG, by a row of the table, with a reason in words', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const status = ragOf(given);
        expect(RAG_TABLE.filter(({ row }) => row === status.row).map(({ rag }) => rag)).toEqual([status.rag]);
        expect(status.reason).toMatch(/^[A-Z0-9].{6,}$/);
        expect(status.reason).not.toMatch(/undefined|null|NaN|due ,/);
      }),
      runs,
    );
  });

  it('then the order in which requests are read makes no difference', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const turned = ragOf({ ...given, requests: [...given.requests].reverse() });
        expect([turned.rag, turned.row]).toEqual([ragOf(given).rag, ragOf(given).row]);
      }),
      runs,
    );
  });

  it('then what was read is left as it was', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const before = structuredClone(given);
        ragOf(given);
        expect(given).toEqual(before);
      }),
      runs,
    );
  });
});

describe('given one request, when an answer is compared with silence', () => {
  const one = active.filter(({ requests }) => requests.length === 1);

  it('then the answer never leaves the source worse, but for a refusal and a broken promise', () => {
    fc.assert(
      fc.property(one, (given) => {
        const answered = ragOf(given);
        const silent = ragOf({ ...given, requests: given.requests.map(silenced) });
        fc.pre(!['cannot-share', 'revised-date-passed'].includes(answered.row));
        expect(BADNESS[answered.rag]).toBeLessThanOrEqual(BADNESS[silent.rag]);
      }),
      runs,
    );
  });

  it('then "not held" is never red: it waits for the VRU, however late', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (due, confirmed) => {
        const request = requestOf({ due, said: saying.notHeld(), confirmed }, 0);
        const { rag } = ragOf({
          source: { state: 'active' },
          requests: [request],
          today: TODAY,
          graceWorkingDays: 10,
          calendar: ENGLAND,
        });
        expect(rag).toBe(confirmed ? 'excluded' : 'amber');
      }),
      runs,
    );
  });
});

describe('given several requests, when one of them is answered', () => {
  const several = active.filter(({ requests }) => requests.length > 1);

  it('then the source turns red only by a refusal or a broken promise, never by lateness', () => {
    fc.assert(
      fc.property(several, fc.nat(), (given, pick) => {
        const chosen = pick % given.requests.length;
        const requests = given.requests.map((request, index) => (index === chosen ? silenced(request) : request));
        const silent = ragOf({ ...given, requests });
        const answered = ragOf(given);
        fc.pre(silent.rag !== 'red' && silent.rag !== 'excluded' && answered.rag === 'red');
        expect(['cannot-share', 'revised-date-passed']).toContain(answered.row);
      }),
      { numRuns: 60 }, // most draws are set aside: red already, or not red at all
    );
  });

  it('then supplying it in full never makes the source worse', () => {
    fc.assert(
      fc.property(several, fc.nat(), (given, pick) => {
        const chosen = pick % given.requests.length;
        const latest = aResponse(saying.supplied(), '2026-11-20T10:00:00.000Z');
        const requests = given.requests.map((request, index) =>
          index === chosen ? { ...request, latest, notHeldConfirmed: false } : request,
        );
        const before = ragOf(given);
        fc.pre(before.rag !== 'excluded');
        expect(BADNESS[ragOf({ ...given, requests }).rag]).toBeLessThanOrEqual(BADNESS[before.rag]);
      }),
      runs,
    );
  });

  it('then a source is green once all of them are supplied, however late', () => {
    fc.assert(
      fc.property(several, (given) => {
        const latest = aResponse(saying.supplied());
        const requests = given.requests.map((request) => ({ ...request, latest, notHeldConfirmed: false }));
        expect(ragOf({ ...given, requests }).rag).toBe('green');
      }),
      runs,
    );
  });
});

describe('given that nobody answers, when time passes', () => {
  it('then a source only ever goes from grey over amber to red', () => {
    const order: Rag[] = ['grey', 'amber', 'red'];
    fc.assert(
      fc.property(active, fc.nat({ max: 40 }), (given, days) => {
        const requests = given.requests.map(silenced);
        const now = ragOf({ ...given, requests }).rag;
        const then = ragOf({ ...given, requests, today: addDays(TODAY, days) }).rag;
        expect(order.indexOf(now)).toBeGreaterThanOrEqual(0);
        expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(now));
      }),
      runs,
    );
  });
});

import fc from 'fast-check';
import { BARRIER_CODES } from '../../../../../shared/domain/barriers/types';
import { addDays, londonInstant } from '../../../../../shared/domain/calendar/dates';
import { decideAnswer } from '../../../../../shared/domain/tracker/answering';
import { ragOf } from '../../../../../shared/domain/tracker/rag';
import type { RagFacts } from '../../../../../shared/domain/tracker/rag-facts';
import type { DataRequest, Rag, ResponseContent } from '../../../../../shared/domain/tracker/types';
import { aResponse, holding, saying, TODAY, unwrapOk } from '../../../../support/domain-builders';
import { anyActive, silenced, withRequests } from './any-source';

/** Severity of each RAG: grey (nothing known yet) and amber (a problem) rank equally, between green and red. */
const BADNESS: Record<Rag, number> = { excluded: 0, green: 0, grey: 1, amber: 1, red: 2 };
const runs = { numRuns: 200 };
const police = holding('police-lead-analyst');

/** Any valid response within the last weeks; what it promised may be overdue by today. */
const anAnswer = fc
  .record({ daysAgo: fc.integer({ min: 0, max: 45 }), ahead: fc.integer({ min: 1, max: 90 }) })
  .chain(({ daysAgo, ahead }) => {
    const on = addDays(TODAY, -daysAgo);
    const content: fc.Arbitrary<ResponseContent> = fc.constantFrom(
      saying.supplied(on),
      saying.partly(addDays(on, ahead)),
      saying.willSupplyBy(addDays(on, ahead)),
      ...BARRIER_CODES.map((barrier) => saying.cannotShare(barrier)),
      saying.notHeld(),
    );
    return fc.record({ content, now: fc.constant(londonInstant(on, '12:00')) });
  });

/** A source with an unanswered request, and the same source after a response. */
const silentAndAnswered = fc
  .tuple(
    anyActive.filter(({ record }) => record.requests.length > 0),
    fc.nat(),
    anAnswer,
  )
  .map(([facts, pick, { content, now }]) => {
    const chosen = pick % facts.record.requests.length;
    const requests = facts.record.requests.map((one, index) => (index === chosen ? silenced(one) : one));
    const silent = withRequests(facts, requests);
    const context = { standing: police, now, barrierId: 'barrier-9' };
    const { record } = unwrapOk(decideAnswer(silent.record, requests[chosen]?.id ?? '', content, context));
    const answered: RagFacts = { ...silent, record };
    return { silent: ragOf(silent), answered: ragOf(answered), content };
  });

describe('given any source, when one of its requests is answered', () => {
  it('then it turns red only by a refusal, its barrier, or a promise that was not kept', () => {
    fc.assert(
      fc.property(silentAndAnswered, ({ silent, answered }) => {
        if (silent.rag === 'red' || answered.rag !== 'red') return;
        expect(['cannot-share', 'barrier-open', 'revised-date-passed']).toContain(answered.row);
      }),
      runs,
    );
  });

  it('then it is worse than no response only where a row of the table names that response', () => {
    const spoken: Readonly<Record<ResponseContent['kind'], readonly string[]>> = {
      supplied: [],
      partly_supplied: ['partly-supplied'],
      will_supply_by: ['revised-date-running', 'revised-date-passed'],
      cannot_share: ['cannot-share', 'barrier-open'],
      not_held: ['not-held-unconfirmed'],
    };
    fc.assert(
      fc.property(silentAndAnswered, ({ silent, answered, content }) => {
        if (BADNESS[answered.rag] <= BADNESS[silent.rag]) return;
        expect(spoken[content.kind]).toContain(answered.row);
      }),
      runs,
    );
  });

  it('then "not held" and a supply in full never make it red', () => {
    fc.assert(
      fc.property(silentAndAnswered, ({ silent, answered, content }) => {
        if (silent.rag === 'red' || !['supplied', 'not_held'].includes(content.kind)) return;
        expect(answered.rag).not.toBe('red');
      }),
      runs,
    );
  });
});

describe('given any source, when its data comes in full', () => {
  const fully = (request: DataRequest): DataRequest => {
    const latest = aResponse(saying.supplied(), '2026-11-22T09:00:00.000Z');
    return { ...request, latest, notHeldConfirmed: false };
  };

  it('then one supply in full never makes it worse', () => {
    fc.assert(
      fc.property(anyActive, fc.nat(), (facts, pick) => {
        const { requests } = facts.record;
        fc.pre(requests.length > 0 && ragOf(facts).rag !== 'excluded');
        const after = requests.map((request, index) => (index === pick % requests.length ? fully(request) : request));
        expect(BADNESS[ragOf(withRequests(facts, after)).rag]).toBeLessThanOrEqual(BADNESS[ragOf(facts).rag]);
      }),
      runs,
    );
  });

  it('then, all supplied, only its agreement or a quality issue can still keep it from green, however late', () => {
    fc.assert(
      fc.property(anyActive, (facts) => {
        const { requests, quality } = facts.record;
        fc.pre(requests.length > 0);
        const { rag, row } = ragOf(withRequests(facts, requests.map(fully)));
        if (row.startsWith('agreement-')) return;
        expect(rag).toBe(quality === null ? 'green' : 'amber');
      }),
      runs,
    );
  });
});

describe('given that nobody answers, when time passes', () => {
  it('then, of one request, a source only ever goes from grey over amber to red', () => {
    const order: Rag[] = ['grey', 'amber', 'red'];
    fc.assert(
      fc.property(anyActive, fc.nat({ max: 40 }), (facts, days) => {
        const quiet = { ...withRequests(facts, facts.record.requests.slice(0, 1).map(silenced)), agreements: [] };
        const now = ragOf(quiet).rag;
        const then = ragOf({ ...quiet, today: addDays(TODAY, days) }).rag;
        expect(order.indexOf(now)).toBeGreaterThanOrEqual(0);
        expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(now));
      }),
      runs,
    );
  });
});

import { isBlocking } from '../../../../../shared/domain/barriers/blocking';
import { ragOf } from '../../../../../shared/domain/tracker/rag';
import type { RagFacts } from '../../../../../shared/domain/tracker/rag-facts';
import type { Rag } from '../../../../../shared/domain/tracker/types';
import { compareHistories } from '../../../../support/rag/histories';

const STATES = 20_000;
const rule = (facts: RagFacts): Rag => ragOf(facts).rag;

describe('given random histories with several live requests, when both statements of the table are asked', () => {
  it(`then they agree in ${STATES.toLocaleString('en-GB')} states, and every colour occurs often`, () => {
    const { states, seen, differences } = compareHistories(STATES, 2026, rule);
    expect(differences).toEqual([]);
    expect(states).toBeGreaterThanOrEqual(STATES);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(STATES / 100);
  });
});

describe('given a rule that is wrong in one thing, when it is compared with the second statement', () => {
  const tomorrow = (facts: RagFacts): RagFacts => ({ ...facts, graceWorkingDays: facts.graceWorkingDays + 1 });
  const withRequests = (facts: RagFacts, keep: (index: number) => boolean): RagFacts => ({
    ...facts,
    record: { ...facts.record, requests: facts.record.requests.filter((_, index) => keep(index)) },
  });

  it.each<[string, (facts: RagFacts) => Rag]>([
    ['a day more of grace', (facts) => rule(tomorrow(facts))],
    [
      'bank holidays worked through',
      (facts) => rule({ ...facts, calendar: { ...facts.calendar, holidays: new Set() } }),
    ],
    [
      'only the request asked last is looked at',
      (facts) => rule(withRequests(facts, (index) => index === facts.record.requests.length - 1)),
    ],
    [
      'barriers that a supply has passed still block',
      (facts) => (facts.record.barriers.some((barrier) => !isBlocking(barrier, facts.record)) ? 'red' : rule(facts)),
    ],
    [
      'agreements hold past the day by which they are to be novated',
      (facts) => rule({ ...facts, agreements: facts.agreements.map((one) => ({ ...one, novateBy: null })) }),
    ],
  ])('then %s is detected', (_, wrong) => {
    expect(compareHistories(STATES, 2026, wrong).differences.length).toBeGreaterThan(0);
  });
});

import { recommendationSummary } from '../../../../../shared/domain/recommendations/summary';
import type { ImplementationRoute, RecommendationState } from '../../../../../shared/domain/recommendations/types';
import { groupFacts, TODAY } from '../../../../support/domain-builders';

const facts = groupFacts();
const NOT_LIVE: ImplementationRoute = facts.implementationRoute;
const liveFrom = (day: string): ImplementationRoute => ({ ...NOT_LIVE, liveFrom: day });
const factOf = (number: string) => {
  const found = facts.recommendations.find((fact) => fact.number === number);
  if (found === undefined) throw new Error(`No recommendation ${number}`);
  return found;
};
const progress = (state: RecommendationState) => ({
  number: '6.1',
  state,
  evidence: state === 'open' ? null : 'The review was adopted',
  achievedOn: state === 'open' ? null : '2026-10-01',
});
const standing = (state: RecommendationState | null, route = NOT_LIVE, number = '6.1') =>
  recommendationSummary(factOf(number), state === null ? undefined : progress(state), route, TODAY);

describe('given that the HIOWT Working Group is not live, when the four recommendations are looked at', () => {
  it.each(facts.recommendations.map(({ number }) => number))('then %s awaits it', (number) => {
    expect(standing(null, NOT_LIVE, number)).toMatchObject({
      number,
      status: 'awaiting_route',
      statusWords: 'Awaiting the HIOWT Working Group',
      route: 'Through the HIOWT Working Group, once it is live',
      awaited: 'The HIOWT Working Group going live',
    });
  });

  it('then each keeps its own number, title and summary', () => {
    const { number, title, summary } = factOf('7.3');
    expect(standing(null, NOT_LIVE, '7.3')).toMatchObject({ number, title, summary });
  });
});

describe('given the day on which it goes live, when a recommendation is looked at', () => {
  it.each([
    ['set for tomorrow: it still waits', '2026-11-24', 'awaiting_route'],
    ['today: it is under way', TODAY, 'in_progress'],
    ['long ago: it is under way', '2025-04-01', 'in_progress'],
  ])('then, live %s', (_, day, status) => {
    expect(standing('open', liveFrom(day)).status).toBe(status);
  });

  it('then going live changes the route and completes nothing', () => {
    for (const { number } of facts.recommendations) {
      expect(standing(null, liveFrom(TODAY), number)).toMatchObject({
        status: 'in_progress',
        route: 'Through the HIOWT Working Group, live since 2026-11-23',
      });
    }
  });

  it('then evidence is awaited; for 6.3 a training and the workshop have to be on record, too', () => {
    expect(standing(null, liveFrom(TODAY), '6.1').awaited).toBe('Evidence that it is achieved');
    expect(standing(null, liveFrom(TODAY), '6.3').awaited).toMatch(/a training and a workshop.*evidence/);
  });
});

describe('given how far a recommendation has come, when it is looked at', () => {
  it.each([
    ['achieved while the route is not live', 'achieved', NOT_LIVE, 'revision_pending'],
    ['achieved with the route live', 'achieved', liveFrom(TODAY), 'revision_pending'],
    ['closed', 'closed', liveFrom(TODAY), 'closed'],
    ['closed while the route is not live', 'closed', NOT_LIVE, 'closed'],
  ] as const)('then, %s, its own state counts', (_, state, route, status) => {
    expect(standing(state, route).status).toBe(status);
  });

  it('then achieving is only the first step: revised terms of reference need the chair’s approval', () => {
    expect(standing('achieved', liveFrom(TODAY))).toMatchObject({
      statusWords: 'ToR revision pending',
      awaited: expect.stringMatching(/revised version of the terms of reference.*chair/),
    });
  });

  it('then, closed, nothing is awaited any more', () => {
    expect(standing('closed')).toMatchObject({ statusWords: 'Closed', awaited: null });
  });
});

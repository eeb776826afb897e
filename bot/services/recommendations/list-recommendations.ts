/** The state of the recommendations. Terms of reference, "Crest Advisory recommendations". */
import type { RecommendationsView } from '../../../shared/contract/recommendations';
import { type RecommendationSummary, recommendationSummary } from '../../../shared/domain/recommendations/summary';
import { ok } from '../../../shared/domain/result';
import { recommendationsOf } from '../../store/recommendations';
import type { Context } from '../context';
import { query } from '../query';

/** Returns the recommendations with status, route and what is awaited. One storage request. */
export const listRecommendations = query({
  load: async () => undefined,
  view: (_, context) =>
    ok<RecommendationsView>({
      source: context.membership.group.recommendationsSource,
      items: recommendationStandings(context),
    }),
});

/** Returns the state of each recommendation today. */
export function recommendationStandings({
  loaded,
  today,
}: Pick<Context, 'loaded' | 'today'>): readonly RecommendationSummary[] {
  const { group } = loaded.membership;
  const stored = recommendationsOf(loaded);
  const route = stored.route ?? group.implementationRoute;
  return group.recommendations.map((fact) => {
    const progress = stored.progress.find((known) => known.number === fact.number);
    return recommendationSummary(fact, progress, route, today);
  });
}

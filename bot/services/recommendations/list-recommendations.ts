/** Where the recommendations stand. Terms of reference, "Crest Advisory recommendations". */
import type { RecommendationsView } from '../../../shared/contract/recommendations';
import { recommendationSummary } from '../../../shared/domain/recommendations/summary';
import { ok } from '../../../shared/domain/result';
import { loadRecommendations } from '../../store/recommendations';
import { query } from '../query';

/** The recommendations with status, route and what is awaited. Two requests. */
export const listRecommendations = query({
  load: ({ table }, groupId) => loadRecommendations(table, groupId),
  view: (stored, { membership, today }) => {
    const { group } = membership;
    const route = stored.route ?? group.implementationRoute;
    return ok<RecommendationsView>({
      source: group.recommendationsSource,
      items: group.recommendations.map((fact) => {
        const progress = stored.progress.find((known) => known.number === fact.number);
        return recommendationSummary(fact, progress, route, today);
      }),
    });
  },
});

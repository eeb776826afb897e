/** Where the recommendations stand. Terms of reference, "Crest Advisory recommendations". */
import type { RecommendationsView } from '../../../shared/contract/recommendations';
import { recommendationStanding } from '../../../shared/domain/recommendations/standing';
import { ok, type Result } from '../../../shared/domain/result';
import { loadRecommendations } from '../../store/recommendations';
import { enter, type Reader, type Services } from '../context';

/** The recommendations with status, route and what is awaited. Two requests. */
export async function listRecommendations(services: Services, reader: Reader): Promise<Result<RecommendationsView>> {
  const [context, stored] = await Promise.all([
    enter(services, reader),
    loadRecommendations(services.table, reader.groupId),
  ]);
  if (!context.ok) return context;
  const { group } = context.value.membership;
  const route = stored.route ?? group.implementationRoute;
  return ok({
    source: group.recommendationsSource,
    items: group.recommendations.map((fact) => {
      const progress = stored.progress.find((known) => known.number === fact.number);
      return recommendationStanding(fact, progress, route, context.value.today);
    }),
  });
}

/** Progress of the recommendations: rows in the membership's range. Their content is part of the group; see Group. */
import type { ImplementationRoute, RecommendationProgress } from '../../shared/domain/recommendations/types';
import { keys } from './keys';
import type { LoadedMembership } from './membership';

export interface StoredRecommendations {
  readonly progress: readonly RecommendationProgress[];
  /** Null means the route of the terms of reference. */
  readonly route: ImplementationRoute | null;
}

/** Returns progress and route of all recommendations from the loaded membership. No request. */
export function recommendationsOf({ rows }: Pick<LoadedMembership, 'rows'>): StoredRecommendations {
  const own = [...rows.values()].filter(({ key }) => key.startsWith(keys.recommendations.from));
  const route = own.find(({ key }) => key === keys.implementationRoute);
  return {
    progress: own.filter((row) => row !== route).map(({ value }) => value as RecommendationProgress),
    route: (route?.value as ImplementationRoute | undefined) ?? null,
  };
}

/** How far the recommendations have come: rows in the range of the membership. What they ask for is a fact of the group; see Group. */
import type { ImplementationRoute, RecommendationProgress } from '../../shared/domain/recommendations/types';
import { keys } from './keys';
import type { LoadedMembership } from './membership';

export interface StoredRecommendations {
  readonly progress: readonly RecommendationProgress[];
  /** Null: as the terms of reference have it. */
  readonly route: ImplementationRoute | null;
}

/** Progress and route of all recommendations. No request: the membership brings them. */
export function recommendationsOf({ rows }: Pick<LoadedMembership, 'rows'>): StoredRecommendations {
  const own = [...rows.values()].filter(({ key }) => key.startsWith(keys.recommendations.from));
  const route = own.find(({ key }) => key === keys.implementationRoute);
  return {
    progress: own.filter((row) => row !== route).map(({ value }) => value as RecommendationProgress),
    route: (route?.value as ImplementationRoute | undefined) ?? null,
  };
}

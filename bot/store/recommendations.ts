/** Reading how far the recommendations have come. What they ask for is a fact of the group; see Group. */
import type { ImplementationRoute, RecommendationProgress } from '../../shared/domain/recommendations/types';
import { keys } from './keys';
import type { Table } from './table';

export interface StoredRecommendations {
  readonly progress: readonly RecommendationProgress[];
  /** Null: as the terms of reference have it. */
  readonly route: ImplementationRoute | null;
}

/** Progress and route of all recommendations. One request. */
export async function loadRecommendations(table: Table, groupId: string): Promise<StoredRecommendations> {
  const { rows } = await table.range<RecommendationProgress | ImplementationRoute>(groupId, keys.recommendations);
  const route = rows.find((row) => row.key === keys.implementationRoute);
  return {
    progress: rows.filter((row) => row !== route).map((row) => row.value as RecommendationProgress),
    route: (route?.value as ImplementationRoute | undefined) ?? null,
  };
}

/** Recommendations on the wire. */
import type { RecommendationStanding } from '../domain/recommendations/standing';

export interface RecommendationsView {
  readonly source: string;
  readonly items: readonly RecommendationStanding[];
}

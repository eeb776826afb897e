/** View types of recommendations. */
import type { RecommendationSummary } from '../domain/recommendations/summary';

export interface RecommendationsView {
  readonly source: string;
  readonly items: readonly RecommendationSummary[];
}

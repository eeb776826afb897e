/** The four Crest Advisory recommendations (published May 2023) that the group tracks until they are achieved. */
import type { IsoDate } from '../calendar/dates';

/** What a recommendation asks for, in our own words. A fact of the terms of reference. */
export interface RecommendationFact {
  /** As Crest Advisory numbers it: "6.1". Never renumbered. */
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  /** What has to be on record before it can count as achieved, beside the evidence itself. */
  readonly needs: readonly ('training' | 'workshop')[];
}

/** Closing takes two steps: achieved (with evidence), then a revised ToR. */
export type RecommendationState = 'open' | 'achieved' | 'closed';

/** Where one recommendation stands. */
export interface RecommendationProgress {
  readonly number: string;
  readonly state: RecommendationState;
  readonly evidence: string | null;
  readonly achievedOn: IsoDate | null;
}

/** The HIOWT Working Group, through which all four are to be implemented once it is live. Null: not live yet. */
export interface ImplementationRoute {
  readonly name: string;
  readonly liveFrom: IsoDate | null;
}

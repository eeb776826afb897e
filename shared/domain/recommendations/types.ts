/** The four Crest Advisory recommendations (published May 2023) that the group tracks until they are achieved. */
import type { IsoDate } from '../calendar/dates';

/** A recommendation, paraphrased by the team. A fact of the terms of reference. */
export interface RecommendationFact {
  /** The number given by Crest Advisory, such as "6.1". Never renumbered. */
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  /** What has to be on record before it can count as achieved, beside the evidence itself. */
  readonly needs: readonly ('training' | 'workshop')[];
}

/** Closing takes two steps: achieved (with evidence), then a revised ToR. */
export type RecommendationState = 'open' | 'achieved' | 'closed';

/** The progress of one recommendation. */
export interface RecommendationProgress {
  readonly number: string;
  readonly state: RecommendationState;
  readonly evidence: string | null;
  readonly achievedOn: IsoDate | null;
}

/**
 * The HIOWT Working Group, through which all four are to be implemented once it is live. `liveFrom` is null while it is
 * not live.
 */
export interface ImplementationRoute {
  readonly name: string;
  readonly liveFrom: IsoDate | null;
}

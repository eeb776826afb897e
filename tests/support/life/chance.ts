/** Chance with a seed: who does what, and when something breaks. */
import { randomFrom } from '../storage/crowd';

export interface Chance {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** One of these. Errors: throws where there is none. */
  of<T>(choices: readonly T[]): T;
  /** True in this share of all cases. */
  in(share: number): boolean;
}

/** The same seed, the same chance. */
export function chanceOf(seed: number): Chance {
  const random = randomFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return {
    below,
    of(choices) {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new Error('There is nothing to choose from');
      return chosen;
    },
    in: (share) => random() < share,
  };
}

/** Seeded pseudo-random choices: who does what, and when something fails. */
import { randomFrom } from '../random';

export interface Chance {
  /** Returns an integer from 0 to `count` - 1. */
  below(count: number): number;
  /** Returns one of these. Throws: if there are none. */
  of<T>(choices: readonly T[]): T;
  /** Returns true with this probability. */
  in(share: number): boolean;
}

/** Returns a generator that gives the same sequence for the same seed. */
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

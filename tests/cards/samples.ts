/** Card samples for the viewer: the cards that the tests check, filled with ordinary words. */
import type { AdaptiveCard } from '../../bot/cards/card';
import { cardsFullOf, smallestCards } from '../unit/bot/cards/all-cards';

export interface CardSample {
  readonly name: string;
  readonly size: 'smallest' | 'largest';
  readonly card: AdaptiveCard;
}

const WORDS = 'Long words that say what is to be done about the way call-outs are counted. '.repeat(80);

/** Returns every card in its smallest form, and with every field filled up to its limit. */
export function cardSamples(): readonly CardSample[] {
  const full = cardsFullOf((limit) => WORDS.slice(0, limit).trim());
  return [
    ...smallestCards().map(([name, card]) => ({ name, size: 'smallest', card }) as const),
    ...full.map(([name, card]) => ({ name, size: 'largest', card }) as const),
  ];
}

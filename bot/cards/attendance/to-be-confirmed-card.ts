/** For a press by a person whom Teams does not identify: it is stored, and counts once the VRU says who it was. */
import type { RegisterView } from '../../../shared/contract/attendance';
import type { OwnAnswer } from '../../../shared/domain/attendance/types';
import { dayWords } from '../../../shared/words/dates';
import { type AdaptiveCard, cardTemplate } from '../card';
import { answerWords } from './answer-words';
import layout from './to-be-confirmed-card.json';

const expand = cardTemplate<object>(layout);

/** Returns what was answered, and what happens to it. It has no buttons: the next press might be another person's. */
export function toBeConfirmedCard({ date }: Pick<RegisterView, 'date'>, said: OwnAnswer): AdaptiveCard {
  return expand({ when: `Meeting of ${dayWords(date)}`, answer: answerWords(said) });
}

/** What a person can say of their own attendance, in the words of the cards. */
import type { OwnAnswer } from '../../../shared/domain/attendance/types';

const WORDS: Readonly<Record<OwnAnswer, string>> = {
  present: 'Present',
  deputy: 'A deputy comes',
  apologies: 'Apologies',
};

/** "Present", "A deputy comes", "Apologies". */
export function answerWords(said: OwnAnswer): string {
  return WORDS[said];
}

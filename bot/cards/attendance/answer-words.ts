/** A person's answers about their own attendance, in the words of the cards. */
import type { OwnAnswer } from '../../../shared/domain/attendance/types';

const WORDS: Readonly<Record<OwnAnswer, string>> = {
  present: 'Present',
  deputy: 'A deputy comes',
  apologies: 'Apologies',
};

/** Returns "Present", "A deputy comes" or "Apologies". */
export function answerWords(said: OwnAnswer): string {
  return WORDS[said];
}

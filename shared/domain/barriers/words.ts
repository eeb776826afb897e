/** Display text for barriers. */
import type { BarrierCode } from './types';

export const BARRIER_WORDS: Readonly<Record<BarrierCode, string>> = {
  no_isa: 'No information sharing agreement',
  isa_expired: 'Information sharing agreement expired',
  patient_information: 'Patient information',
  care_information: 'Health or social care personal information',
  data_protection: 'Data protection',
  investigatory_powers: 'Investigatory Powers',
  awaiting_advice: 'Awaiting legal or IG advice',
  capacity: 'Capacity',
  technical: 'Technical',
  quality: 'Quality or definition',
  reticence: 'Reticence',
  other: 'Other',
};

/** Returns the name of a barrier for use within a sentence: lower case, except for a proper name. */
export function barrierInSentence(code: BarrierCode): string {
  const words = BARRIER_WORDS[code];
  return code === 'investigatory_powers' ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

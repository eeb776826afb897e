/** A source's history in words. */

import { barrierInSentence } from '../barriers/words';
import type { HistoryFact } from './types';
import { FIELD_WORDS, gatewayWords, RAG_WORDS, RESPONSE_WORDS, responseDetail } from './words';

export interface HistoryWords {
  readonly title: string;
  /** The rest of what was said; empty when there is no more. */
  readonly detail: string;
}

/** What happened, for a reader. */
export function historyWords(fact: HistoryFact): HistoryWords {
  switch (fact.kind) {
    case 'registered':
      return { title: 'Registered', detail: '' };
    case 'edited':
      return {
        title: 'Edited',
        detail: fact.changes
          .map(({ field, from, to }) => `${FIELD_WORDS[field]}: ${from || 'not said'} → ${to || 'not said'}`)
          .join('; '),
      };
    case 'retired':
      return { title: 'Retired', detail: fact.reason };
    case 'restored':
      return { title: 'Counts again', detail: fact.reason };
    case 'asked':
      return { title: `Asked for ${fact.period}`, detail: `Due ${fact.due}, ${gatewayWords(fact.gateway)}` };
    case 'answered': {
      const { period, response } = fact;
      return {
        title: `Answered for ${period}: ${RESPONSE_WORDS[response.kind].toLowerCase()}`,
        detail: [responseDetail(response), response.onBehalf ? 'Recorded by the VRU on its behalf' : '']
          .filter((text) => text !== '')
          .join('. '),
      };
    }
    case 'not-held-confirmed':
      return { title: `Confirmed: not held for ${fact.period}`, detail: '' };
    case 'withdrawn':
      return { title: `Request for ${fact.period} withdrawn`, detail: fact.reason };
    case 'overridden':
      return {
        title: `Set to ${RAG_WORDS[fact.override.rag]} by hand until ${fact.override.until}`,
        detail: fact.override.reason,
      };
    case 'override-lifted':
      return { title: 'Override lifted', detail: fact.reason };
    case 'quality-raised':
      return { title: 'Quality issue raised', detail: fact.note };
    case 'quality-settled':
      return { title: 'Quality issue settled', detail: fact.outcome };
    case 'barrier-opened':
      return { title: `Barrier opened: ${barrierInSentence(fact.code)}`, detail: '' };
    case 'barrier-resolved':
      return { title: `Barrier resolved: ${barrierInSentence(fact.code)}`, detail: fact.outcome };
    case 'agreement':
      return { title: `Agreement ${fact.what}`, detail: fact.title };
  }
}

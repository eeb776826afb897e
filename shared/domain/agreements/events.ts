/** How the history says what happens to agreements. The events themselves stand beside the agreement, whose row holds its latest. */
import type { EventKinds } from '../event';
import type { Agreement, AgreementEvent, LoggedEvent } from './types';
import { AGREEMENT_FIELD_WORDS } from './words';

const subjects = ({ agreementId }: { readonly agreementId: string }) =>
  [{ kind: 'agreement', agreementId } as const] as const;

export const AGREEMENT_EVENTS: EventKinds<AgreementEvent> = {
  'agreements.registered': {
    subjects,
    words: ({ title }) => ({ title: 'Agreement registered', detail: title }),
    freeText: [],
  },
  'agreements.edited': {
    subjects,
    words: ({ title, fields }) => {
      const words = fields.map((field) => AGREEMENT_FIELD_WORDS[field].toLowerCase());
      return { title: `Agreement changed: ${words.join(', ')}`, detail: title };
    },
    freeText: [],
  },
  'agreements.ended': {
    subjects,
    words: ({ title, on, reason }) => ({
      title: `Agreement ended on ${on}${reason === '' ? '' : `: ${reason}`}`,
      detail: title,
    }),
    freeText: ['reason'],
  },
};

/** Events that the row of an agreement holds. */
export const LOG_LENGTH = 50;

/**
 * The log with one more event, without what no words are made of: an agreement may cover 500 sources, and every page of the
 * tracker reads its row.
 */
export function loggedWith(log: Agreement['log'], entry: LoggedEvent): Agreement['log'] {
  const { event } = entry;
  const short = event.kind === 'agreements.ended' ? event : { ...event, added: [], removed: [] };
  return [...log, { ...entry, event: short }].slice(-LOG_LENGTH);
}

/**
 * The wording of agreement events in the history. The events are declared beside the agreement, whose row stores the
 * latest ones.
 */
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

/** Maximum number of events in the row of an agreement. */
export const LOG_LENGTH = 50;

/**
 * Returns the log with one more event, limited to the latest `LOG_LENGTH`. Source ids, which the wording does not use,
 * are left out: an agreement may cover 500 sources, and every page of the tracker reads its row.
 */
export function loggedWith(log: Agreement['log'], entry: LoggedEvent): Agreement['log'] {
  const { event } = entry;
  const short = event.kind === 'agreements.ended' ? event : { ...event, added: [], removed: [] };
  return [...log, { ...entry, event: short }].slice(-LOG_LENGTH);
}

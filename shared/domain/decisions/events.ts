/** The events of decisions and key updates, and their wording in the history. */
import type { EventKinds } from '../event';
import type { DecisionKind } from './types';

/** A changed field: its values before and after, as text. An empty string means that there is no value. */
export interface DecisionFieldChange {
  readonly field: 'kind' | 'text' | 'meeting' | 'serves';
  readonly from: string;
  readonly to: string;
}

interface OfDecision {
  readonly decisionId: string;
  readonly meetingId: string;
}

export type DecisionEvent =
  | (OfDecision & { readonly kind: 'decisions.recorded'; readonly as: DecisionKind; readonly text: string })
  | (OfDecision & { readonly kind: 'decisions.corrected'; readonly changes: readonly DecisionFieldChange[] });

export const KIND_WORDS: Readonly<Record<DecisionKind, string>> = { decision: 'Decision', key_update: 'Key update' };

const FIELD_WORDS: Readonly<Record<DecisionFieldChange['field'], string>> = {
  kind: 'Kind',
  text: 'Text',
  meeting: 'Meeting',
  serves: 'Linked to',
};

const subjects = ({ decisionId }: OfDecision) => [{ kind: 'decision', decisionId } as const] as const;

export const DECISION_EVENTS: EventKinds<DecisionEvent> = {
  'decisions.recorded': {
    subjects,
    words: ({ as, text }) => ({ title: `${KIND_WORDS[as]} recorded`, detail: text }),
    freeText: ['text'],
  },
  'decisions.corrected': {
    subjects,
    words: ({ changes }) => ({ title: 'Decision corrected', detail: changes.map(changeWords).join('; ') }),
    freeText: ['changes'],
  },
};

function changeWords({ field, from, to }: DecisionFieldChange): string {
  return `${FIELD_WORDS[field]}: ${from === '' ? 'none' : from} → ${to === '' ? 'none' : to}`;
}

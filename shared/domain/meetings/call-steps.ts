/** The five steps of a call, in order. Used by the page, its URL, and the card that opens it. */
export const CALL_STEPS = [
  { id: 'who', title: 'Who is here' },
  { id: 'since', title: 'Since the last meeting' },
  { id: 'overdue', title: 'Overdue and red' },
  { id: 'agree', title: 'Agree' },
  { id: 'next', title: 'Next' },
] as const;

export type CallStep = (typeof CALL_STEPS)[number]['id'];

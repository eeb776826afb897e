/** Presses on the cards of decisions and key updates. */
import { withNote } from '../../../shared/words/recorded';
import { decisionFormCard, decisionsCard } from '../../cards/decisions/decisions-card';
import { listDecisions } from '../../services/decisions/list-decisions';
import { recordDecision } from '../../services/decisions/record-decision';
import { fieldErrorsOf, formCaller, type Press, truncatedEntries } from './press';

export const pageDecisions: Press<'decisions.list'> = async ({ services, caller, data, cards }) => {
  const listed = await listDecisions(services, caller, null);
  if (!listed.ok) return listed.problem;
  return decisionsCard(listed.value, { ...cards, form: cards.newForm(), page: data.page });
};

export const saveDecision: Press<'decisions.record'> = async (call) => {
  const { services, entered, cards } = call;
  const recorded = await recordDecision(services, formCaller(call), undefined, entered);
  if (recorded.ok) {
    const { decision, list } = recorded.value;
    const notice = { tone: 'good', words: withNote(`Recorded: ${decision.text}`, decision.alike) } as const;
    return decisionsCard(list, { ...cards, form: cards.newForm(), page: 0, notice });
  }
  const faults = fieldErrorsOf(recorded.problem);
  if (faults === null) return recorded.problem;
  const listed = await listDecisions(services, call.caller, null);
  if (!listed.ok) return listed.problem;
  const failed = { entered: truncatedEntries(entered), faults };
  return decisionFormCard(listed.value, { ...cards, form: cards.newForm(), failed });
};

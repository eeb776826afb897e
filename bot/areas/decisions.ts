/** The handlers of the area `decisions`. */
import { decisions as area } from '../../shared/areas/decisions';
import { decisionsCard } from '../cards/decisions/decisions-card';
import { decision as decisionCommand } from '../commands/decision';
import { correctDecision } from '../services/decisions/correct-decision';
import { listDecisions } from '../services/decisions/list-decisions';
import { recordDecision } from '../services/decisions/record-decision';
import { pageDecisions, saveDecision } from '../teams/presses/decisions';
import { mapped, serve } from './area';

export const decisions = serve(area, {
  routes: ({ services }) => ({
    decisions: ({ caller, query }) => listDecisions(services, caller, query.older ?? null),
    recordDecision: async ({ caller, body }) =>
      mapped(await recordDecision(services, caller, undefined, body), ({ decision }) => decision),
    correctDecision: ({ caller, params, body }) => correctDecision(services, caller, params, body),
  }),
  commands: { decision: decisionCommand },
  presses: { 'decisions.list': pageDecisions, 'decisions.record': saveDecision },
  posted: {
    decisions: async ({ services, reader, shared }) => {
      const view = await listDecisions(services, reader, null);
      return view.ok ? decisionsCard(view.value, shared) : null;
    },
  },
});

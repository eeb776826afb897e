/** Decisions and key updates, for the strategic board. Terms of reference, "Reporting"; no minutes are taken. */
import { z } from 'zod';
import { formId, pageNumber, verb } from '../contract/card-actions';
import { ALL_SCOPES } from '../contract/commands';
import { correctDecisionInput, type DecisionsView, type DecisionView, decisionInput } from '../contract/decisions';
import { id } from '../contract/inputs';
import { change, get, listCursor, noInput } from '../contract/routes';
import { DECISION_EVENTS } from '../domain/decisions/events';
import { decisionsPolicy } from '../domain/decisions/policy';
import { decisionForm } from '../forms/decisions';
import { area } from './area';

const decision = z.object({ decisionId: id });

export const decisions = area({
  name: 'decisions',
  title: 'Decisions and key updates',
  pages: [{ id: 'decisions', name: 'Decisions', path: '/decisions' }],
  routes: {
    decisions: get('/decisions', noInput, listCursor).answers<DecisionsView>(decisionsPolicy.read),
    recordDecision: change('POST', '/decisions', noInput, decisionInput).answers<DecisionView>(decisionsPolicy.record),
    correctDecision: change('PUT', '/decisions/:decisionId', decision, correctDecisionInput).answers<DecisionView>(
      decisionsPolicy.correct,
    ),
  },
  commands: [
    {
      name: 'decision',
      description: 'See what was decided, newest first, and record a decision or a key update',
      scopes: ALL_SCOPES,
      arguments: [],
    },
  ],
  verbs: {
    'decisions.list': verb(z.object({ page: pageNumber }), { reads: true }),
    'decisions.record': verb(z.object({ form: formId }), { form: decisionForm }),
  },
  posted: ['decisions'],
  events: DECISION_EVENTS,
});

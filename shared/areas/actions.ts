/** What is to be done, by whom, by when. Terms of reference, "Administration". */
import { z } from 'zod';
import {
  type ActionItemView,
  type ActionsView,
  actionFilter,
  addActionInput,
  changeActionInput,
  type EndedActionsView,
  editActionInput,
  exportActionsInput,
} from '../contract/actions';
import { formId, pageNumber, verb } from '../contract/card-actions';
import { EVERYWHERE } from '../contract/commands';
import { id } from '../contract/inputs';
import { LIMITS } from '../contract/limits';
import type { FileView } from '../contract/meetings';
import { change, get, listCursor, nothing } from '../contract/routes';
import type { SourceHistoryView } from '../contract/tracker';
import { ACTION_EVENTS } from '../domain/actions/events';
import { actionsPolicy } from '../domain/actions/policy';
import { actionForm, actionReasonForm, editActionForm } from '../forms/actions';
import { area } from './area';

const action = z.object({ actionId: id });

const ofAction = z.object({ action: id });
/** What stood in a form when it was shown: only what differs from it is an edit. */
const stood = {
  wasText: z.string().max(LIMITS.actionText),
  wasOwner: id,
  wasDue: z.string().max(10),
  wasServes: z.string().max(12).default(''),
};

export const actions = area({
  name: 'actions',
  title: 'Actions',
  pages: [{ id: 'actions', name: 'Actions', path: '/actions' }],
  routes: {
    actions: get('/actions', nothing, z.object({ filter: actionFilter.default('all') })).answers<ActionsView>(
      actionsPolicy.read,
    ),
    endedActions: get('/actions/ended', nothing, listCursor).answers<EndedActionsView>(actionsPolicy.read),
    addAction: change('POST', '/actions', nothing, addActionInput).answers<ActionItemView>(actionsPolicy.record),
    changeAction: change('POST', '/actions/:actionId/status', action, changeActionInput).answers<ActionItemView>(
      actionsPolicy.progress,
    ),
    editAction: change('PUT', '/actions/:actionId', action, editActionInput).answers<ActionItemView>(
      actionsPolicy.edit,
    ),
    takeOverAction: change('POST', '/actions/:actionId/owner', action, nothing).answers<ActionItemView>(
      actionsPolicy.takeOver,
    ),
    actionHistory: get('/actions/:actionId/history', action, listCursor).answers<SourceHistoryView>(actionsPolicy.read),
    exportActions: change('POST', '/actions/exports', nothing, exportActionsInput).answers<FileView>(
      actionsPolicy.export,
    ),
  },
  commands: [
    {
      name: 'actions',
      description: 'See the open actions, overdue first, and add one',
      scopes: EVERYWHERE,
      arguments: [
        { word: 'mine', description: 'only the actions that your seat owns' },
        { word: 'overdue', description: 'only the actions whose due date has passed' },
        {
          word: 'add',
          description: 'add one in a line: Portsmouth YJS to send the Q2 return by 14 June',
          takesText: true,
        },
      ],
    },
  ],
  verbs: {
    'actions.list': verb(z.object({ filter: actionFilter.default('all'), page: pageNumber }), { reads: true }),
    'actions.add': verb(z.object({ form: formId }), { form: actionForm }),
    'actions.show': verb(ofAction, { reads: true }),
    'actions.end': verb(ofAction),
    'actions.start': verb(ofAction),
    'actions.take-over': verb(ofAction),
    'actions.reason': verb(ofAction.extend({ form: formId, to: z.enum(['cancelled', 'open']) }), {
      form: actionReasonForm,
    }),
    'actions.edit': verb(ofAction.extend({ form: formId, ...stood }), { form: editActionForm }),
    'actions.done': verb(z.object({ action: id, filter: actionFilter.default('all'), page: pageNumber })),
  },
  posted: ['actions'],
  events: ACTION_EVENTS,
});

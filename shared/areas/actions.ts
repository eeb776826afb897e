/** Actions: what has to be done, by whom, by when. Terms of reference, "Administration". */
import { z } from 'zod';
import type { ActionPageView } from '../contract/action-page';
import {
  type ActionItemView,
  type ActionsView,
  actionFilter,
  addActionInput,
  type ChosenActionsView,
  changeActionInput,
  type EndedActionsView,
  editActionInput,
  exportActionsInput,
} from '../contract/actions';
import { type CapturedView, captureInput } from '../contract/call';
import { formId, pageNumber, verb } from '../contract/card-actions';
import { ALL_SCOPES } from '../contract/commands';
import { id } from '../contract/inputs';
import { LIMITS } from '../contract/limits';
import type { FileView } from '../contract/meetings';
import { change, get, listCursor, noInput } from '../contract/routes';
import type { SourceHistoryView } from '../contract/tracker';
import { ACTION_EVENTS } from '../domain/actions/events';
import { actionsPolicy } from '../domain/actions/policy';
import { actionForm, actionReasonForm, editActionForm } from '../forms/actions';
import { area } from './area';

const action = z.object({ actionId: id });
/** Comma-separated ids. */
const chosenIds = z
  .string()
  .max(2_000)
  .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))])
  .pipe(z.array(id).max(LIMITS.chosenActions));

const ofAction = z.object({ action: id });
/** The values in the form when it was shown: only differences from them are an edit. */
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
    actions: get('/actions', noInput, z.object({ filter: actionFilter.default('all') })).answers<ActionsView>(
      actionsPolicy.read,
    ),
    endedActions: get('/actions/ended', noInput, listCursor).answers<EndedActionsView>(actionsPolicy.read),
    /** The actions that a link lists, whatever their status. */
    chosenActions: get('/actions/chosen', noInput, z.object({ ids: chosenIds })).answers<ChosenActionsView>(
      actionsPolicy.read,
    ),
    addAction: change('POST', '/actions', noInput, addActionInput).answers<ActionItemView>(actionsPolicy.record),
    /** Parses a line into the form, which the person then confirms; stores nothing. */
    captureAction: change('POST', '/actions/capture', noInput, captureInput).answers<CapturedView>(
      actionsPolicy.record,
    ),
    changeAction: change('POST', '/actions/:actionId/status', action, changeActionInput).answers<ActionItemView>(
      actionsPolicy.progress,
    ),
    editAction: change('PUT', '/actions/:actionId', action, editActionInput).answers<ActionItemView>(
      actionsPolicy.edit,
    ),
    takeOverAction: change('POST', '/actions/:actionId/owner', action, noInput).answers<ActionItemView>(
      actionsPolicy.takeOver,
    ),
    action: get('/actions/:actionId', action, noInput).answers<ActionPageView>(actionsPolicy.read),
    actionHistory: get('/actions/:actionId/history', action, listCursor).answers<SourceHistoryView>(actionsPolicy.read),
    exportActions: change('POST', '/actions/exports', noInput, exportActionsInput).answers<FileView>(
      actionsPolicy.export,
    ),
  },
  commands: [
    {
      name: 'actions',
      description: 'See the open actions, overdue first, and add one',
      scopes: ALL_SCOPES,
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

/** What is to be done, by whom, by when. Terms of reference, "Administration". */
import { z } from 'zod';
import {
  type ActionItemView,
  type ActionsView,
  actionFilter,
  addActionInput,
  changeActionInput,
  type EndedActionsView,
} from '../contract/actions';
import { form, page as listPage, verb } from '../contract/card-actions';
import { EVERYWHERE } from '../contract/commands';
import { id } from '../contract/inputs';

import { change, get, nothing, page } from '../contract/routes';
import { ACTION_EVENTS } from '../domain/actions/events';
import { actionsPolicy } from '../domain/actions/policy';
import { actionForm } from '../forms/actions';
import { area } from './area';

export const actions = area({
  name: 'actions',
  title: 'Actions',
  pages: [{ id: 'actions', name: 'Actions', path: '/actions' }],
  routes: {
    actions: get('/actions', nothing, z.object({ filter: actionFilter.default('all') })).answers<ActionsView>(
      actionsPolicy.read,
    ),
    endedActions: get('/actions/ended', nothing, page).answers<EndedActionsView>(actionsPolicy.read),
    addAction: change('POST', '/actions', nothing, addActionInput).answers<ActionItemView>(actionsPolicy.record),
    changeAction: change(
      'POST',
      '/actions/:actionId/status',
      z.object({ actionId: id }),
      changeActionInput,
    ).answers<ActionItemView>(actionsPolicy.progress),
  },
  commands: [
    {
      name: 'actions',
      description: 'See the open actions, overdue first, and add one',
      scopes: EVERYWHERE,
      arguments: [
        { word: 'mine', description: 'only the actions that your seat owns' },
        { word: 'overdue', description: 'only the actions whose due date has passed' },
      ],
    },
  ],
  verbs: {
    'actions.list': verb(z.object({ filter: actionFilter.default('all'), page: listPage }), { reads: true }),
    'actions.add': verb(z.object({ form }), { form: actionForm }),
    'actions.done': verb(z.object({ action: id, filter: actionFilter.default('all'), page: listPage })),
  },
  posted: ['actions'],
  events: ACTION_EVENTS,
});

/** What serves the area `actions`. */
import { actions as area } from '../../shared/areas/actions';
import { actionsCard } from '../cards/actions/actions-card';
import { actions as actionsCommand } from '../commands/actions';
import { addAction } from '../services/actions/add-action';
import { changeAction } from '../services/actions/change-action';
import { listActions, listEndedActions } from '../services/actions/list-actions';
import { finishAction, pageActions, saveAction } from '../teams/presses/actions';
import { mapped, serve } from './area';

export const actions = serve(area, {
  routes: ({ services }) => ({
    actions: ({ caller, query }) => listActions(services, caller, query.filter),
    endedActions: ({ caller, query }) => listEndedActions(services, caller, query.older ?? null),
    addAction: async ({ caller, body }) =>
      mapped(await addAction(services, caller, undefined, body), ({ action }) => action),
    changeAction: async ({ caller, params, body }) =>
      mapped(
        await changeAction(services, caller, { actionId: params.actionId, filter: 'all' }, body),
        ({ action }) => action,
      ),
  }),
  commands: { actions: actionsCommand },
  presses: { 'actions.list': pageActions, 'actions.add': saveAction, 'actions.done': finishAction },
  posted: {
    actions: async ({ services, reader, shared }) => {
      const view = await listActions(services, reader, 'all');
      return view.ok ? actionsCard(view.value, shared) : null;
    },
  },
});

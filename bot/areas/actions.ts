/** The handlers of the area `actions`. */
import { actions as area } from '../../shared/areas/actions';
import { captureInput } from '../../shared/contract/call';
import { checked } from '../../shared/contract/inputs';
import { recordedActionCard } from '../cards/actions/action-card';
import { actionsCard } from '../cards/actions/actions-card';
import { actions as actionsCommand } from '../commands/actions';
import { addAction } from '../services/actions/add-action';
import { captureAction } from '../services/actions/capture-action';
import { changeAction } from '../services/actions/change-action';
import { editAction } from '../services/actions/edit-action';
import { exportActions } from '../services/actions/export-actions';
import { listActions, listChosenActions, listEndedActions } from '../services/actions/list-actions';
import { listActionHistory, showAction, showActionPage } from '../services/actions/show-action';
import { takeOverAction } from '../services/actions/take-over-action';
import { endAction, giveReason, openAction, saveEdit, startAction, takeOver } from '../teams/presses/action';
import { finishAction, pageActions, saveAction } from '../teams/presses/actions';
import { mapped, serve } from './area';

export const actions = serve(area, {
  routes: ({ services }) => ({
    actions: ({ caller, query }) => listActions(services, caller, query.filter),
    endedActions: ({ caller, query }) => listEndedActions(services, caller, query.older ?? null),
    chosenActions: ({ caller, query }) => listChosenActions(services, caller, query.ids),
    addAction: async ({ caller, body }) =>
      mapped(await addAction(services, caller, undefined, body), ({ action }) => action),
    captureAction: async ({ caller, body }) => {
      const input = checked(captureInput, body);
      return input.ok ? captureAction(services, caller, input.value.line) : input;
    },
    changeAction: async ({ caller, params, body }) =>
      mapped(
        await changeAction(services, caller, { actionId: params.actionId, filter: 'all' }, body),
        ({ action }) => action,
      ),
    editAction: async ({ caller, params, body }) =>
      mapped(await editAction(services, caller, { ...params, filter: 'all' }, body), ({ action }) => action),
    takeOverAction: async ({ caller, params }) =>
      mapped(await takeOverAction(services, caller, { ...params, filter: 'all' }), ({ action }) => action),
    action: ({ caller, params }) => showActionPage(services, caller, params.actionId),
    actionHistory: ({ caller, params, query }) =>
      listActionHistory(services, caller, { ...params, older: query.older ?? null }),
    exportActions: ({ caller, body }) => exportActions(services, caller, undefined, body),
  }),
  commands: { actions: actionsCommand },
  presses: {
    'actions.list': pageActions,
    'actions.add': saveAction,
    'actions.done': finishAction,
    'actions.show': openAction,
    'actions.end': endAction,
    'actions.start': startAction,
    'actions.take-over': takeOver,
    'actions.reason': giveReason,
    'actions.edit': saveEdit,
  },
  messages: {
    'action-recorded': async ({ services, reader, cards }, { actionId }) => {
      const shown = await showAction(services, reader, { actionId, filter: 'all' });
      return shown.ok ? { card: () => recordedActionCard(shown.value.action, cards), subjects: [] } : null;
    },
  },
  posted: {
    actions: async ({ services, reader, shared }) => {
      const view = await listActions(services, reader, 'all');
      return view.ok ? actionsCard(view.value, shared) : null;
    },
  },
});

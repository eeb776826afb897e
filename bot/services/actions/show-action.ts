/** One action for its card and page, with its history. */
import { wordsOf } from '../../../shared/areas/events';
import type { ActionPageView } from '../../../shared/contract/action-page';
import type { ActionItemView, ActionsView } from '../../../shared/contract/actions';
import { LIMITS } from '../../../shared/contract/limits';
import type { HistoryEntryView, SourceHistoryView } from '../../../shared/contract/tracker';
import { ok } from '../../../shared/domain/result';
import { loadEventsOf } from '../../store/events';
import type { Context, Services } from '../context';
import { seatWords } from '../membership/seat-words';
import { query } from '../query';
import { actionItemView, actionsView } from './action-view';
import { actionNotFound, loadAction, type OneAction } from './actions-aggregate';

/** An action, and the list with the choices of its form. */
export interface ShownAction {
  readonly action: ActionItemView;
  readonly list: ActionsView;
}

/** Returns one action. Problem: unknown action. Two storage requests, four for an action that has ended. */
export const showAction = query({
  load: loadAction,
  view: ({ before, actions }, context, { filter }: OneAction) => {
    if (before === null) return actionNotFound;
    const unended = actions.map(({ value }) => value);
    return ok<ShownAction>({
      action: actionItemView(before.value, context),
      list: actionsView(unended, filter, context),
    });
  },
});

/**
 * Returns a page of an action's history, latest first. Problem: unknown action. Two storage requests, three for an
 * empty further page.
 */
export const listActionHistory = query({
  load: (services, groupId, { actionId, older }: { readonly actionId: string; readonly older: string | null }) =>
    loadHistory(services, groupId, actionId, older),
  view: (history, context) => (history.isKnown ? ok<SourceHistoryView>(historyView(history, context)) : actionNotFound),
});

/**
 * Returns an action and the latest page of its history. Problem: unknown action. Three storage requests, five for one
 * that has ended.
 */
export const showActionPage = query({
  load: async (services, groupId, actionId: string) => {
    const [loaded, history] = await Promise.all([
      loadAction(services, groupId, { actionId, filter: 'all' }),
      loadHistory(services, groupId, actionId, null),
    ]);
    return { before: loaded.before, history };
  },
  view: ({ before, history }, context) => {
    if (before === null) return actionNotFound;
    const { today, owners, links } = actionsView([], 'all', context);
    const action = actionItemView(before.value, context);
    return ok<ActionPageView>({ today, owners, links, action, history: historyView(history, context) });
  },
});

/** Loads a page of events. Every action starts with an event: without any, the action never existed. */
async function loadHistory(
  { table }: Pick<Services, 'table'>,
  groupId: string,
  actionId: string,
  after: string | null,
) {
  const subject = { kind: 'action', actionId } as const;
  const page = await loadEventsOf(table, groupId, subject, { limit: LIMITS.historyPage, after });
  const first =
    page.rows.length > 0 || after === null
      ? page
      : await loadEventsOf(table, groupId, subject, { limit: 1, after: null });
  return { ...page, isKnown: first.rows.length > 0 };
}

function historyView({ rows, next }: Awaited<ReturnType<typeof loadHistory>>, context: Context): SourceHistoryView {
  const entries = rows.map(({ key, value: { at, by, event } }): HistoryEntryView => {
    return { key, at, by: seatWords(by, context), kind: event.kind, ...wordsOf(event) };
  });
  return { entries, older: next };
}

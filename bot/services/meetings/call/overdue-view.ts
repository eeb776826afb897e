/** The overdue or red sources, with reasons and the steps to green, and the overdue actions. */
import type { CallOverdueView, OverdueSourceView } from '../../../../shared/contract/call';
import { isOverdue } from '../../../../shared/domain/actions/transitions';
import type { Action } from '../../../../shared/domain/actions/types';
import { type SourceStatus, statusesOn } from '../../../../shared/domain/tracker/status';
import type { TrackerState } from '../../../../shared/domain/tracker/types';
import { actionsView } from '../../actions/action-view';
import type { Context } from '../../context';
import { organisationWithAgency, type TrackerContext } from '../../tracker/context';
import { requestView } from '../../tracker/request-view';
import { stepViews } from '../../tracker/source-view';

/** The data of the view, shared by all readers of the same read. */
export interface OverdueLoaded {
  readonly state: TrackerState;
  readonly actions: readonly Action[];
}

/** Returns the status of each source. */
export function statusesOf({ state }: OverdueLoaded, { today, rules }: Pick<TrackerContext, 'today' | 'rules'>) {
  return statusesOn(state, today, rules);
}

/** Returns the view, with what the reader may do about each item. */
export function overdueView(
  actions: readonly Action[],
  statuses: readonly SourceStatus[],
  context: Context & TrackerContext,
): CallOverdueView {
  const { items, owners, links } = actionsView(
    actions.filter((action) => isOverdue(action, context.today)),
    'all',
    context,
  );
  return {
    today: context.today,
    sources: statuses
      .flatMap((status) => overdueSource(status, context))
      .sort((a, b) => Number(b.rag === 'red') - Number(a.rag === 'red') || lateness(b) - lateness(a)),
    actions: items,
    owners,
    links,
  };
}

/** Returns the view of a source that is red or has late requests, else nothing. Excluded sources are left out. */
function overdueSource(status: SourceStatus, context: TrackerContext): readonly OverdueSourceView[] {
  const { record, rag, reason } = status;
  const { source } = record;
  const late = rag === 'excluded' ? [] : lateRequests(status, context);
  if (rag !== 'red' && late.length === 0) return [];
  const { organisation } = organisationWithAgency(source.organisationId, context);
  const { id, name } = source;
  return [{ id, name, rag, reason, organisation, steps: stepViews(status, context), requests: late }];
}

function lateRequests({ record: { source, requests } }: SourceStatus, context: TrackerContext) {
  return requests
    .map((request) => requestView(request, source, context))
    .filter(({ late, notHeldConfirmed }) => late && !notHeldConfirmed)
    .sort((a, b) => b.overdueWorkingDays - a.overdueWorkingDays);
}

/** Returns the working days of the longest overdue request; -1 if none is overdue. */
function lateness({ requests: [longest] }: OverdueSourceView): number {
  return longest?.overdueWorkingDays ?? -1;
}

/** What is overdue or red: why, and what turns it green; and the actions whose day has passed. */
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

/** What it is made of, worked out once for everybody who looks at the same reading. */
export interface OverdueLoaded {
  readonly state: TrackerState;
  readonly actions: readonly Action[];
}

/** The status of each source. */
export function statusesOf({ state }: OverdueLoaded, { today, rules }: Pick<TrackerContext, 'today' | 'rules'>) {
  return statusesOn(state, today, rules);
}

/** With what this reader may do about each. */
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

/** Nothing of a source that does not count any more. */
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

/** Working days; -1: nothing is overdue. */
function lateness({ requests: [longest] }: OverdueSourceView): number {
  return longest?.overdueWorkingDays ?? -1;
}

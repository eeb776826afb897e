/** A meeting, with the actions and data requests that are due for it. */
import type { NextMeetingView } from '../../../shared/contract/meetings';
import { isOverdue } from '../../../shared/domain/actions/transitions';
import type { Action } from '../../../shared/domain/actions/types';
import { meetingToOpen, type PlannedMeeting, plannedMeeting } from '../../../shared/domain/meetings/schedule';
import { ok } from '../../../shared/domain/result';
import type { SourceRecord } from '../../../shared/domain/tracker/types';
import { loadActions } from '../../store/actions';
import { loadTracker } from '../../store/tracker';
import type { Context, Services } from '../context';
import { query } from '../query';
import { trackerContext } from '../tracker/context';
import { requestsView } from '../tracker/requests-view';
import { meetingView } from './meeting-view';

/** Everything that may be due for a meeting. */
export interface LoadedDue {
  readonly actions: readonly Action[];
  readonly records: readonly SourceRecord[];
}

/** Loads the unended actions and the sources. Two storage requests. */
export async function loadDue({ table }: Services, groupId: string): Promise<LoadedDue> {
  const [{ actions }, { state }] = await Promise.all([loadActions(table, groupId), loadTracker(table, groupId)]);
  return { actions: actions.map(({ value }) => value), records: state.records };
}

/**
 * Returns a meeting with what is due for it. Three storage requests.
 *
 * @param wanted the meeting's month; null for the meeting whose register is open, else the next
 */
export const showMeeting = query({
  load: (services, groupId, _wanted: string | null) => loadDue(services, groupId),
  view: (due, context, wanted, services) => {
    const { planning } = context;
    const meetingId = wanted ?? planning.schedule.openRegister ?? meetingToOpen(planning).id;
    return ok<NextMeetingView>(meetingWithDue(plannedMeeting(planning, meetingId), due, context, services));
  },
});

/** Returns the view of the meeting, with the number of actions and data requests due for it. */
export function meetingWithDue(
  meeting: PlannedMeeting,
  { actions, records }: LoadedDue,
  context: Context,
  services: Services,
): NextMeetingView {
  const { today } = context;
  const requests = requestsView({ records, rounds: [], filter: 'open' }, trackerContext(services, context)).items;
  return {
    meeting: meetingView(meeting, context),
    actions: {
      open: actions.length,
      overdue: actions.filter((action) => isOverdue(action, today)).length,
      dueByMeeting: actions.filter(({ due }) => due <= meeting.date).length,
    },
    requests: {
      open: requests.length,
      overdue: requests.filter(({ late }) => late).length,
      dueByMeeting: requests.filter(({ due, effectiveDue }) => (effectiveDue ?? due) <= meeting.date).length,
    },
  };
}

/** The next meeting and what is due for it. */
import type { NextMeetingView } from '../../../shared/contract/meetings';
import { isOverdue } from '../../../shared/domain/actions/life';
import { meetingToOpen, plannedMeeting } from '../../../shared/domain/meetings/schedule';
import { ok, type Result } from '../../../shared/domain/result';
import { loadActions } from '../../store/actions';
import { loadTracker } from '../../store/tracker';
import { type Context, enter, type Reader, type Services } from '../context';
import { trackerContext } from '../tracker/context';
import { requestsView } from '../tracker/request-view';
import { meetingView } from './meeting-view';

/** Three requests. Problem: the group does not know the reader. */
export async function showNextMeeting(services: Services, reader: Reader): Promise<Result<NextMeetingView>> {
  const context = await enter(services, reader);
  if (!context.ok) return context;
  const { planning } = context.value;
  const underWay = planning.schedule.openRegister;
  return ok(await nextMeetingView(services, reader.groupId, context.value, underWay ?? meetingToOpen(planning).id));
}

/** A meeting with what is due for it. Two requests beside those for the context. */
export async function nextMeetingView(
  services: Services,
  groupId: string,
  context: Pick<Context, 'membership' | 'planning' | 'standing' | 'today'>,
  meetingId: string,
): Promise<NextMeetingView> {
  const { planning, today } = context;
  const meeting = plannedMeeting(planning, meetingId);
  const [{ actions }, tracker] = await Promise.all([
    loadActions(services.table, groupId),
    loadTracker(services.table, groupId),
  ]);
  const open = actions.map((row) => row.value);
  const requests = requestsView(
    { records: tracker.state.records, rounds: [], filter: 'open' },
    trackerContext(services, context),
  ).items;
  return {
    meeting: meetingView(meeting, context),
    actions: {
      open: open.length,
      overdue: open.filter((action) => isOverdue(action, today)).length,
      dueByMeeting: open.filter(({ due }) => due <= meeting.date).length,
    },
    requests: {
      open: requests.length,
      overdue: requests.filter(({ overdueWorkingDays }) => overdueWorkingDays > 0).length,
      dueByMeeting: requests.filter(({ due, effectiveDue }) => (effectiveDue ?? due) <= meeting.date).length,
    },
  };
}

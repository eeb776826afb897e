/** The next meeting and what is due for it. */
import type { NextMeetingView } from '../../../shared/contract/meetings';
import { isOverdue } from '../../../shared/domain/actions/life';
import { meetingToOpen, plannedMeeting } from '../../../shared/domain/meetings/schedule';
import { ok, type Result } from '../../../shared/domain/result';
import { loadActions } from '../../store/actions';
import { loadTracker } from '../../store/tracker';
import { requestsView } from '../tracker/request-view';
import { trackerScene } from '../tracker/scene';
import { enter, type Reader, type Scene, type Services } from '../use-case';
import { meetingView } from './meeting-view';

/** Three requests. Problem: the group does not know the reader. */
export async function showNextMeeting(services: Services, reader: Reader): Promise<Result<NextMeetingView>> {
  const scene = await enter(services, reader);
  if (!scene.ok) return scene;
  const { planning } = scene.value;
  const underWay = planning.schedule.openRegister;
  return ok(await nextMeetingView(services, reader.groupId, scene.value, underWay ?? meetingToOpen(planning).id));
}

/** A meeting with what is due for it. Two requests beside those for the scene. */
export async function nextMeetingView(
  services: Services,
  groupId: string,
  scene: Pick<Scene, 'membership' | 'planning' | 'standing' | 'today'>,
  meetingId: string,
): Promise<NextMeetingView> {
  const { planning, today } = scene;
  const meeting = plannedMeeting(planning, meetingId);
  const [{ actions }, tracker] = await Promise.all([
    loadActions(services.table, groupId),
    loadTracker(services.table, groupId),
  ]);
  const open = actions.map((row) => row.value);
  const requests = requestsView(
    { records: tracker.state.records, rounds: [], filter: 'open' },
    trackerScene(services, scene),
  ).items;
  return {
    meeting: meetingView(meeting, scene),
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

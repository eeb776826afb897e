/** A meeting and what is due for it. */
import type { NextMeetingView } from '../../../shared/contract/meetings';
import { isOverdue } from '../../../shared/domain/actions/transitions';
import { meetingToOpen, plannedMeeting } from '../../../shared/domain/meetings/schedule';
import { ok } from '../../../shared/domain/result';
import { loadActions } from '../../store/actions';
import { loadTracker } from '../../store/tracker';
import { query } from '../query';
import { trackerContext } from '../tracker/context';
import { requestsView } from '../tracker/requests-view';
import { meetingView } from './meeting-view';

/** @param wanted the meeting's month; null: the one that is under way, else the next. Three requests. */
export const showMeeting = query({
  load: async ({ table }, groupId, _wanted: string | null) => {
    const [{ actions }, { state }] = await Promise.all([loadActions(table, groupId), loadTracker(table, groupId)]);
    return { actions: actions.map(({ value }) => value), records: state.records };
  },
  view: ({ actions, records }, context, wanted, services) => {
    const { planning, today } = context;
    const meetingId = wanted ?? planning.schedule.openRegister ?? meetingToOpen(planning).id;
    const meeting = plannedMeeting(planning, meetingId);
    const requests = requestsView({ records, rounds: [], filter: 'open' }, trackerContext(services, context)).items;
    return ok<NextMeetingView>({
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
    });
  },
});

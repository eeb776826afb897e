/** The handlers of the area `meetings`. */
import { meetings as area } from '../../shared/areas/meetings';
import { call as callCommand } from '../commands/call';
import { meeting as meetingCommand } from '../commands/meeting';
import { makeCalendarAddress, revokeCalendarAddress, showCalendarAddress } from '../services/meetings/calendar-address';
import { callWatch } from '../services/meetings/call/watch-call';
import { cancelMeeting, reinstateMeeting } from '../services/meetings/cancel-meeting';
import { changeMeetingRule } from '../services/meetings/change-rule';
import { chooseHost, followRotation } from '../services/meetings/choose-host';
import { downloadCalendar } from '../services/meetings/download-calendar';
import { listMeetings } from '../services/meetings/list-meetings';
import { logFormatReview } from '../services/meetings/log-review';
import { moveMeeting } from '../services/meetings/move-meeting';
import { addEarlierHost, countMeetings, removeEarlierHost } from '../services/meetings/set-count';
import { serve } from './area';

export const meetings = serve(area, {
  routes: ({ services, calendarUrl }) => {
    const call = callWatch(services);
    return {
      meetings: ({ caller, query }) => listMeetings(services, caller, query.year ?? null),
      moveMeeting: ({ caller, params, body }) => moveMeeting(services, caller, params.meetingId, body),
      cancelMeeting: ({ caller, params, body }) => cancelMeeting(services, caller, params.meetingId, body),
      reinstateMeeting: ({ caller, params }) => reinstateMeeting(services, caller, params.meetingId),
      chooseHost: ({ caller, params, body }) => chooseHost(services, caller, params.meetingId, body),
      followRotation: ({ caller, params }) => followRotation(services, caller, params.meetingId),
      changeMeetingRule: ({ caller, body }) => changeMeetingRule(services, caller, undefined, body),
      logFormatReview: ({ caller, body }) => logFormatReview(services, caller, undefined, body),
      countMeetings: ({ caller, body }) => countMeetings(services, caller, undefined, body),
      addEarlierHost: ({ caller, body }) => addEarlierHost(services, caller, undefined, body),
      removeEarlierHost: ({ caller, params }) => removeEarlierHost(services, caller, params),
      calendarFile: ({ caller, query }) => downloadCalendar(services, caller, query.year ?? null),
      calendarAddress: ({ caller }) => showCalendarAddress(services, caller, calendarUrl),
      makeCalendarAddress: ({ caller }) => makeCalendarAddress(services, caller, calendarUrl),
      revokeCalendarAddress: ({ caller }) => revokeCalendarAddress(services, caller, calendarUrl),
      callSince: ({ caller }) => call.since(caller),
      callOverdue: ({ caller }) => call.overdue(caller),
      callAgreed: ({ caller }) => call.agreed(caller),
      callNext: ({ caller }) => call.next(caller),
    };
  },
  commands: { meeting: meetingCommand, call: callCommand },
});

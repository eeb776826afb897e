/** When and where the group meets, and who hosts. Terms of reference, "Meeting frequency and format". */
import { z } from 'zod';
import { EVERYWHERE } from '../contract/commands';
import {
  type CalendarAddressView,
  cancelMeetingInput,
  chooseHostInput,
  type FileView,
  financialYear,
  formatReviewInput,
  type MeetingsView,
  meetingId,
  meetingRuleInput,
  moveMeetingInput,
} from '../contract/meetings';

import { change, get, nothing } from '../contract/routes';
import { MEETING_EVENTS } from '../domain/meetings/events';
import { area } from './area';

const ofMeeting = z.object({ meetingId });

export const meetings = area({
  name: 'meetings',
  title: 'Meetings',
  pages: [{ id: 'meetings', name: 'Meetings', path: '/meetings' }],
  routes: {
    meetings: get('/meetings', nothing, z.object({ year: financialYear.optional() })).answers<MeetingsView>(),
    moveMeeting: change('PUT', '/meetings/:meetingId/day', ofMeeting, moveMeetingInput).answers<MeetingsView>(),
    cancelMeeting: change(
      'PUT',
      '/meetings/:meetingId/cancellation',
      ofMeeting,
      cancelMeetingInput,
    ).answers<MeetingsView>(),
    reinstateMeeting: change('DELETE', '/meetings/:meetingId/cancellation', ofMeeting, nothing).answers<MeetingsView>(),
    chooseHost: change('PUT', '/meetings/:meetingId/host', ofMeeting, chooseHostInput).answers<MeetingsView>(),
    followRotation: change('DELETE', '/meetings/:meetingId/host', ofMeeting, nothing).answers<MeetingsView>(),
    changeMeetingRule: change('PUT', '/meeting-rule', nothing, meetingRuleInput).answers<MeetingsView>(),
    logFormatReview: change('POST', '/format-reviews', nothing, formatReviewInput).answers<MeetingsView>(),
    /** The calendar as a file; `year` as for `meetings`. */
    calendarFile: get('/calendar/file', nothing, z.object({ year: financialYear.optional() })).answers<FileView>(),
    calendarAddress: get('/calendar/address', nothing, nothing).answers<CalendarAddressView>(),
    /** Makes an address, or another one in place of the old. */
    makeCalendarAddress: change('POST', '/calendar/address', nothing, nothing).answers<CalendarAddressView>(),
    revokeCalendarAddress: change('DELETE', '/calendar/address', nothing, nothing).answers<CalendarAddressView>(),
  },
  commands: [
    {
      name: 'meeting',
      description: 'The next meeting: when, where, who hosts, and what is due for it',
      scopes: EVERYWHERE,
      arguments: [],
    },
  ],
  events: MEETING_EVENTS,
});

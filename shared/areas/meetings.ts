/** Meetings: when and where the group meets, and who hosts. Terms of reference, "Meeting frequency and format". */
import { z } from 'zod';
import type { CallAgreedView, CallNextView, CallOverdueView, CallSinceView } from '../contract/call';
import { ALL_SCOPES } from '../contract/commands';
import { day } from '../contract/inputs';
import {
  type CalendarAddressView,
  cancelMeetingInput,
  chooseHostInput,
  earlierHostInput,
  type FileView,
  financialYear,
  formatReviewInput,
  type MeetingsView,
  meetingCountInput,
  meetingId,
  meetingRuleInput,
  moveMeetingInput,
} from '../contract/meetings';
import { change, get, noInput } from '../contract/routes';
import { MEETING_EVENTS } from '../domain/meetings/events';
import { meetingsPolicy } from '../domain/meetings/policy';
import { area } from './area';

const ofMeeting = z.object({ meetingId });

export const meetings = area({
  name: 'meetings',
  title: 'Meetings',
  pages: [
    { id: 'meetings', name: 'Meetings', path: '/meetings' },
    { id: 'call', name: 'Run the call', path: '/call' },
  ],
  routes: {
    meetings: get('/meetings', noInput, z.object({ year: financialYear.optional() })).answers<MeetingsView>(
      meetingsPolicy.read,
    ),
    moveMeeting: change('PUT', '/meetings/:meetingId/day', ofMeeting, moveMeetingInput).answers<MeetingsView>(
      meetingsPolicy.arrange,
    ),
    cancelMeeting: change(
      'PUT',
      '/meetings/:meetingId/cancellation',
      ofMeeting,
      cancelMeetingInput,
    ).answers<MeetingsView>(meetingsPolicy.arrange),
    reinstateMeeting: change('DELETE', '/meetings/:meetingId/cancellation', ofMeeting, noInput).answers<MeetingsView>(
      meetingsPolicy.arrange,
    ),
    chooseHost: change('PUT', '/meetings/:meetingId/host', ofMeeting, chooseHostInput).answers<MeetingsView>(
      meetingsPolicy.chooseHost,
    ),
    followRotation: change('DELETE', '/meetings/:meetingId/host', ofMeeting, noInput).answers<MeetingsView>(
      meetingsPolicy.chooseHost,
    ),
    changeMeetingRule: change('PUT', '/meeting-rule', noInput, meetingRuleInput).answers<MeetingsView>(
      meetingsPolicy.arrange,
    ),
    /** Sets the month from which every third meeting is counted. */
    countMeetings: change('PUT', '/meeting-count', noInput, meetingCountInput).answers<MeetingsView>(
      meetingsPolicy.settings,
    ),
    /** Records a host of a meeting before the app was used. */
    addEarlierHost: change('POST', '/earlier-hosts', noInput, earlierHostInput).answers<MeetingsView>(
      meetingsPolicy.settings,
    ),
    removeEarlierHost: change(
      'DELETE',
      '/earlier-hosts/:on',
      z.object({ on: day('Choose the day.') }),
      noInput,
    ).answers<MeetingsView>(meetingsPolicy.settings),
    logFormatReview: change('POST', '/format-reviews', noInput, formatReviewInput).answers<MeetingsView>(
      meetingsPolicy.arrange,
    ),
    /** The calendar as a file; `year` as for `meetings`. */
    calendarFile: get('/calendar/file', noInput, z.object({ year: financialYear.optional() })).answers<FileView>(
      meetingsPolicy.read,
    ),
    /** The steps of the call other than the register. */
    callSince: get('/call/since', noInput, noInput).answers<CallSinceView>(meetingsPolicy.read),
    callOverdue: get('/call/overdue', noInput, noInput).answers<CallOverdueView>(meetingsPolicy.read),
    callAgreed: get('/call/agreed', noInput, noInput).answers<CallAgreedView>(meetingsPolicy.read),
    callNext: get('/call/next', noInput, noInput).answers<CallNextView>(meetingsPolicy.read),
    calendarAddress: get('/calendar/address', noInput, noInput).answers<CalendarAddressView>(meetingsPolicy.read),
    /** Creates a calendar address, replacing an existing one. */
    makeCalendarAddress: change('POST', '/calendar/address', noInput, noInput).answers<CalendarAddressView>(
      meetingsPolicy.read,
    ),
    revokeCalendarAddress: change('DELETE', '/calendar/address', noInput, noInput).answers<CalendarAddressView>(
      meetingsPolicy.read,
    ),
  },
  commands: [
    {
      name: 'meeting',
      description: 'The next meeting: when, where, who hosts, and what is due for it',
      scopes: ALL_SCOPES,
      arguments: [],
    },
    {
      name: 'call',
      description: 'Run the call: where the meeting stands, and its five steps on one page',
      scopes: ALL_SCOPES,
      arguments: [],
    },
  ],
  events: MEETING_EVENTS,
});

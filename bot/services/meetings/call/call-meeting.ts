/** The meeting of the call, and the meetings before and after it. */
import type { CallSinceView } from '../../../../shared/contract/call';
import { meetingBefore } from '../../../../shared/domain/meetings/before';
import {
  meetingToOpen,
  neighbours,
  type PlannedMeeting,
  plannedMeeting,
} from '../../../../shared/domain/meetings/schedule';
import type { Meeting } from '../../../../shared/domain/meetings/types';
import type { Context } from '../../context';

type Planned = Pick<Context, 'planning'>;

/** Returns the meeting whose register is open, else the one that is due or next. */
export function callMeeting({ planning }: Planned): PlannedMeeting {
  return plannedMeeting(planning, planning.schedule.openRegister ?? meetingToOpen(planning).id);
}

/** Returns the last meeting before the call's; null if there is none within reach. */
export function lastMeeting(context: Planned): Meeting | null {
  return meetingBefore(context.planning, callMeeting(context).id);
}

/**
 * Returns the first meeting after the call's that is not cancelled.
 *
 * @throws Error if all meetings within reach are cancelled
 */
export function meetingAfter(context: Planned): PlannedMeeting {
  const { after } = neighbours(context.planning, callMeeting(context).id);
  if (after === null) throw new Error('Every meeting to come is cancelled');
  return plannedMeeting(context.planning, after.id);
}

/** Returns a meeting's id and day. */
export function meetingIdAndDay(meeting: Meeting | null): CallSinceView['last'] {
  return meeting === null ? null : { meetingId: meeting.id, date: meeting.date };
}

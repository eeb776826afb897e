/** Which meeting the call is. */
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

/** The meeting whose register is open, else the one that is due or next. */
export function callMeeting({ planning }: Planned): PlannedMeeting {
  return plannedMeeting(planning, planning.schedule.openRegister ?? meetingToOpen(planning).id);
}

/** The last one before it; null: none within reach. */
export function lastMeeting(context: Planned): Meeting | null {
  return meetingBefore(context.planning, callMeeting(context).id);
}

/** The first one after it that is not cancelled. @throws Error where all of the next years are */
export function meetingAfter(context: Planned): PlannedMeeting {
  const { after } = neighbours(context.planning, callMeeting(context).id);
  if (after === null) throw new Error('Every meeting to come is cancelled');
  return plannedMeeting(context.planning, after.id);
}

/** A meeting by its month and day. */
export function named(meeting: Meeting | null): CallSinceView['last'] {
  return meeting === null ? null : { meetingId: meeting.id, date: meeting.date };
}

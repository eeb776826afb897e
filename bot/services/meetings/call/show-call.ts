/** The state of the meeting, for the card that opens the call. */
import type { CallView } from '../../../../shared/contract/call';
import { meetingsPolicy } from '../../../../shared/domain/meetings/policy';
import { permit } from '../../../../shared/domain/policy';
import { ok } from '../../../../shared/domain/result';
import { loadRegister } from '../../../store/attendance';
import { registerView } from '../../attendance/register-view';
import type { Context, Services } from '../../context';
import { query } from '../../query';
import { meetingView } from '../meeting-view';
import { loadDue, meetingWithDue } from '../show-meeting';
import { callMeeting, lastMeeting, meetingAfter, meetingIdAndDay } from './call-meeting';

/** Returns the figures of the card. Problem: no seat. Three storage requests, four while a register is open. */
export const showCall = query({
  load: (services, groupId, _wanted: undefined) => loadDue(services, groupId),
  view: async (due, context, _wanted, services) => {
    const permitted = permit(meetingsPolicy.postCall, context.standing);
    if (!permitted.ok) return permitted;
    const meeting = callMeeting(context);
    return ok<CallView>({
      ...meetingWithDue(meeting, due, context, services),
      register: await registerFigures(meeting.id, context, services),
      last: meetingIdAndDay(lastMeeting(context)),
      next: meetingView(meetingAfter(context), context),
    });
  },
});

async function registerFigures(
  meetingId: string,
  { planning, membership }: Pick<Context, 'planning' | 'membership'>,
  { table }: Pick<Services, 'table'>,
): Promise<CallView['register']> {
  if (planning.schedule.openRegister !== meetingId) return null;
  const loaded = await loadRegister(table, membership.group.id, meetingId);
  if (loaded === null) return null;
  const { counts, coverage } = registerView(loaded.register);
  const { present, deputy, apologies, absent, unrecorded } = counts;
  return {
    present: present + deputy,
    of: present + deputy + apologies + absent + unrecorded,
    represented: coverage.part,
    agencies: coverage.whole,
  };
}

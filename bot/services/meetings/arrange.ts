/** What every change of the schedule shares: who may, one row to change, and calendars and cards that follow. */
import type { MeetingsView } from '../../../shared/contract/meetings';
import { revised } from '../../../shared/domain/meetings/arranging';
import { planningOf } from '../../../shared/domain/meetings/schedule';
import type { Schedule } from '../../../shared/domain/meetings/types';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import { notAllowed, ok, type Result } from '../../../shared/domain/result';
import { scheduleChange } from '../../store/membership';
import type { Event } from '../../store/trace';
import { registerSubject } from '../attendance/register-view';
import { change } from '../commit';
import { type Caller, type Context, enter, type Services } from '../context';
import { listMeetings, meetingsView } from './list-meetings';

interface Arranging {
  /** `chair`: the chair alone; `group`: chair and VRU. */
  readonly by: 'chair' | 'group';
  readonly verb: string;
  /** The meeting that it is about; null: all of them. */
  readonly meetingId: string | null;
  readonly data: Event['data'];
}

/** Changes the schedule as `decide` says. Answers the present year. Problems: who may not; those of `decide`. */
export async function arrange(
  services: Services,
  caller: Caller,
  { by, verb, meetingId, data }: Arranging,
  decide: (context: Context) => Result<Schedule>,
): Promise<Result<MeetingsView>> {
  return change<MeetingsView>(
    services,
    caller,
    async () => {
      const context = await enter(services, caller);
      if (!context.ok) return context;
      const { loaded, membership, standing, today, now } = context.value;
      if (by === 'chair' && standing.role !== 'chair') return notAllowed('Only the chair can choose who hosts.');
      if (!runsTheGroup(standing)) return notAllowed('Only the chair or the VRU can arrange meetings.');
      const decided = decide(context.value);
      if (!decided.ok) return decided;
      const schedule = revised(decided.value, now);
      const planning = planningOf(membership, schedule, services.calendar, today);
      const view = meetingsView({ ...context.value, planning }, null);
      if (!view.ok) return view;
      const shown = new Set([meetingId ?? view.value.next.meetingId, view.value.next.meetingId]);
      return ok({
        changes: [scheduleChange(loaded, schedule)],
        event: { verb, subject: meetingId === null ? 'meetings' : `meeting:${meetingId}`, data },
        stale: [...shown].map(registerSubject),
        value: view.value,
      });
    },
    () => listMeetings(services, caller, null),
  );
}

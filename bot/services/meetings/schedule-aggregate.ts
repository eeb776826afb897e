/** The schedule of the meetings as it changes. It is loaded with the membership, and calendars and cards follow it. */
import type { MeetingsView } from '../../../shared/contract/meetings';
import { revised, type ScheduleDecision } from '../../../shared/domain/meetings/arranging';
import { meetingToOpen } from '../../../shared/domain/meetings/schedule';
import { scheduleChange } from '../../store/membership';
import { type Aggregate, type CommandContext, commandOn } from '../command';
import type { Context } from '../context';
import { meetingsView, presentYear } from './list-meetings';

const schedule: Aggregate<string | undefined, undefined, ScheduleDecision> = {
  load: async () => undefined,
  store: (_, decided, context) => {
    const next = meetingToOpen(decidedContext(decided, context).planning).id;
    const shown = [...new Set([context.target ?? next, next])];
    return {
      changes: [scheduleChange(context.loaded, revised(decided.schedule, context.now))],
      stale: shown.map((meetingId) => ({ kind: 'register', meetingId }) as const),
    };
  },
};

/** For one meeting, named by its month. */
export const onMeeting = commandOn<string, undefined, ScheduleDecision>(schedule);

/** For all of them. */
export const onSchedule = commandOn<undefined, undefined, ScheduleDecision>(schedule);

/** The present year as decided. */
export function decidedYear(
  _: undefined,
  decided: ScheduleDecision,
  context: CommandContext<string | undefined>,
): MeetingsView {
  return meetingsView(decidedContext(decided, context), presentYear(context));
}

function decidedContext({ schedule }: ScheduleDecision, context: Context): Context {
  return { ...context, planning: { ...context.planning, schedule } };
}

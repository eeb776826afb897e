/**
 * Aggregate of the schedule of meetings. The schedule is loaded with the membership; calendars and cards depend on it.
 */

import type { AreaEvent } from '../../../shared/areas/events';
import type { MeetingsView } from '../../../shared/contract/meetings';
import type { Register } from '../../../shared/domain/attendance/types';
import { type DiscardedBecause, type Discarding, decideDiscard } from '../../../shared/domain/attendance/undoing';
import type { IsoDate } from '../../../shared/domain/calendar/dates';
import { revised, type ScheduleDecision } from '../../../shared/domain/meetings/arranging';
import { bareMeeting, meetingToOpen, plannedMeeting } from '../../../shared/domain/meetings/schedule';
import { ok, type Result } from '../../../shared/domain/result';
import { loadRegister } from '../../store/attendance';
import { scheduleChange } from '../../store/membership';
import { type LoadedRegister, meetingChange } from '../../store/open-register';
import type { Change } from '../../store/table';
import { noRegister } from '../attendance/show-register';
import { discardChanges } from '../attendance/undo-register';
import { type Aggregate, type CommandContext, commandOn } from '../command';
import type { Context } from '../context';
import { meetingsView, presentYear } from './list-meetings';

/** A decision about the schedule, with its effect on the meeting's open register. */
export interface MeetingDecision extends Pick<ScheduleDecision, 'schedule'> {
  readonly events: readonly AreaEvent[];
  /** The open register, updated to the meeting's new time or place. */
  readonly followed?: { readonly register: LoadedRegister; readonly after: Register };
  readonly discarded?: { readonly register: LoadedRegister; readonly decided: Discarding };
}

/** Extends the decision: discards the meeting's register if it is open. One more storage request in that case. */
export async function withRegisterDiscarded(
  decided: Result<ScheduleDecision>,
  because: DiscardedBecause,
  { planning, target, services, caller }: CommandContext<string>,
): Promise<Result<MeetingDecision>> {
  if (!decided.ok || planning.schedule.openRegister !== target) return decided;
  const register = await loadRegister(services.table, caller.groupId, target);
  if (register === null) return noRegister;
  const discarding = decideDiscard(register.register, because);
  if (!discarding.ok) return discarding;
  const events = [...decided.value.events, ...discarding.value.events];
  return ok({ ...decided.value, events, discarded: { register, decided: discarding.value } });
}

/**
 * Extends a move: on the same day, the meeting's open register stays and gets the new time and place; otherwise it is
 * discarded.
 */
export async function withRegisterFollowing(
  decided: Result<ScheduleDecision>,
  context: CommandContext<string>,
): Promise<Result<MeetingDecision>> {
  const { planning, target, services, caller } = context;
  if (!decided.ok || decided.value.schedule.openRegister !== target) {
    return withRegisterDiscarded(decided, 'moved', context);
  }
  const register = await loadRegister(services.table, caller.groupId, target);
  if (register === null) return noRegister;
  const meeting = bareMeeting(plannedMeeting({ ...planning, schedule: decided.value.schedule }, target));
  return ok({ ...decided.value, followed: { register, after: { ...register.register, meeting } } });
}

const schedule: Aggregate<string | undefined, undefined, MeetingDecision> = {
  load: async () => undefined,
  store: (_, decided, context) => {
    const next = meetingToOpen(decidedContext(decided, context).planning).id;
    const shown = [...new Set([context.target ?? next, next])];
    return {
      changes: [scheduleChange(context.loaded, revised(decided.schedule, context.now)), ...rowsOf(decided)],
      stale: shown.map((meetingId) => ({ kind: 'register', meetingId }) as const),
    };
  },
};

/** Creates commands on one meeting. The target is its month. */
export const onMeeting = commandOn<string, undefined, MeetingDecision>(schedule);

/** Creates commands on the whole schedule. */
export const onSchedule = commandOn<undefined, undefined, MeetingDecision>(schedule);

/** Creates commands on the host of a day before the app was in use. */
export const onEarlierHost = commandOn<{ readonly on: IsoDate }, undefined, MeetingDecision>({
  load: async () => undefined,
  store: (_, decided, context) => schedule.store(undefined, decided, { ...context, target: undefined }),
});

/** Returns the view of the present year after the decision. */
export function decidedYear(
  _: undefined,
  decided: MeetingDecision,
  context: CommandContext<string | undefined>,
): MeetingsView {
  return meetingsView(decidedContext(decided, context), presentYear(context));
}

function rowsOf({ discarded, followed }: MeetingDecision): readonly Change[] {
  if (followed !== undefined) return [meetingChange(followed.register, followed.after)];
  return discarded === undefined ? [] : discardChanges(discarded.register, discarded.decided);
}

function decidedContext({ schedule }: MeetingDecision, context: Context): Context {
  return { ...context, planning: { ...context.planning, schedule } };
}

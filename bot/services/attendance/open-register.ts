/** Opening a register. Terms of reference, "Administration": attendance for all meetings. */
import { openRegisterInput, type RegisterView } from '../../../shared/contract/attendance';
import { checked } from '../../../shared/contract/inputs';
import { openRegister as opened } from '../../../shared/domain/attendance/register';
import { monthOf, monthsBetween } from '../../../shared/domain/calendar/dates';
import { withOpenRegister } from '../../../shared/domain/meetings/arranging';
import {
  bareMeeting,
  meetingToOpen,
  type PlannedMeeting,
  plannedMeeting,
} from '../../../shared/domain/meetings/schedule';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import { conflict, notAllowed, ok, type Result } from '../../../shared/domain/result';
import { loadActions } from '../../store/actions';
import { scheduleChange } from '../../store/membership';
import { openedRows } from '../../store/open-register';
import { change } from '../commit';
import { type Caller, type Context, enter, type Services } from '../context';
import { registerSubject, registerView } from './register-view';
import { showRegister } from './show-register';

/**
 * The register of the meeting that is named, or of the one that is due; the one that is open already, when one is. Unended
 * actions are carried along and counted. Problems: the caller neither chairs nor administers; the meeting named is cancelled
 * or years ago, or another one's register is open. Three requests.
 */
export async function openRegister(services: Services, caller: Caller, input: unknown): Promise<Result<RegisterView>> {
  const wanted = checked(openRegisterInput, input);
  if (!wanted.ok) return wanted;
  const { table } = services;
  return change<RegisterView>(
    services,
    caller,
    async () => {
      const context = await enter(services, caller);
      if (!context.ok) return context;
      const { loaded, membership, planning, standing, now } = context.value;
      if (!runsTheGroup(standing)) return notAllowed('Only the chair or the VRU can open a register.');
      const meeting = meetingOf(context.value, wanted.value.meeting ?? null);
      if (!meeting.ok) return meeting;
      const there = meeting.value.held !== null || planning.schedule.openRegister === meeting.value.id;
      if (there) {
        const shown = await showRegister(services, caller, meeting.value.id);
        return shown.ok ? ok({ value: shown.value }) : shown;
      }
      const { actions } = await loadActions(table, caller.groupId);
      const register = opened(bareMeeting(meeting.value), membership, actions.length, now);
      return ok({
        // Two who open at once meet at the schedule's row: one of them finds the other's register.
        changes: [
          ...openedRows(register),
          scheduleChange(loaded, withOpenRegister(planning.schedule, meeting.value.id)),
        ],
        event: {
          verb: 'attendance.register-opened',
          subject: registerSubject(meeting.value.id),
          data: { date: meeting.value.date, mode: meeting.value.mode, actionsCarried: actions.length },
        },
        stale: [registerSubject(meeting.value.id)],
        remember: meeting.value.id,
        value: registerView(register),
      });
    },
    (meetingId) => showRegister(services, caller, String(meetingId)),
  );
}

/** An older register is not opened any more: whatever has been planned since would be planned anew. */
const MONTHS_BACK = 24;

function meetingOf({ planning }: Context, wanted: string | null): Result<PlannedMeeting> {
  const { openRegister: open } = planning.schedule;
  if (open !== null && (wanted === null || wanted === open)) return ok(plannedMeeting(planning, open));
  if (wanted !== null && monthsBetween(wanted, monthOf(planning.today)) > MONTHS_BACK) {
    return conflict('This meeting is too long ago.');
  }
  const meeting = wanted === null ? meetingToOpen(planning) : plannedMeeting(planning, wanted);
  if (meeting.held !== null) return ok(meeting);
  if (open !== null) return conflict('The register of another meeting is open. Close it first.');
  if (meeting.cancelled !== null) return conflict('This meeting is cancelled.');
  // Planned as under way: a meeting that is recorded late still has its host.
  const underWay = { ...planning, schedule: withOpenRegister(planning.schedule, meeting.id) };
  const ahead = wanted !== null && meeting.id > meetingToOpen(planning).id;
  return ahead ? conflict('Another meeting comes first.') : ok(plannedMeeting(underWay, meeting.id));
}

/** Opening the register of the meeting that is due. Terms of reference, "Administration": attendance for all meetings. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { openRegister as opened } from '../../../shared/domain/attendance/register';
import { meetingToOpen } from '../../../shared/domain/meetings/schedule';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import { notAllowed, ok, type Result } from '../../../shared/domain/result';
import { loadActions } from '../../store/actions';
import { loadRegisterPage, openedRows } from '../../store/attendance';
import { type Caller, change, enter, type Services } from '../use-case';
import { registerSubject, registerView } from './register-view';
import { showRegister } from './show-register';

/**
 * The register of this month's meeting, or of the next when none is due this month any more; the one that is open already,
 * when one is. Unended actions are carried along and counted. Problem: the caller neither chairs nor administers.
 */
export async function openRegister(services: Services, caller: Caller): Promise<Result<RegisterView>> {
  const { table } = services;
  return change<RegisterView>(
    services,
    caller,
    async () => {
      const scene = await enter(services, caller);
      if (!scene.ok) return scene;
      const { membership, standing, today, now } = scene.value;
      if (!runsTheGroup(standing)) return notAllowed('Only the chair or the VRU can open a register.');
      const seats = membership.seats.length;
      const page = await loadRegisterPage(table, caller.groupId, { seats, past: 1, after: null });
      if (page.open !== null) return ok({ value: registerView(page.open.register) });
      const latest = page.past[0];
      const rule = membership.group.settings.meetingRule;
      const meeting = meetingToOpen(today, latest?.meeting, rule, services.calendar);
      if (latest !== undefined && meeting.id === latest.meeting.id) return ok({ value: registerView(latest) });
      const { actions } = await loadActions(table, caller.groupId);
      const register = opened(meeting, membership, actions.length, now);
      return ok({
        changes: openedRows(register),
        event: {
          verb: 'attendance.register-opened',
          subject: registerSubject(meeting.id),
          data: { date: meeting.date, actionsCarried: actions.length },
        },
        remember: meeting.id,
        value: registerView(register),
      });
    },
    (meetingId) => showRegister(services, caller, String(meetingId)),
  );
}

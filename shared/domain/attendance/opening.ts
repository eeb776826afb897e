/** Opening a register. Terms of reference, "Administration": attendance for all meetings. */
import { type IsoInstant, monthOf, monthsBetween } from '../calendar/dates';
import { withOpenRegister } from '../meetings/arranging';
import { bareMeeting, meetingToOpen, type PlannedMeeting, type Planning, plannedMeeting } from '../meetings/schedule';
import type { Membership } from '../membership/types';
import { conflict, ok, type Result } from '../result';
import type { RegisterDecision } from './decision';
import { ofRegister } from './events';
import { NO_ANSWERS, newRegister } from './register';

/** An older register is not opened any more: whatever has been planned since would be planned anew. */
const MONTHS_BACK = 24;

/**
 * The meeting whose register opens: the one that is wanted, or the one that is due (null); the open register's, when one is open. It
 * may have its register already. Problems: the meeting is cancelled, years ago, or not the next one; another one's register is open.
 */
export function meetingToRegister(planning: Planning, wanted: string | null): Result<PlannedMeeting> {
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

/** Whether a meeting has its register, open or closed. */
export function hasRegister({ schedule }: Planning, { id, held }: PlannedMeeting): boolean {
  return held !== null || schedule.openRegister === id;
}

/** The register that opens for a meeting; unended actions are carried along and counted. */
export function decideOpen(
  meeting: PlannedMeeting,
  membership: Membership,
  actionsCarried: number,
  now: IsoInstant,
): RegisterDecision {
  const register = newRegister(bareMeeting(meeting), membership, actionsCarried, now);
  const event = {
    kind: 'attendance.register-opened',
    ...ofRegister(register),
    mode: meeting.mode,
    actionsCarried,
  } as const;
  return { register, change: NO_ANSWERS, events: [event] };
}

/** The chair's choice of a host for a meeting in person. Terms of reference, "Meeting frequency and format". */
import { conflict, invalid, ok, type Result } from '../result';
import { changeableMeeting, type ScheduleDecision } from './arranging';
import { eligibleHosts, hostRecords, lastHost } from './rotation';
import { heldBefore, type Planning } from './schedule';
import type { Schedule } from './types';

/**
 * Sets the chair's choice of a host for the slot of a meeting. Problems: the meeting is not in person, or is over; the
 * organisation may not host it: not a Specified Authority, not active, or the host of the previous time.
 */
export function decideHost(
  planning: Planning,
  id: string,
  choice: { readonly organisationId: string; readonly reason: string },
): Result<ScheduleDecision> {
  const slot = slotToHost(planning, id);
  if (!slot.ok) return slot;
  if (!hostChoices(planning, id).some((host) => host.organisationId === choice.organisationId)) {
    return invalid({ organisation: 'Choose an active Specified Authority other than the last host.' });
  }
  return ok({
    schedule: withOverride(planning.schedule, slot.value, { slot: slot.value, ...choice }),
    events: [{ kind: 'meetings.host-chosen', meetingId: id, ...choice }],
  });
}

/**
 * Removes the chair's choice, so that the rotation decides again. Problems: the meeting is not in person, or is over;
 * the chair has not chosen a host for it.
 */
export function decideRotation(planning: Planning, id: string): Result<ScheduleDecision> {
  const slot = slotToHost(planning, id);
  if (!slot.ok) return slot;
  const chosen = planning.schedule.hostOverrides.find((override) => override.slot === slot.value);
  if (chosen === undefined) return conflict('The rotation decides who hosts this meeting already.');
  const { organisationId } = chosen;
  return ok({
    schedule: withOverride(planning.schedule, slot.value, null),
    events: [{ kind: 'meetings.host-by-rotation', meetingId: id, organisationId }],
  });
}

/**
 * Returns the organisations that may be chosen as the host of a meeting, in rotation order. Assumes that the meetings
 * before it are held.
 */
export function hostChoices(planning: Planning, id: string) {
  const held = heldBefore(planning, id);
  return eligibleHosts(hostRecords(planning.hosts, held), lastHost(held));
}

/** Returns the slot of a meeting whose host may be chosen. Problems: it is on Teams, cancelled, held or over. */
export function slotToHost(planning: Planning, id: string): Result<number> {
  const meeting = changeableMeeting(planning, id);
  if (!meeting.ok) return meeting;
  const { slot, cancelled } = meeting.value;
  if (cancelled !== null) return conflict('This meeting is cancelled. Its host passes on to the next one.');
  return slot === null ? conflict('This meeting is on Teams: nobody hosts it.') : ok(slot);
}

function withOverride(schedule: Schedule, slot: number, override: Schedule['hostOverrides'][number] | null): Schedule {
  const others = schedule.hostOverrides.filter((known) => known.slot !== slot);
  return { ...schedule, hostOverrides: override === null ? others : [...others, override] };
}

/** The meetings in iCalendar format. */
import { type IsoDate, londonInstant, monthOf } from '../../../shared/domain/calendar/dates';
import { type PlannedMeeting, type Planning, planMeetings } from '../../../shared/domain/meetings/schedule';
import { type PlanVersion, planVersion } from '../../../shared/domain/meetings/version';
import type { Group } from '../../../shared/domain/membership/types';
import type { CalendarEvent } from '../../files/calendar';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/**
 * Returns the text of the calendar: all meetings from the month of `from` to the month of `to`, cancelled ones
 * included.
 */
export async function calendarText(group: Group, planning: Planning, from: IsoDate, to: IsoDate): Promise<string> {
  // Lazy-loaded: the calendar writer must not slow down the start of the server.
  const { calendarFile } = await import('../../files/calendar');
  const meetings = planMeetings(planning, monthOf(from), monthOf(to));
  const version = planVersion(planning);
  return calendarFile({
    name: `${group.shortName} meetings`,
    events: meetings.map((meeting) => eventOf(group, planning, version, meeting)),
  });
}

function eventOf(group: Group, planning: Planning, version: PlanVersion, meeting: PlannedMeeting): CalendarEvent {
  const { id, date, startsAt, minutes, cancelled, host, place, mode } = meeting;
  const where = mode === 'remote' ? 'Microsoft Teams' : [place, host?.organisation].filter(Boolean).join(', ');
  return {
    uid: `${id}@${group.id}.meetings`,
    // A move, a chosen host or a new rule affects other meetings too, so all of them get a new version.
    sequence: version.sequence,
    // For clients that ignore the status.
    title: `${cancelled === null ? '' : 'Cancelled: '}${group.shortName} meeting${mode === 'in-person' ? ' (in person)' : ''}`,
    startsAt: londonInstant(date, startsAt),
    minutes,
    place: cancelled !== null || where === '' ? null : where,
    description: descriptionOf(group, meeting),
    cancelled: cancelled !== null,
    // Fallback for a plan that was never changed.
    changedAt: version.changedAt ?? `${planning.inPerson.countedFrom}-01T00:00:00.000Z`,
  };
}

function descriptionOf(group: Group, { cancelled, moved, host, pick, mode }: PlannedMeeting): string {
  const lines = [`Monthly meeting of the ${group.name}.`];
  if (cancelled !== null) return [...lines, `Cancelled: ${cancelled.reason}`].join('\n');
  if (mode === 'in-person' && host !== null) {
    lines.push(`Hosted by ${host.organisation}${pick === null ? '' : ' (foreseen)'}.`);
  }
  if (moved !== null) lines.push(`Moved: ${moved.reason}`);
  return lines.join('\n');
}

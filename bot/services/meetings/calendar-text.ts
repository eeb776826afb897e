/** The meetings as a calendar file. */
import { type IsoDate, londonInstant, monthOf } from '../../../shared/domain/calendar/dates';
import { type PlannedMeeting, type Planning, planMeetings } from '../../../shared/domain/meetings/schedule';
import { type PlanVersion, planVersion } from '../../../shared/domain/meetings/version';
import type { Group } from '../../../shared/domain/membership/types';
import type { CalendarEvent } from '../../files/calendar';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** The meetings of the months from one day to another, cancelled ones too. */
export async function calendarText(group: Group, planning: Planning, from: IsoDate, to: IsoDate): Promise<string> {
  // Loaded when the first is asked for: what writes calendars is no part of a start.
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
    // A move, another host and another rule touch meetings beyond the one they are about: all get a new version.
    sequence: version.sequence,
    // Clients that do not look at the status show the title.
    title: `${cancelled === null ? '' : 'Cancelled: '}${group.shortName} meeting${mode === 'in-person' ? ' (in person)' : ''}`,
    startsAt: londonInstant(date, startsAt),
    minutes,
    place: cancelled !== null || where === '' ? null : where,
    description: descriptionOf(group, meeting),
    cancelled: cancelled !== null,
    // Of what nobody has touched since the group began.
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

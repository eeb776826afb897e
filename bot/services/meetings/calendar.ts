/** The meetings for people's own calendars: as a file, and under a secret address that a calendar asks by itself. */
import { randomBytes } from 'node:crypto';
import type { CalendarAddressView, FileView } from '../../../shared/contract/meetings';
import { type IsoDate, londonDate, londonInstant, monthOf } from '../../../shared/domain/calendar/dates';
import { financialYearOf, periodOf, yearAfter } from '../../../shared/domain/calendar/periods';
import { type PlannedMeeting, type Planning, planMeetings } from '../../../shared/domain/meetings/schedule';
import { standingOf } from '../../../shared/domain/membership/standing';
import type { Group } from '../../../shared/domain/membership/types';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { type CalendarEvent, calendarFile } from '../../files/calendar';
import { calendarSecretChanges, loadCalendarOwner, loadCalendarSecret } from '../../store/calendars';
import { loadMembership } from '../../store/membership';
import { type Caller, change, enter, planningNow, type Reader, type Services } from '../use-case';

const TYPE = 'text/calendar; charset=utf-8';

/** The address of a secret, for the part of the app that knows how it is reached. */
export type CalendarUrl = (groupId: string, secret: string) => string;

/** The calendar of a financial year (null: of this one and the next) as a file. One request. */
export async function calendarAsFile(
  services: Services,
  reader: Reader,
  year: string | null,
): Promise<Result<FileView>> {
  const scene = await enter(services, reader);
  if (!scene.ok) return scene;
  const { membership, planning, today } = scene.value;
  const first = periodOf(year ?? financialYearOf(today));
  const last = year === null ? periodOf(yearAfter(financialYearOf(today), 1)) : first;
  if (first === null || last === null) return notFound('There is no plan for this year.');
  const text = calendarText(membership.group, planning, first.from, last.to);
  return ok({
    fileName: `${membership.group.id}-meetings${year === null ? '' : `-${year}`}.ics`,
    contentType: TYPE,
    base64: Buffer.from(text).toString('base64'),
  });
}

/** The reader's own address, if they have one. Two requests. */
export async function showCalendarAddress(
  services: Services,
  reader: Reader,
  url: CalendarUrl,
): Promise<Result<CalendarAddressView>> {
  const scene = await enter(services, reader);
  if (!scene.ok) return scene;
  const row = await loadCalendarSecret(services.table, reader.groupId, reader.actor);
  return ok({ address: row === null ? null : url(reader.groupId, row.value.secret) });
}

/** A new address; the one before ends. Three requests. */
export function makeCalendarAddress(services: Services, caller: Caller, url: CalendarUrl) {
  return replaceSecret(services, caller, url, randomBytes(32).toString('base64url'));
}

/** The address ends. Three requests. */
export function revokeCalendarAddress(services: Services, caller: Caller, url: CalendarUrl) {
  return replaceSecret(services, caller, url, null);
}

async function replaceSecret(
  services: Services,
  caller: Caller,
  url: CalendarUrl,
  secret: string | null,
): Promise<Result<CalendarAddressView>> {
  return change<CalendarAddressView>(
    services,
    caller,
    async () => {
      const scene = await enter(services, caller);
      if (!scene.ok) return scene;
      const before = await loadCalendarSecret(services.table, caller.groupId, caller.actor);
      if (before === null && secret === null) return ok({ value: { address: null } });
      return ok({
        changes: calendarSecretChanges(caller.actor, before, secret),
        event: {
          verb: secret === null ? 'meetings.calendar-address-revoked' : 'meetings.calendar-address-made',
          subject: 'meetings',
          data: {},
        },
        value: { address: secret === null ? null : url(caller.groupId, secret) },
      });
    },
    () => showCalendarAddress(services, caller, url),
  );
}

/**
 * What a calendar program gets that knows the secret: last year's, this year's and next year's meetings. Problem: no such
 * secret, or its person is not in the group any more; both read the same. Two requests.
 */
export async function calendarBySecret(services: Services, groupId: string, secret: string): Promise<Result<string>> {
  const [owner, loaded] = await Promise.all([
    loadCalendarOwner(services.table, groupId, secret),
    loadMembership(services.table, groupId),
  ]);
  const known = owner !== null && loaded !== null && standingOf(owner, loaded.membership) !== null;
  if (!known) return notFound('There is no such calendar.');
  const today = londonDate(services.now());
  const present = financialYearOf(today);
  const from = periodOf(yearAfter(present, -1))?.from ?? today;
  const to = periodOf(yearAfter(present, 1))?.to ?? today;
  return ok(calendarText(loaded.membership.group, planningNow(services, loaded), from, to));
}

function calendarText(group: Group, planning: Planning, from: IsoDate, to: IsoDate): string {
  const meetings = planMeetings(planning, monthOf(from), monthOf(to));
  return calendarFile({
    name: `${group.shortName} meetings`,
    events: meetings.map((meeting) => eventOf(group, planning, meeting)),
  });
}

function eventOf(group: Group, planning: Planning, meeting: PlannedMeeting): CalendarEvent {
  const { id, date, startsAt, minutes, cancelled, host, place, mode } = meeting;
  const { revision, revisedAt } = planning.schedule;
  const where = mode === 'remote' ? 'Microsoft Teams' : [place, host?.organisation].filter(Boolean).join(', ');
  return {
    uid: `${id}@${group.id}.meetings`,
    // A move, another host and another rule touch meetings beyond the one they are about: all of them are told anew.
    sequence: revision,
    title: `${group.shortName} meeting${mode === 'in-person' ? ' (in person)' : ''}`,
    startsAt: londonInstant(date, startsAt),
    minutes,
    place: cancelled !== null || where === '' ? null : where,
    description: descriptionOf(group, meeting),
    cancelled: cancelled !== null,
    // Of what nobody has touched since the group began.
    changedAt: revisedAt ?? `${planning.inPerson.countedFrom}-01T00:00:00.000Z`,
  };
}

function descriptionOf(group: Group, { cancelled, moved, host, pick, mode }: PlannedMeeting): string {
  const said = [`Monthly meeting of the ${group.name}.`];
  if (cancelled !== null) return [...said, `Cancelled: ${cancelled.reason}`].join('\n');
  if (mode === 'in-person' && host !== null)
    said.push(`Hosted by ${host.organisation}${pick === null ? '' : ' (foreseen)'}.`);
  if (moved !== null) said.push(`Moved: ${moved.reason}`);
  return said.join('\n');
}

/** Meetings as a calendar file (RFC 5545), to be downloaded or subscribed to. */
import {
  escape as escaped,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import { oneLine, writable } from './text';

/** One meeting in a calendar. */
export interface CalendarEvent {
  /** Stays the same for the same meeting, even if it is moved or cancelled. */
  readonly uid: string;
  /** Incremented with every change, from 0. */
  readonly sequence: number;
  readonly title: string;
  readonly startsAt: IsoInstant;
  readonly minutes: number;
  readonly place: string | null;
  readonly description: string;
  readonly cancelled: boolean;
  readonly changedAt: IsoInstant;
}

const PRODUCT = { company: 'DAWG', product: 'Meetings of the Data and Analysis Working Group', language: 'EN' };
/** Refresh interval for calendars that subscribed: 12 hours, in seconds. */
const REFRESH = 12 * 60 * 60;

/**
 * Returns the calendar as an `.ics` file. Times are UTC, so that no time zone definition is needed. Deterministic: the
 * clock is not used, and the same meetings give the same bytes.
 */
export function calendarFile(calendar: { readonly name: string; readonly events: readonly CalendarEvent[] }): string {
  const file = new ICalCalendar({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    // The library does not escape name and uid: a line break in them would begin a new line of the file.
    name: escaped(oneLine(calendar.name), false),
    ttl: REFRESH,
  });
  for (const event of calendar.events) file.createEvent(eventOf(event));
  return `${file.toString()}\r\n`;
}

function eventOf(event: CalendarEvent) {
  const start = new Date(event.startsAt);
  const changed = new Date(event.changedAt);
  const place = event.place === null ? '' : oneLine(event.place);
  return {
    id: escaped(oneLine(event.uid), false),
    sequence: event.sequence,
    stamp: changed,
    lastModified: changed,
    start,
    end: new Date(start.getTime() + event.minutes * 60_000),
    summary: oneLine(event.title),
    ...(place === '' ? {} : { location: place }),
    description: writable(event.description),
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A cancelled meeting does not make anybody busy.
    transparency: event.cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
}

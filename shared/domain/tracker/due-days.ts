/**
 * Due days of data requests: until when a response is on time, and which of a source's live requests determines its
 * status. A due day that is not a working day stands for the next one. Terms of reference, "Partner responsibilities".
 */
import type { IsoDate } from '../calendar/dates';
import { type HolidayCalendar, workingDayFrom, workingDaysAfter } from '../calendar/working-days';
import type { DataRequest } from './types';

/** A day in London, and the calendar of working days. */
export interface OnADay {
  readonly today: IsoDate;
  readonly calendar: HolidayCalendar;
}

/** Compares by due day, earliest first; for equal days, by when they were asked. A total order. */
export function dueOrder(a: DataRequest, b: DataRequest): number {
  return compare(a.due, b.due) || compare(a.askedAt, b.askedAt) || compare(a.id, b.id);
}

/** Compares by when they were asked, earliest first; for equal instants, by due day. A total order. */
export function askedOrder(a: DataRequest, b: DataRequest): number {
  return compare(a.askedAt, b.askedAt) || compare(a.due, b.due) || compare(a.id, b.id);
}

/** Returns the due day, or the promised or expected day if that is later. Null if nothing more is awaited. */
export function effectiveDue(request: DataRequest): IsoDate | null {
  switch (request.latest?.kind) {
    case 'supplied':
    case 'not_held':
      return null;
    case 'partly_supplied':
      return later(request.latest.expected, request.due);
    case 'will_supply_by':
      return later(request.latest.date, request.due);
    default:
      return request.due;
  }
}

/** Returns the last day on which the response is on time: a working day. Null if nothing more is awaited. */
export function lastDay(request: DataRequest, calendar: HolidayCalendar): IsoDate | null {
  const due = effectiveDue(request);
  return due === null ? null : workingDayFrom(due, calendar);
}

/** Whether the last day on which the response is on time has passed. */
export function isPast(request: DataRequest, { today, calendar }: OnADay): boolean {
  const last = lastDay(request, calendar);
  return last !== null && last < today;
}

/**
 * Returns the number of working days by which a request is late: 0 on a weekend right after its last day. Null if it is
 * not late.
 */
export function lateBy(request: DataRequest, { today, calendar }: OnADay): number | null {
  const last = lastDay(request, calendar);
  return last === null || last >= today ? null : workingDaysAfter(last, today, calendar);
}

/**
 * Returns the request that counts: of the live ones whose due day has passed, the one due last. One confirmed as not
 * held never counts, because it asks for nothing. Null if none is due.
 */
export function requestThatCounts(requests: readonly DataRequest[], { today, calendar }: OnADay): DataRequest | null {
  let counts: DataRequest | null = null;
  for (const request of requests) {
    // Compares the due day first: the next working day is only computed if it can have passed.
    if (request.notHeldConfirmed || request.due >= today || workingDayFrom(request.due, calendar) >= today) continue;
    if (counts === null || dueOrder(request, counts) > 0) counts = request;
  }
  return counts;
}

/**
 * Returns the requests due before the one that counts that were not supplied in full, earliest first. Those answered
 * "not held" are left out, because the VRU decides about them.
 */
export function missingPeriods(requests: readonly DataRequest[], counts: DataRequest | null): readonly DataRequest[] {
  if (counts === null) return [];
  return requests
    .filter((request) => dueOrder(request, counts) < 0)
    .filter(({ latest }) => latest?.kind !== 'supplied' && latest?.kind !== 'not_held')
    .sort(dueOrder);
}

/** Whether the request that was asked last is confirmed by the VRU as not held. */
export function isNotHeld(requests: readonly DataRequest[]): boolean {
  return [...requests].sort(askedOrder).at(-1)?.notHeldConfirmed === true;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

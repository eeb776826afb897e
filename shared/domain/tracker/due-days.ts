/**
 * Due days of data requests: until when an answer is on time, and which of a source's live requests decides about it.
 * A due day on which nobody works stands for the next working day. Terms of reference, "Partner responsibilities".
 */
import type { IsoDate } from '../calendar/dates';
import { type HolidayCalendar, workingDayFrom, workingDaysAfter } from '../calendar/working-days';
import type { DataRequest } from './types';

/** A day in London, and the calendar that its working days come from. */
export interface OnADay {
  readonly today: IsoDate;
  readonly calendar: HolidayCalendar;
}

/** By due day, the earliest first; of one day, the one asked first. No two requests are equal. */
export function dueOrder(a: DataRequest, b: DataRequest): number {
  return compare(a.due, b.due) || compare(a.askedAt, b.askedAt) || compare(a.id, b.id);
}

/** By when they were asked, the earliest first; of one moment, the one due first. No two requests are equal. */
export function askedOrder(a: DataRequest, b: DataRequest): number {
  return compare(a.askedAt, b.askedAt) || compare(a.due, b.due) || compare(a.id, b.id);
}

/** The day that was asked for, or the promised or expected one that replaces it, never an earlier one. Null: nothing more is awaited. */
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

/** The last day on which what is awaited is on time: a working day. Null: nothing more is awaited. */
export function lastDay(request: DataRequest, calendar: HolidayCalendar): IsoDate | null {
  const due = effectiveDue(request);
  return due === null ? null : workingDayFrom(due, calendar);
}

/** Whether the last day on which it is on time has passed. */
export function isPast(request: DataRequest, { today, calendar }: OnADay): boolean {
  const last = lastDay(request, calendar);
  return last !== null && last < today;
}

/** Working days by which a request is late: 0 on a weekend right after its last day. Null: it is not late. */
export function lateBy(request: DataRequest, { today, calendar }: OnADay): number | null {
  const last = lastDay(request, calendar);
  return last === null || last >= today ? null : workingDaysAfter(last, today, calendar);
}

/**
 * The request that counts: of the live ones whose due day has passed, the one due last. What is confirmed to be not held asks for
 * nothing, so it never counts. Null: none is due.
 */
export function requestThatCounts(requests: readonly DataRequest[], { today, calendar }: OnADay): DataRequest | null {
  let counts: DataRequest | null = null;
  for (const request of requests) {
    // The day itself first: a working day is looked for only where it can have passed.
    if (request.notHeldConfirmed || request.due >= today || workingDayFrom(request.due, calendar) >= today) continue;
    if (counts === null || dueOrder(request, counts) > 0) counts = request;
  }
  return counts;
}

/** Requests due before the one that counts that were not supplied in full, the earliest first. Of "not held" the VRU decides. */
export function missingPeriods(requests: readonly DataRequest[], counts: DataRequest | null): readonly DataRequest[] {
  if (counts === null) return [];
  return requests
    .filter((request) => dueOrder(request, counts) < 0)
    .filter(({ latest }) => latest?.kind !== 'supplied' && latest?.kind !== 'not_held')
    .sort(dueOrder);
}

/** Whether the request that was asked last is one that the VRU has confirmed to be not held. */
export function isNotHeld(requests: readonly DataRequest[]): boolean {
  return [...requests].sort(askedOrder).at(-1)?.notHeldConfirmed === true;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

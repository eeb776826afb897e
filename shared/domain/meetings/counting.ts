/**
 * The VRU's settings for meetings in person: the month from which every third meeting is counted, and the hosts before
 * the group used this app. Terms of reference, "Meeting frequency and format".
 */
import { type IsoDate, monthsBetween } from '../calendar/dates';
import { conflict, invalid, ok, type Result } from '../result';
import type { ScheduleDecision } from './arranging';
import { firstUnended, type Planning, planMeetings } from './schedule';
import type { EarlierHost, Schedule } from './types';

/** Maximum number of months between today and the month where the count begins. */
const MONTHS = 120;

/**
 * Sets the month of the meeting that counts as the first. The chair's choices of hosts keep their place among the
 * meetings in person to come. Problem: the month is more than ten years away.
 */
export function decideCount(planning: Planning, countedFrom: string): Result<ScheduleDecision> {
  if (Math.abs(monthsBetween(planning.today.slice(0, 7), countedFrom)) > MONTHS) {
    return invalid({ countedFrom: 'Choose a month within ten years.' });
  }
  if (countedFrom === planning.inPerson.countedFrom) return ok({ schedule: planning.schedule, events: [] });
  const inPerson = { ...planning.inPerson, countedFrom };
  const shift = nextSlot({ ...planning, inPerson }) - nextSlot(planning);
  const hostOverrides = planning.schedule.hostOverrides.map((choice) => ({ ...choice, slot: choice.slot + shift }));
  return ok({
    schedule: { ...planning.schedule, countedFrom, hostOverrides },
    events: [{ kind: 'meetings.count-changed', countedFrom }],
  });
}

/** Returns the ordinal of the next meeting in person; 1 if there is none within ten years. */
function nextSlot(planning: Planning): number {
  const from = firstUnended(planning);
  const until = `${Number(from.slice(0, 4)) + 10}${from.slice(4)}`;
  const next = planMeetings(planning, from, until).find(
    ({ slot, held, cancelled, date }) => slot !== null && held === null && cancelled === null && date >= planning.today,
  );
  return next?.slot ?? 1;
}

/**
 * Records the host of a meeting before the app was used. Problems, by field: the organisation cannot host; the day is
 * not in the past, is not before the first closed register, or already has a host.
 */
export function decideEarlierHost(
  planning: Planning,
  { organisationId, on }: { readonly organisationId: string; readonly on: IsoDate },
): Result<ScheduleDecision> {
  const host = planning.hosts.find((known) => known.organisationId === organisationId);
  if (host === undefined) return invalid({ organisation: 'Choose an active Specified Authority.' });
  if (on >= planning.today) return invalid({ on: 'Choose a day before today.' });
  const { schedule } = planning;
  if (schedule.held.some(({ date }) => date <= on)) {
    return invalid({ on: 'Registers of this app reach back to that time. Choose an earlier day.' });
  }
  const before = schedule.hostedBefore ?? [];
  if (before.some((known) => known.on === on)) return invalid({ on: 'There is a host for this day already.' });
  const hostedBefore = [...before, { ...host, on }].sort((a, b) => (a.on < b.on ? -1 : 1));
  return ok({
    schedule: { ...schedule, hostedBefore },
    events: [{ kind: 'meetings.earlier-host-added', organisationId, on }],
  });
}

/** Removes a recorded host of a meeting before the app was used. Problem: no host is recorded for this day. */
export function decideNoEarlierHost({ schedule }: Planning, on: IsoDate): Result<ScheduleDecision> {
  const before: readonly EarlierHost[] = schedule.hostedBefore ?? [];
  const removed = before.find((known) => known.on === on);
  if (removed === undefined) return conflict('No host is known for this day.');
  const after: Schedule = { ...schedule, hostedBefore: before.filter((known) => known !== removed) };
  const { organisationId } = removed;
  return ok({ schedule: after, events: [{ kind: 'meetings.earlier-host-removed', organisationId, on }] });
}

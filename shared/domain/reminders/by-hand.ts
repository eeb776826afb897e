/**
 * Manual reminders: the chair or the VRU sends a reminder of an action or a request, at most one per working day for
 * each.
 */
import { type ActionEvent, remindedOfAction } from '../actions/events';
import { hasEnded } from '../actions/transitions';
import type { Action } from '../actions/types';
import { type IsoDate, type IsoInstant, londonDate, londonInstant } from '../calendar/dates';
import { addWorkingDays, type HolidayCalendar, isWorkingDay, workingDayFrom } from '../calendar/working-days';
import { actingSeat, type Standing } from '../membership/standing';
import type { Membership } from '../membership/types';
import { permit } from '../policy';
import { conflict, notFound, ok, type Result } from '../result';
import { replaced } from '../tracker/answering';
import { REQUEST_GONE } from '../tracker/asking';
import { effectiveDue } from '../tracker/due-days';
import { decided, type SourceDecision } from '../tracker/record';
import { remindedOfRequest } from '../tracker/request-events';
import type { SourceRecord } from '../tracker/types';
import { remindersPolicy } from './policy';
import type { Reminded } from './reminded';
import { DIGEST_TIME } from './slots';

/**
 * The inputs of a decision other than the action or source: who sends the reminder, when, and the state of the group.
 */
export interface RemindingContext {
  readonly standing: Standing;
  readonly now: IsoInstant;
  readonly calendar: HolidayCalendar;
  readonly membership: Membership;
  /** Returns the display text of a seat. */
  readonly seatWords: (seatId: string) => string;
}

/** Returns when a reminder sent now goes out: immediately, or at the digest time on the next working day. */
export function sendingTime(now: IsoInstant, calendar: HolidayCalendar): { on: IsoDate; notBefore: IsoInstant } {
  const today = londonDate(now);
  const on = workingDayFrom(today, calendar);
  return { on, notBefore: isWorkingDay(today, calendar) ? now : londonInstant(on, DIGEST_TIME) };
}

/**
 * Records a manual reminder of an action. Problems: neither chair nor VRU; the action has ended; nobody holds its seat;
 * already sent on this working day.
 */
export function decideActionReminder(
  action: Action,
  context: RemindingContext,
): Result<{ readonly action: Action; readonly events: readonly ActionEvent[] }> {
  const permitted = permit(remindersPolicy.remind, context.standing);
  if (!permitted.ok) return permitted;
  if (hasEnded(action)) return conflict(`${action.ref} has ended, so nobody is reminded of it.`, 'Already ended');
  const { ownerSeatId: owner } = action;
  if (context.membership.seats.find(({ id }) => id === owner)?.holder == null) {
    return conflict(
      `Nobody holds the seat that owns ${action.ref}, so there is nobody to remind. Hand it over first.`,
      'Nobody to remind',
    );
  }
  // A reminder to a previous owner does not count: the new one has not been reminded yet.
  const before = action.reminded?.owner === owner ? action.reminded : undefined;
  const reminded = remindedNow(before, context);
  if (!reminded.ok) return reminded;
  return ok({ action: { ...action, reminded: { ...reminded.value, owner } }, events: [remindedOfAction(action)] });
}

/**
 * Records a manual reminder of a request. Problems: the request no longer exists; neither chair nor VRU; nothing is
 * awaited of the partner; already sent on this working day.
 */
export function decideRequestReminder(
  record: SourceRecord,
  requestId: string,
  context: RemindingContext,
): Result<SourceDecision> {
  const request = record.requests.find(({ id }) => id === requestId);
  if (request === undefined) return notFound(REQUEST_GONE);
  const permitted = permit(remindersPolicy.remind, context.standing);
  if (!permitted.ok) return permitted;
  if (!isAwaited(request)) {
    return conflict(`The request for ${request.period} has a response, so nobody is reminded of it.`, 'Has a response');
  }
  const reminded = remindedNow(request.reminded, context);
  if (!reminded.ok) return reminded;
  const requests = replaced(record.requests, { ...request, reminded: reminded.value });
  return ok(decided(record, { requests }, context.now, remindedOfRequest(request)));
}

/** Whether a response, or the rest of one, is still awaited from the partner. */
export function isAwaited(request: SourceRecord['requests'][number]): boolean {
  return effectiveDue(request) !== null && !request.notHeldConfirmed && request.latest?.kind !== 'cannot_share';
}

function remindedNow(before: Reminded | undefined, context: RemindingContext): Result<Reminded> {
  const { now, calendar, standing, seatWords } = context;
  const { on } = sendingTime(now, calendar);
  if (before !== undefined && before.on >= on) {
    const who = seatWords(before.by);
    const again = addWorkingDays(before.on, 1, calendar);
    return conflict(
      `${who === '' ? 'Somebody' : who} sent a reminder on ${londonDate(before.at)} already. You can send the next one on ${again}.`,
      'Already reminded',
    );
  }
  return ok({ at: now, on, by: actingSeat(standing) });
}

/** The calendar feed of the meetings, for calendar programs with a person's secret address. */
import { financialYearOf, periodOf, yearAfter } from '../../../shared/domain/calendar/periods';
import { standingOf } from '../../../shared/domain/membership/standing';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { loadCalendarOwner } from '../../store/calendars';
import type { Services } from '../context';
import { query } from '../query';
import { calendarText } from './calendar-text';

const gone = notFound('There is no such calendar.');

/**
 * Returns the calendar text for a secret: the meetings of last, this and next year. Problem: no such group, no such
 * secret, or its owner has left the group; the message is the same for all three. Two storage requests.
 */
export async function readCalendar(services: Services, groupId: string, secret: string): Promise<Result<string>> {
  const found = await calendarOfSecret(services, { groupId, actor: null }, secret);
  return found.ok ? found : gone;
}

/** Runs without an actor: the program has the rights of the secret's owner. */
const calendarOfSecret = query({
  load: ({ table }, groupId, secret: string) => loadCalendarOwner(table, groupId, secret),
  view: async (owner, { membership, planning, today }): Promise<Result<string>> => {
    if (owner === null || standingOf(owner, membership) === null) return gone;
    const present = financialYearOf(today);
    const from = periodOf(yearAfter(present, -1))?.from ?? today;
    const to = periodOf(yearAfter(present, 1))?.to ?? today;
    return ok(await calendarText(membership.group, planning, from, to));
  },
});

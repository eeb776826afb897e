/** The meetings for a calendar program that knows somebody's secret address. */
import { londonDate } from '../../../shared/domain/calendar/dates';
import { financialYearOf, periodOf, yearAfter } from '../../../shared/domain/calendar/periods';
import { standingOf } from '../../../shared/domain/membership/standing';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { loadCalendarOwner } from '../../store/calendars';
import { loadMembership } from '../../store/membership';
import { planningNow, type Services } from '../context';
import { calendarText } from './calendar-text';

/**
 * What a calendar program gets that knows the secret: last year's, this year's and next year's meetings. Problem: no such
 * secret, or its person is not in the group any more; both read the same. Two requests.
 */
export async function readCalendar(services: Services, groupId: string, secret: string): Promise<Result<string>> {
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

/** Download of the meetings as a calendar file. */
import type { FileView } from '../../../shared/contract/meetings';
import { financialYearOf, periodOf, yearAfter } from '../../../shared/domain/calendar/periods';
import { notFound, ok, type Result } from '../../../shared/domain/result';
import { query } from '../query';
import { CALENDAR_TYPE, calendarText } from './calendar-text';

/**
 * Returns the calendar file of a financial year; null for this year and the next. Problem: no such year. One storage
 * request.
 */
export const downloadCalendar = query({
  load: async () => undefined,
  view: async (_, { membership, planning, today }, year: string | null): Promise<Result<FileView>> => {
    const first = periodOf(year ?? financialYearOf(today));
    const last = year === null ? periodOf(yearAfter(financialYearOf(today), 1)) : first;
    if (first === null || last === null) return notFound('There is no plan for this year.');
    const text = await calendarText(membership.group, planning, first.from, last.to);
    return ok({
      fileName: `${membership.group.id}-meetings${year === null ? '' : `-${year}`}.ics`,
      contentType: CALENDAR_TYPE,
      base64: Buffer.from(text).toString('base64'),
    });
  },
});

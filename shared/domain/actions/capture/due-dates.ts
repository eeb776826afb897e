/** Parsers of explicit dates: British order, without guessing. */
import { addMonths, daysInMonth, type IsoDate, isIsoDate, monthOf, weekdayOf } from '../../calendar/dates';
import { MONTHS, monthNumber, padTwo, WEEKDAYS, weekdayNumber } from './calendar-words';
import type { DueContext, DueReading } from './due-reading';

/** Parses `14/6`, `14.06.27`, `2027-06-14`. Day first: no other order is tried. */
export function numeric(phrase: string, { today }: DueContext): DueReading | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(phrase)) {
    return isIsoDate(phrase) ? { day: phrase } : { day: null, said: `There is no ${phrase}.` };
  }
  const found = /^(?:(\p{L}+) )?(\d{1,2})([/.-])(\d{1,2})(?:\3(\d{2}|\d{4}))?$/u.exec(phrase);
  if (found === null) return null;
  const [, day, date, , month, year] = found;
  return dayOf(Number(date), Number(month), year, today, day, phrase);
}

/** Parses `14 June`, `Wed 14th of June 2027`, `June 14`. */
export function named(phrase: string, { today }: DueContext): DueReading | null {
  const first =
    /^(?:(?:on )?(\p{L}+) )?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ?(\p{L}+)\.?(?: (\d{4}|\d{2}))?$/u.exec(phrase);
  const second = /^(\p{L}+)\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(phrase);
  if (first !== null && monthNumber(first[3] ?? '') > 0) {
    return dayOf(Number(first[2]), monthNumber(first[3] ?? ''), first[4], today, first[1], phrase);
  }
  if (second !== null && monthNumber(second[1] ?? '') > 0) {
    return dayOf(Number(second[2]), monthNumber(second[1] ?? ''), second[3], today, undefined, phrase);
  }
  return null;
}

/**
 * Returns the next day with this date and month, or the one in the given year. No day, with a hint, if it does not
 * exist or is not the weekday that is named. Null if `day` is not the name of a weekday.
 */
function dayOf(
  date: number,
  month: number,
  year: string | undefined,
  today: IsoDate,
  day: string | undefined,
  phrase: string,
): DueReading | null {
  const wanted = day === undefined ? 0 : weekdayNumber(day);
  if (day !== undefined && wanted === 0) return null;
  if (month < 1 || month > 12)
    return { day: null, said: `“${phrase}” is no day: there is no month ${month}. The day comes first.` };
  const inYear = (of: number) => `${of}-${padTwo(month)}-${padTwo(date)}`;
  const thisYear = Number(today.slice(0, 4));
  const given = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
  const longest = month === 2 ? 29 : daysInMonth(`2027-${padTwo(month)}`);
  const name = MONTHS[month - 1] ?? '';
  const words = `${date} ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (date < 1 || date > longest) return { day: null, said: `There is no ${words}.` };
  const years = given === null ? [thisYear, thisYear + 1] : [given];
  const found = years.map(inYear).find((one) => isIsoDate(one) && (given !== null || one >= today));
  if (found === undefined) return { day: null, said: `There is no ${words} ${given ?? thisYear + 1}.` };
  if (wanted > 0 && weekdayOf(found) !== wanted) {
    const is = WEEKDAYS[weekdayOf(found) - 1] ?? '';
    return {
      day: null,
      said: `${found} is a ${is.charAt(0).toUpperCase()}${is.slice(1)}: “${phrase}” does not agree with itself.`,
    };
  }
  return { day: found };
}

/** Parses `the 14th`: the next such day, from today on. */
export function dayOfMonth(phrase: string, { today }: DueContext): DueReading | null {
  const found = /^(?:(?!the )(\p{L}+) )?(?:the )?(\d{1,2})(?:st|nd|rd|th)$/u.exec(phrase);
  if (found === null) return null;
  const [date, wanted] = [Number(found[2]), found[1] === undefined ? 0 : weekdayNumber(found[1])];
  if (found[1] !== undefined && wanted === 0) return null;
  if (date < 1 || date > 31) return { day: null, said: `No month has a day ${date}.` };
  const months = [0, 1, 2].map((later) => monthOf(addMonths(`${monthOf(today)}-01`, later)));
  const day = months.map((month) => `${month}-${padTwo(date)}`).find((one) => isIsoDate(one) && one >= today);
  if (day === undefined) return null;
  if (wanted > 0 && weekdayOf(day) !== wanted)
    return { day: null, said: `${day} is another weekday than “${phrase}” says.` };
  return { day };
}

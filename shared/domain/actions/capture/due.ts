/** Parses the due date of an action typed in one line: British conventions, London days, without guessing. */
import { addDays, addMonths, daysInMonth, type IsoDate, monthOf, weekdayOf } from '../../calendar/dates';
import { periodOf, quarterOf } from '../../calendar/periods';
import { MONTHS, monthNumber, padTwo, weekdayNumber } from './calendar-words';
import { dayOfMonth, named, numeric } from './due-dates';
import type { DueContext, DueReading } from './due-reading';
import { isNearMatch } from './words';

const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};
/** A time of day in a phrase, which is ignored. */
const TIME =
  /(?:,?\s*(?:at\s+)?(?:\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm)|\d{1,2}:\d{2}|noon|midday|lunchtime|first thing))/giu;

/** Returns the day that a phrase names, or why it names none (ambiguous, in the past). Null if it is not a date. */
export function readDue(phrase: string, context: DueContext): DueReading | null {
  const plain = phrase.replace(TIME, ' ').replace(/[,]/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
  if (plain === '') return null;
  for (const rule of RULES) {
    const read = rule(plain, context);
    if (read !== null) return checkedDay(read, context);
  }
  const read = context.readDay(plain, context.today);
  return read === null ? null : checkedDay({ day: read }, context);
}

function checkedDay(read: DueReading, { today }: DueContext): DueReading {
  if (read.day === null || read.day >= today) return read;
  return { day: null, said: `${read.day} has passed.` };
}

type Rule = (phrase: string, context: DueContext) => DueReading | null;

const RULES: readonly Rule[] = [unclear, meeting, relative, numeric, named, weekday, ends, dayOfMonth];

/** Phrases that do not name a single day, each with the reason. */
const NO_DAY: readonly (readonly [RegExp, string])[] = [
  [/^(asap|a\.s\.a\.p\.?|as soon as (possible|you can)|urgent(ly)?|immediately|straight away|soon)$/, 'is no date'],
  [/^(early|mid|middle of|late|beginning of|start of|the (beginning|start|middle) of)\b/, 'is no single day'],
  [/^(the )?(next|this|coming|following) (month|quarter|year|spring|summer|autumn|winter)$/, 'is no single day'],
  [/^(the )?(next|this|coming|following) week$/, 'is no single day'],
  [/^(easter|christmas|the (summer|new year|spring|autumn))$/, 'is no single day'],
  [/^(the )?end of (the |this )?year$/, 'can be the calendar year or the financial year'],
];

function unclear(phrase: string): DueReading | null {
  const found = NO_DAY.find(([pattern]) => pattern.test(phrase));
  return found === undefined ? null : { day: null, said: `“${phrase}” ${found[1]}.` };
}

function meeting(phrase: string, { meetings, nextMeeting }: DueContext): DueReading | null {
  if (/^(the |our )?(next|following) (dawg|group|monthly)?\s?(meeting|dawg)$/.test(phrase)) {
    return { day: nextMeeting };
  }
  const month = /^(?:the )?(\p{L}+)(?:'s|’s)? (?:meeting|dawg)$/u.exec(phrase)?.[1];
  const number = month === undefined ? 0 : monthNumber(month);
  if (number === 0) return null;
  const found = meetings.find(({ id }) => Number(id.slice(5)) === number);
  return found === undefined
    ? { day: null, said: `No meeting is planned in ${MONTHS[number - 1]}.` }
    : { day: found.date };
}

function relative(phrase: string, { today }: DueContext): DueReading | null {
  if (
    /^(today|tonight|(the )?(end|close) of (the |play|business|this )?\s?(today|day)?|eod|cob|cop|close of play|close of business)$/.test(
      phrase,
    )
  ) {
    return { day: today };
  }
  if (
    isNearMatch(phrase, 'tomorrow') ||
    ['tmrw', 'tmw', 'tomoz', '2moro', 'tomorow', 'tommorow', 'tommorrow'].includes(phrase)
  ) {
    return { day: addDays(today, 1) };
  }
  if (/^(the )?day after tomorrow$/.test(phrase)) return { day: addDays(today, 2) };
  const found =
    /^(?:in |within )?(?:the next )?(\w+) (day|week|fortnight|month)s?(?:'s?|’s?)?(?: time| from (?:now|today))?$/.exec(
      phrase,
    );
  const fortnight = /^(?:in |within )?a fortnight$/.test(phrase);
  if (fortnight) return { day: addDays(today, 14) };
  const count =
    found === null
      ? undefined
      : (COUNTS[found[1] ?? ''] ?? (/^\d{1,3}$/.test(found[1] ?? '') ? Number(found[1]) : undefined));
  if (found === null || count === undefined) return null;
  if (found[2] === 'month') return { day: addMonths(today, count) };
  return { day: addDays(today, count * (found[2] === 'day' ? 1 : found[2] === 'week' ? 7 : 14)) };
}

function weekday(phrase: string, { today }: DueContext): DueReading | null {
  const found = /^(?:on )?(?:(this|next|last|this coming|coming) )?(\p{L}+)( week)?$/u.exec(phrase);
  const number = found === null ? 0 : weekdayNumber(found[2] ?? '');
  const onWeek = /^a week on (\p{L}+)$/u.exec(phrase)?.[1];
  if (onWeek !== undefined && weekdayNumber(onWeek) > 0)
    return { day: addDays(coming(weekdayNumber(onWeek), today), 7) };
  if (found === null || number === 0) return null;
  const next = coming(number, today);
  if (found[1] === 'last') return { day: null, said: `“${phrase}” has passed.` };
  if (found[3] !== undefined) return { day: addDays(next, 7) };
  if (found[1] !== 'next') return { day: next };
  return { day: null, said: `“${phrase}” can be ${next} or ${addDays(next, 7)}.` };
}

/** Returns the next such weekday after today. */
function coming(number: number, today: IsoDate): IsoDate {
  return addDays(today, (number - weekdayOf(today) + 7) % 7 || 7);
}

function ends(phrase: string, { today }: DueContext): DueReading | null {
  const friday = addDays(today, 5 - Math.min(weekdayOf(today), 5));
  if (/^((the )?end of (the |this )?week|eow)$/.test(phrase))
    return { day: weekdayOf(today) > 5 ? addDays(today, 12 - weekdayOf(today)) : friday };
  if (/^(the )?end of next week$/.test(phrase)) return { day: addDays(today, 12 - weekdayOf(today)) };
  if (/^((the )?end of (the |this )?month|(this |the )?month ?end|eom)$/.test(phrase))
    return { day: lastDay(monthOf(today)) };
  if (/^(the )?end of next month$/.test(phrase)) return { day: lastDay(monthOf(addMonths(`${monthOf(today)}-01`, 1))) };
  if (/^((the )?end of (the |this )?quarter|quarter ?end)$/.test(phrase))
    return { day: periodOf(quarterOf(today))?.to ?? today };
  const month = monthNumber(/^(?:the )?end (?:of )?(\p{L}+)$/u.exec(phrase)?.[1] ?? '');
  if (month === 0) return null;
  const year = Number(today.slice(0, 4)) + (padTwo(month) < today.slice(5, 7) ? 1 : 0);
  return { day: lastDay(`${year}-${padTwo(month)}`) };
}

function lastDay(month: string): IsoDate {
  return `${month}-${daysInMonth(month)}`;
}

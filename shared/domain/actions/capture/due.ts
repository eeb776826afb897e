/** By when an action that is typed in one line is due: British reading, London days, nothing guessed. */
import { addDays, addMonths, daysInMonth, type IsoDate, isIsoDate, monthOf, weekdayOf } from '../../calendar/dates';
import { periodOf, quarterOf } from '../../calendar/periods';
import { almost, folded } from './words';

/** What a phrase says: a day, or why it says none. */
export type DueReading =
  | { readonly day: IsoDate; readonly said?: string }
  | { readonly day: null; readonly said: string };

export interface DueContext {
  readonly today: IsoDate;
  /** The meetings to come, in order. */
  readonly meetings: readonly { readonly id: string; readonly date: IsoDate }[];
  /** The next meeting without a register. */
  readonly nextMeeting: IsoDate;
  /** A library's reading of what these rules do not know; null: it is no day. */
  readonly readDay: (phrase: string, today: IsoDate) => IsoDate | null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};
const TIME =
  /(?:,?\s*(?:at\s+)?(?:\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm)|\d{1,2}:\d{2}|noon|midday|lunchtime|first thing))/giu;

/** The day that a phrase names, or why it names none; null: it is no date at all. */
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
    almost(phrase, 'tomorrow') ||
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

/** `14/6`, `14.06.27`, `2027-06-14`. Day first: no other order is tried. */
function numeric(phrase: string, { today }: DueContext): DueReading | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(phrase)) {
    return isIsoDate(phrase) ? { day: phrase } : { day: null, said: `There is no ${phrase}.` };
  }
  const found = /^(?:(\p{L}+) )?(\d{1,2})([/.-])(\d{1,2})(?:\3(\d{2}|\d{4}))?$/u.exec(phrase);
  if (found === null) return null;
  const [, day, date, , month, year] = found;
  return dayOf(Number(date), Number(month), year, today, day, phrase);
}

/** `14 June`, `Wed 14th of June 2027`, `June 14`. */
function named(phrase: string, { today }: DueContext): DueReading | null {
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
  const inYear = (of: number) => `${of}-${two(month)}-${two(date)}`;
  const thisYear = Number(today.slice(0, 4));
  const given = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
  const longest = month === 2 ? 29 : daysInMonth(`2027-${two(month)}`);
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

/** The next such weekday after today. */
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
  const year = Number(today.slice(0, 4)) + (two(month) < today.slice(5, 7) ? 1 : 0);
  return { day: lastDay(`${year}-${two(month)}`) };
}

/** `the 14th`: this month's, else the next one's. */
function dayOfMonth(phrase: string, { today }: DueContext): DueReading | null {
  const found = /^(?:(?!the )(\p{L}+) )?(?:the )?(\d{1,2})(?:st|nd|rd|th)$/u.exec(phrase);
  if (found === null) return null;
  const [date, wanted] = [Number(found[2]), found[1] === undefined ? 0 : weekdayNumber(found[1])];
  if (found[1] !== undefined && wanted === 0) return null;
  if (date < 1 || date > 31) return { day: null, said: `There is no ${found[2]}th.` };
  const months = [0, 1, 2].map((later) => monthOf(addMonths(`${monthOf(today)}-01`, later)));
  const day = months.map((month) => `${month}-${two(date)}`).find((one) => isIsoDate(one) && one >= today);
  if (day === undefined) return null;
  if (wanted > 0 && weekdayOf(day) !== wanted)
    return { day: null, said: `${day} is another weekday than “${phrase}” says.` };
  return { day };
}

function lastDay(month: string): IsoDate {
  return `${month}-${daysInMonth(month)}`;
}

/** 1 to 12; 0: no month. "may" is only ever the month where a day stands beside it. */
function monthNumber(word: string): number {
  return place(MONTHS, word, 3);
}

/** 1 Monday to 7 Sunday; 0: none. */
function weekdayNumber(word: string): number {
  return place(WEEKDAYS, word, 3);
}

function place(names: readonly string[], typed: string, shortest: number): number {
  const word = folded(typed).replace(/\.$/, '');
  if (word.length < shortest) return 0;
  const whole = names.findIndex((name) => name.startsWith(word));
  return (whole >= 0 ? whole : names.findIndex((name) => almost(word, name))) + 1;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Building blocks of what a person may enter. Messages are shown at the field as they stand here. */
import { z } from 'zod';
import { isIsoDate } from '../domain/calendar/dates';
import { containsNhsNumber } from '../domain/nhs-number';
import { failed, ok, type Result } from '../domain/result';

const NHS_NUMBER = 'This looks like an NHS number. Leave out anything that identifies a person.';

/** Text for people: control characters become spaces, the ends are trimmed, and nothing that looks like an NHS number. */
export function plainText(max: number, whenEmpty: string) {
  return z
    .string({ error: whenEmpty })
    .transform(tidied)
    .refine((text) => text.length > 0, whenEmpty)
    .refine((text) => text.length <= max, { error: (issue) => tooLong(max, issue.input) })
    .refine((text) => !containsNhsNumber(text), NHS_NUMBER);
}

/** The same, but it may be left empty. */
export function optionalText(max: number) {
  return z
    .string()
    .default('')
    .transform(tidied)
    .refine((text) => text.length <= max, { error: (issue) => tooLong(max, issue.input) })
    .refine((text) => !containsNhsNumber(text), NHS_NUMBER);
}

/** A calendar day, `YYYY-MM-DD`. */
export function day(whenEmpty: string) {
  return z
    .string({ error: whenEmpty })
    .trim()
    .min(1, whenEmpty)
    .refine(
      (text) => text === '' || isIsoDate(text),
      'Give a day that exists, as year-month-day, for example 2026-12-31.',
    );
}

/** A day, or nothing. */
export function maybeDay(whenWrong: string) {
  return z
    .union([z.literal('').transform(() => null), z.null(), day(whenWrong)])
    .optional()
    .transform((value) => value ?? null);
}

/** An id that we gave out ourselves: never shown, never typed. */
export const id = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/, 'This reference is not one of ours.');

/** An id that a person chooses. */
export function chosenId(whenEmpty: string) {
  return z.string({ error: whenEmpty }).min(1, whenEmpty).pipe(id);
}

/** An id that a person may choose; null: none. */
export function maybeId() {
  return z
    .union([z.literal('').transform(() => null), z.null(), id])
    .optional()
    .transform((value) => value ?? null);
}

/** Several ids, `atMost` of them. */
export function ids(atMost: number, whenMissing?: string) {
  return z.array(id, whenMissing === undefined ? {} : { error: whenMissing }).max(atMost);
}

/** A time of day on a clock of 24 hours, `HH:MM`. */
export function timeOfDay(whenEmpty: string) {
  return z
    .string({ error: whenEmpty })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time as hours and minutes, for example 10:00.');
}

/** A whole number, also as a form sends it: as text. Each bound comes with its message. */
export function numberFrom(settings: {
  readonly whenEmpty: string;
  readonly notWhole: string;
  readonly min: readonly [number, string];
  readonly max: readonly [number, string];
}) {
  const { whenEmpty, notWhole, min, max } = settings;
  return z.coerce
    .number({ error: whenEmpty })
    .int(notWhole)
    .min(...min)
    .max(...max);
}

/** Of what asks for nothing to be entered. */
export const nothingEntered = z.object({});

/** What was entered, checked: the value, or a problem that names each faulty field. */
export function checked<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const outcome = schema.safeParse(input);
  if (outcome.success) return ok(outcome.data);
  const fields: Record<string, string> = {};
  for (const issue of outcome.error.issues) {
    const field = issue.path.length === 0 ? 'form' : String(issue.path[0]);
    fields[field] ??= issue.message;
  }
  return failed({ kind: 'invalid', message: 'Please check what you entered.', fields });
}

function tidied(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+/gu, ' ').trim();
}

function tooLong(max: number, input: unknown): string {
  const length = typeof input === 'string' ? input.length : 0;
  return `At most ${max} characters; this is ${length}.`;
}

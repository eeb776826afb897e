/**
 * The payload of a press on a card: a verb and ids, never objects. Card data is untrusted: everything that it
 * references is loaded and authorised again. Values of inputs are passed on unchanged, for the use case to validate.
 * Each area declares its verbs.
 */
import { z } from 'zod';
import type { Form } from '../forms/form';
import { id } from './inputs';

/** A page number of a list, from 0. */
export const pageNumber = z.coerce.number().int().min(0).max(999).default(0);
/** Idempotency key, generated each time a form is shown: submitting the same form twice takes effect once. */
export const formId = id;

/** The definition of a verb: the schema of its data, and the form whose inputs are sent with it. */
export interface CardVerbDefinition<S extends z.ZodType = z.ZodType> {
  readonly data: S;
  /** Null if the press carries no form. For a verb with several forms, a function of its data. */
  readonly form: Form | ((data: never) => Form) | null;
  /** Whether the verb only reloads what the card shows; an automatic refresh may do nothing else. */
  readonly reads: boolean;
}

/** Declares a verb of a card. */
export function verb<S extends z.ZodType>(
  data: S,
  more: { readonly form?: Form | ((data: z.output<S>) => Form); readonly reads?: boolean } = {},
): CardVerbDefinition<S> {
  return { data, form: more.form ?? null, reads: more.reads ?? false };
}

export const SEPARATOR = '__';

/** Returns the id of an input. It contains the name of the form, because a card can have several forms. */
export function inputId(formName: string, field: string): string {
  return `${formName}${SEPARATOR}${field}`;
}

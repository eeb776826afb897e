/**
 * What a press on a card carries: a verb and ids, never objects. Card data is an untrusted pointer: everything it names is
 * loaded and authorised again. What was typed into inputs is passed on as it is, for the use case to check. Each area declares its verbs.
 */
import { z } from 'zod';
import type { Form } from '../forms/form';
import { id } from './inputs';

/** A page of a list, counted from nought. */
export const pageNumber = z.coerce.number().int().min(0).max(999).default(0);
/** Made anew each time a form is shown: pressing the same form twice takes effect once. */
export const formId = id;

/** What a verb has to name, and the form whose inputs go with it. */
export interface CardVerbDefinition<S extends z.ZodType = z.ZodType> {
  readonly data: S;
  /** Null: the press carries no form. Where one verb has several, its data says which. */
  readonly form: Form | ((data: never) => Form) | null;
  /** It would only read again what the card shows; an automatic refresh may do nothing else. */
  readonly reads: boolean;
}

/** A verb of a card. */
export function verb<S extends z.ZodType>(
  data: S,
  more: { readonly form?: Form | ((data: z.output<S>) => Form); readonly reads?: boolean } = {},
): CardVerbDefinition<S> {
  return { data, form: more.form ?? null, reads: more.reads ?? false };
}

export const SEPARATOR = '__';

/** The id of an input. Several forms can stand on one card, so the form's name is part of it. */
export function inputId(formName: string, field: string): string {
  return `${formName}${SEPARATOR}${field}`;
}

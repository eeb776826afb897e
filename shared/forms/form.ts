/** A form: its fields in the order in which they are asked for, and what is entered into them. */
import type { Choice, Condition, Field } from './field';

export type Fields = Readonly<Record<string, Field>>;

/** The words of a form's button; by case, where the same fields serve several purposes. */
export type Submit = string | Readonly<Record<string, string>>;

/** The button of a form that changes what is there already, whatever it is. */
export const SAVE_CHANGES = 'Save changes';

export interface Form<
  F extends Fields = Fields,
  N extends string = string,
  S extends Submit | undefined = Submit | undefined,
> {
  /** Part of the ids of its inputs: several forms can stand on one card. */
  readonly name: N;
  readonly fields: F;
  /** The same on card and page. Undefined: the form stands inside another, or asks for nothing, and has no button. */
  readonly submit: S;
}

/** What one field holds while it is filled in; text until the server has read it, a day and a number too. */
export type Entry = string | boolean | readonly string[];

type EntryOf<F extends Field> = F extends { readonly kind: 'choices' }
  ? readonly string[]
  : F extends { readonly kind: 'yesNo' }
    ? boolean
    : string;

/** What is entered into a form, by field. */
export type Entries<F extends Form> = { readonly [N in keyof F['fields']]: EntryOf<F['fields'][N]> };

/** Declares a form. A condition on a field that the form does not have is a mistake that shows at start-up. */
export function form<const N extends string, const F extends Fields>(name: N, fields: F): Form<F, N, undefined>;
export function form<const N extends string, const F extends Fields, const S extends Submit>(
  name: N,
  fields: F,
  settings: { readonly submit: S },
): Form<F, N, S>;
export function form(name: string, fields: Fields, settings?: { readonly submit: Submit }): Form {
  for (const [field, declared] of Object.entries<Field>(fields)) {
    for (const condition of conditionsOf(declared)) {
      if (!Object.hasOwn(fields, condition.field)) {
        throw new Error(`${name}.${field} depends on ${condition.field}, which the form does not have`);
      }
    }
  }
  return { name, fields, submit: settings?.submit };
}

function conditionsOf(field: Field): readonly Condition[] {
  const needed = 'neededWhen' in field ? field.neededWhen : undefined;
  return [field.onlyWhen, needed].filter((condition) => condition !== undefined);
}

/** What a form holds when it opens empty. */
export function emptyEntries<F extends Form>({ fields }: F): Entries<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyEntry(field)])) as Entries<F>;
}

function emptyEntry(field: Field): Entry {
  switch (field.kind) {
    case 'choices':
      return [];
    case 'yesNo':
      return false;
    case 'choice':
      return field.starts ?? '';
    default:
      return '';
  }
}

/** Whether a condition holds for what is entered. */
export function holds(condition: Condition, entries: object): boolean {
  const value = (entries as Readonly<Record<string, unknown>>)[condition.field];
  return typeof value === 'string' && condition.is.includes(value);
}

/** Whether a field is asked for, beside what is entered into the others. */
export function isAsked(field: Field, entries: object): boolean {
  return field.onlyWhen === undefined || holds(field.onlyWhen, entries);
}

/** Whether a field that is asked for must not be left empty. */
export function isNeeded(field: Field, entries: object): boolean {
  switch (field.kind) {
    case 'text':
    case 'textArea':
      return field.whenEmpty !== undefined || (field.neededWhen !== undefined && holds(field.neededWhen, entries));
    case 'reference':
    case 'choices':
      return field.whenEmpty !== undefined;
    case 'maybeDay':
      return false;
    default:
      return true;
  }
}

/** The choices of a field from the words for each value, in the order of the words. */
export function choicesOf<V extends string>(words: Readonly<Record<V, string>>): readonly Choice<V>[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value: value as V, label }));
}

/** The fields whose choices the view supplies. */
type ListedField<F extends Form> = {
  [N in keyof F['fields']]: F['fields'][N] extends { readonly kind: 'reference' | 'choices' } ? N : never;
}[keyof F['fields']];

/** The choices that a view supplies for a form, by field. */
export type Lists<F extends Form> = { readonly [N in ListedField<F>]: readonly Choice[] };

/** A form: its fields in display order, and the entries in them. */
import type { Choice, Condition, Field } from './field';

export type Fields = Readonly<Record<string, Field>>;

/** The label of a form's submit button; keyed by purpose if the same fields serve several. */
export type Submit = string | Readonly<Record<string, string>>;

/** The submit label of every form that edits an existing record. */
export const SAVE_CHANGES = 'Save changes';

export interface Form<
  F extends Fields = Fields,
  N extends string = string,
  S extends Submit | undefined = Submit | undefined,
> {
  /** Part of the ids of its inputs, because a card can have several forms. */
  readonly name: N;
  readonly fields: F;
  /**
   * The submit label, the same on card and page. Undefined if the form is part of another or has no input, and
   * therefore no button.
   */
  readonly submit: S;
}

/** The value of a field while the form is filled in. Days and numbers are text until the server has parsed them. */
export type Entry = string | boolean | readonly string[];

type EntryOf<F extends Field> = F extends { readonly kind: 'choices' }
  ? readonly string[]
  : F extends { readonly kind: 'yesNo' }
    ? boolean
    : string;

/** The entries of a form, keyed by field. */
export type Entries<F extends Form> = { readonly [N in keyof F['fields']]: EntryOf<F['fields'][N]> };

/**
 * Declares a form.
 *
 * @throws Error at start-up for a condition on a field that the form does not have
 */
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

/** Returns the initial entries of an empty form. */
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

/** Whether a condition holds for these entries. */
export function conditionHolds(condition: Condition, entries: object): boolean {
  const value = (entries as Readonly<Record<string, unknown>>)[condition.field];
  return typeof value === 'string' && condition.is.includes(value);
}

/** Whether a field is shown, given the entries of the others. */
export function isVisible(field: Field, entries: object): boolean {
  return field.onlyWhen === undefined || conditionHolds(field.onlyWhen, entries);
}

/** Whether a field that is shown is required. */
export function isRequired(field: Field, entries: object): boolean {
  switch (field.kind) {
    case 'text':
    case 'textArea':
      return (
        field.whenEmpty !== undefined || (field.neededWhen !== undefined && conditionHolds(field.neededWhen, entries))
      );
    case 'reference':
    case 'choices':
      return field.whenEmpty !== undefined;
    case 'maybeDay':
      return false;
    default:
      return true;
  }
}

/** Returns the options of a field from the display text of each value, in the order of the keys. */
export function choicesOf<V extends string>(words: Readonly<Record<V, string>>): readonly Choice<V>[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value: value as V, label }));
}

/** The fields whose options the view supplies. */
type ListedField<F extends Form> = {
  [N in keyof F['fields']]: F['fields'][N] extends { readonly kind: 'reference' | 'choices' } ? N : never;
}[keyof F['fields']];

/** The options that a view supplies for a form, keyed by field. */
export type Lists<F extends Form> = { readonly [N in ListedField<F>]: readonly Choice[] };

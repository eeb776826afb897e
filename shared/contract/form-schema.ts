/** Derives the schema of a form, by which the server validates, with the messages that the form declares. */
import { z } from 'zod';
import type { Choice, Condition, Field } from '../forms/field';
import { conditionHolds, type Fields, type Form } from '../forms/form';
import { chosenId, day, ids, maybeDay, maybeId, numberFrom, optionalText, plainText, timeOfDay } from './inputs';

type ValuesOf<F> = F extends { readonly options: readonly Choice<infer V>[] } ? V : never;
type EnumOf<V extends string> = z.ZodEnum<{ readonly [K in V]: K }>;
type IfNeeded<F, Needed, Optional> = F extends { readonly whenEmpty: string } ? Needed : Optional;

/** The schema of one field. */
type FieldSchema<F> = F extends { readonly kind: 'text' | 'textArea' }
  ? IfNeeded<F, ReturnType<typeof plainText>, ReturnType<typeof optionalText>>
  : F extends { readonly kind: 'choice' }
    ? F extends { readonly starts: string }
      ? z.ZodDefault<EnumOf<ValuesOf<F>>>
      : EnumOf<ValuesOf<F>>
    : F extends { readonly kind: 'reference' }
      ? IfNeeded<F, ReturnType<typeof chosenId>, ReturnType<typeof maybeId>>
      : F extends { readonly kind: 'choices' }
        ? IfNeeded<F, ReturnType<typeof ids>, z.ZodDefault<ReturnType<typeof ids>>>
        : F extends { readonly kind: 'day' }
          ? ReturnType<typeof day>
          : F extends { readonly kind: 'maybeDay' }
            ? ReturnType<typeof maybeDay>
            : F extends { readonly kind: 'yesNo' }
              ? z.ZodDefault<z.ZodBoolean>
              : F extends { readonly kind: 'time' }
                ? ReturnType<typeof timeOfDay>
                : ReturnType<typeof numberFrom>;

/** A conditional field may be missing; the form's own refinement rejects that if its condition holds. */
type Unconditional<F> = F extends { readonly onlyWhen: Condition } ? ReturnType<typeof optionalText> : FieldSchema<F>;

type Shape<F extends Fields> = { readonly [N in keyof F]: Unconditional<F[N]> };
type Extended<S, X> = Omit<S, keyof X> & X;

/**
 * Returns the object schema of a form. Conditional texts are optional, and rejected if they are empty although their
 * condition holds. `extra` adds fields that are not inputs, or replaces the schema of a field.
 */
export function schemaOf<F extends Fields, X extends z.ZodRawShape = Record<never, never>>(
  { fields }: Form<F>,
  extra: X = {} as X,
): z.ZodObject<Extended<Shape<F>, X>> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, unconditional(name, field)]));
  const whole: z.ZodObject = z.object({ ...shape, ...extra });
  return Object.entries<Field>(fields).reduce(
    (schema, [name, field]) => withCondition(schema, name, field),
    whole,
  ) as never;
}

type Variant<F extends Fields, K extends keyof F, V extends string, X> = V extends string
  ? z.ZodObject<
      { readonly [N in K]: z.ZodLiteral<V> } & {
        readonly [N in Exclude<keyof F, K> as AskedFor<F[N], V> extends true ? N : never]: FieldSchema<F[N]>;
      } & X
    >
  : never;

type AskedFor<F, V> = F extends { readonly onlyWhen: { readonly is: readonly (infer I)[] } }
  ? V extends I
    ? true
    : false
  : true;

/**
 * Returns the discriminated union of a form in which one choice determines the other fields: one variant for each
 * option of `field`, with the fields that apply to it. Values of other variants are dropped. An invalid choice is
 * reported with the field's `whenEmpty` message.
 *
 * @throws Error if `field` is not a choice
 */
export function variantsOf<
  F extends Fields,
  K extends keyof F & string,
  X extends z.ZodRawShape = Record<never, never>,
>(
  { fields }: Form<F>,
  field: K,
  extra: X = {} as X,
): z.ZodDiscriminatedUnion<readonly [Variant<F, K, ValuesOf<F[K]>, X>, ...Variant<F, K, ValuesOf<F[K]>, X>[]], K> {
  const decisive: Field | undefined = fields[field];
  if (decisive?.kind !== 'choice') throw new Error(`${field} is no choice`);
  const variants = decisive.options.map(({ value }) => {
    const asked = Object.entries<Field>(fields).filter(([name, { onlyWhen }]) => {
      return name !== field && (onlyWhen === undefined || conditionHolds(onlyWhen, { [field]: value }));
    });
    const shape = Object.fromEntries(asked.map(([name, one]) => [name, fieldSchema(one)]));
    return z.object({ [field]: z.literal(value), ...shape, ...extra });
  });
  return z.discriminatedUnion(field, variants as never, { error: decisive.whenEmpty }) as never;
}

function unconditional(name: string, field: Field): z.ZodType {
  if (field.onlyWhen === undefined) return fieldSchema(field);
  if (field.kind !== 'text' && field.kind !== 'textArea') throw new Error(`${name} can only be part of a variant`);
  return optionalText(field.limit);
}

function withCondition(schema: z.ZodObject, name: string, field: Field): z.ZodObject {
  if (field.kind !== 'text' && field.kind !== 'textArea') return schema;
  const condition = field.onlyWhen ?? field.neededWhen;
  const error = field.neededWhen?.whenEmpty ?? field.whenEmpty;
  if (condition === undefined || error === undefined) return schema;
  return schema.refine((entries) => !conditionHolds(condition, entries) || entries[name] !== '', {
    path: [name],
    error,
  });
}

function fieldSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'textArea':
      return field.whenEmpty === undefined ? optionalText(field.limit) : plainText(field.limit, field.whenEmpty);
    case 'choice': {
      const values = z.enum(
        field.options.map(({ value }) => value),
        field.whenEmpty,
      );
      return field.starts === undefined ? values : values.default(field.starts);
    }
    case 'reference':
      return field.whenEmpty === undefined ? maybeId() : chosenId(field.whenEmpty);
    case 'choices':
      return field.whenEmpty === undefined ? ids(field.atMost).default([]) : ids(field.atMost, field.whenEmpty);
    case 'day':
      return day(field.whenEmpty);
    case 'maybeDay':
      return maybeDay(field.whenEmpty);
    case 'yesNo':
      return z.boolean({ error: field.whenWrong }).default(false);
    case 'time':
      return timeOfDay(field.whenEmpty);
    case 'wholeNumber':
      return numberFrom(field);
    case 'numberChoice': {
      const { whenEmpty, options } = field;
      return numberFrom({ whenEmpty, notWhole: whenEmpty, min: [1, whenEmpty], max: [options.length, whenEmpty] });
    }
  }
}

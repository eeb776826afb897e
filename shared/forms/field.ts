/**
 * The kinds of form fields. Plain data without a schema: the browser only displays fields and the server validates
 * them, which keeps the schema library out of the tab's bundle.
 */

/** An option of a field. */
export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

/** A condition that holds if another field of the same form has one of these values. */
export interface Condition {
  readonly field: string;
  readonly is: readonly string[];
}

interface Labelled {
  readonly label: string;
  /** Help text shown with the field on page and card. */
  readonly hint?: string;
  /** The condition under which the field is shown. A card cannot hide an input, so it may be left empty there. */
  readonly onlyWhen?: Condition;
}

/** The message for a field that was left empty; a field without one is optional. */
interface Needed {
  readonly whenEmpty?: string;
}

interface TextSettings extends Labelled, Needed {
  /** Maximum length in characters. */
  readonly limit: number;
  /** The condition under which the field, which is always shown, is required, with its message. */
  readonly neededWhen?: Condition & { readonly whenEmpty: string };
}

interface ChoiceSettings<V extends string> extends Labelled {
  readonly options: readonly Choice<V>[];
  /** Placeholder while nothing is chosen. */
  readonly prompt?: string;
  /** The default: selected when the form opens, and used if the field is not sent. */
  readonly starts?: NoInfer<V>;
  readonly whenEmpty: string;
}

interface ReferenceSettings extends Labelled, Needed {
  readonly prompt?: string;
  /** Set for long lists: typing filters the options. */
  readonly search?: true;
}

interface ChoicesSettings extends Labelled, Needed {
  readonly prompt?: string;
  /** Maximum number of choices. */
  readonly atMost: number;
}

interface DaySettings extends Labelled {
  readonly whenEmpty: string;
}

interface YesNoSettings extends Labelled {
  readonly yes: string;
  readonly no: string;
  /** The message for any other value. */
  readonly whenWrong: string;
}

interface WholeNumberSettings extends Labelled {
  readonly whenEmpty: string;
  readonly notWhole: string;
  readonly min: readonly [number, string];
  readonly max: readonly [number, string];
  /** The step of the input's arrows. */
  readonly step: number;
}

interface NumberChoiceSettings extends Labelled {
  readonly whenEmpty: string;
  /** The options in order, one for each number from 1. */
  readonly options: readonly Choice[];
}

export type TextField = TextSettings & { readonly kind: 'text' | 'textArea' };
export type ChoiceField<V extends string = string> = ChoiceSettings<V> & { readonly kind: 'choice' };
export type ReferenceField = ReferenceSettings & { readonly kind: 'reference' };
export type ChoicesField = ChoicesSettings & { readonly kind: 'choices' };
export type DayField = DaySettings & { readonly kind: 'day' | 'maybeDay' };
export type YesNoField = YesNoSettings & { readonly kind: 'yesNo' };
export type TimeField = DaySettings & { readonly kind: 'time' };
export type WholeNumberField = WholeNumberSettings & { readonly kind: 'wholeNumber' };
export type NumberChoiceField = NumberChoiceSettings & { readonly kind: 'numberChoice' };

export type Field =
  | TextField
  | ChoiceField
  | ReferenceField
  | ChoicesField
  | DayField
  | YesNoField
  | TimeField
  | WholeNumberField
  | NumberChoiceField;

/** Declares a single-line text field. */
export function text<const S extends TextSettings>(settings: S) {
  return { kind: 'text', ...settings } as const;
}

/** Declares a multi-line text field. */
export function textArea<const S extends TextSettings>(settings: S) {
  return { kind: 'textArea', ...settings } as const;
}

/** Declares a choice of one of several fixed options. */
export function choice<V extends string, const S extends ChoiceSettings<V>>(
  settings: S & ChoiceSettings<V>,
): S & { readonly kind: 'choice' } & { readonly options: readonly Choice<V>[] } {
  return { kind: 'choice', ...settings };
}

/** Declares a choice of one item, by id, out of a list that the view supplies. */
export function reference<const S extends ReferenceSettings>(settings: S) {
  return { kind: 'reference', ...settings } as const;
}

/** Declares a choice of several items, by id, out of a list that the view supplies. */
export function choices<const S extends ChoicesSettings>(settings: S) {
  return { kind: 'choices', ...settings } as const;
}

/** Declares a required calendar day, `YYYY-MM-DD`. */
export function day<const S extends DaySettings>(settings: S) {
  return { kind: 'day', ...settings } as const;
}

/** Declares an optional day. */
export function maybeDay<const S extends DaySettings>(settings: S) {
  return { kind: 'maybeDay', ...settings } as const;
}

/** Declares a yes/no field with a label for each value. */
export function yesNo<const S extends YesNoSettings>(settings: S) {
  return { kind: 'yesNo', ...settings } as const;
}

/** Declares a time of day, London time, `HH:MM`. */
export function time<const S extends DaySettings>(settings: S) {
  return { kind: 'time', ...settings } as const;
}

/** Declares a whole number that is typed. */
export function wholeNumber<const S extends WholeNumberSettings>(settings: S) {
  return { kind: 'wholeNumber', ...settings } as const;
}

/** Declares a whole number that is chosen by its name. */
export function numberChoice<const S extends NumberChoiceSettings>(settings: S) {
  return { kind: 'numberChoice', ...settings } as const;
}

/**
 * The kinds of field that a form can have. Plain data without a schema: the browser shows fields, and only the server checks
 * what was entered, so the schema library stays out of the tab.
 */

/** One of the choices of a field. */
export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

/** Holds when another field of the same form has one of these values. */
export interface Condition {
  readonly field: string;
  readonly is: readonly string[];
}

interface Labelled {
  readonly label: string;
  /** Help that stands with the field on page and card. */
  readonly hint?: string;
  /** The field is asked for only then. A card cannot hide an input: there it may be left empty. */
  readonly onlyWhen?: Condition;
}

/** The message for a field that was left empty; a field without one may be left empty. */
interface Needed {
  readonly whenEmpty?: string;
}

interface TextSettings extends Labelled, Needed {
  /** Characters at most. */
  readonly limit: number;
  /** Always asked for, but needed only then; the message says so. */
  readonly neededWhen?: Condition & { readonly whenEmpty: string };
}

interface ChoiceSettings<V extends string> extends Labelled {
  readonly options: readonly Choice<V>[];
  /** What stands in the field while nothing is chosen. */
  readonly prompt?: string;
  /** What is chosen when the form opens, and assumed where the field is not sent. */
  readonly starts?: NoInfer<V>;
  readonly whenEmpty: string;
}

interface ReferenceSettings extends Labelled, Needed {
  readonly prompt?: string;
  /** Too many to look through: typing filters them. */
  readonly search?: true;
}

interface ChoicesSettings extends Labelled, Needed {
  readonly prompt?: string;
  /** How many can be sent. */
  readonly atMost: number;
}

interface DaySettings extends Labelled {
  readonly whenEmpty: string;
}

interface YesNoSettings extends Labelled {
  readonly yes: string;
  readonly no: string;
  /** The message for what is neither. */
  readonly whenWrong: string;
}

interface WholeNumberSettings extends Labelled {
  readonly whenEmpty: string;
  readonly notWhole: string;
  readonly min: readonly [number, string];
  readonly max: readonly [number, string];
  /** The distance between two numbers that the arrows of the input offer. */
  readonly step: number;
}

interface NumberChoiceSettings extends Labelled {
  readonly whenEmpty: string;
  /** In order, one for each number from the first to the last. */
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

/** A line of text. */
export function text<const S extends TextSettings>(settings: S) {
  return { kind: 'text', ...settings } as const;
}

/** Text of several lines. */
export function textArea<const S extends TextSettings>(settings: S) {
  return { kind: 'textArea', ...settings } as const;
}

/** One of several that are always the same. */
export function choice<V extends string, const S extends ChoiceSettings<V>>(
  settings: S & ChoiceSettings<V>,
): S & { readonly kind: 'choice' } & { readonly options: readonly Choice<V>[] } {
  return { kind: 'choice', ...settings };
}

/** One of what the view lists, by id. */
export function reference<const S extends ReferenceSettings>(settings: S) {
  return { kind: 'reference', ...settings } as const;
}

/** Several of what the view lists, by id. */
export function choices<const S extends ChoicesSettings>(settings: S) {
  return { kind: 'choices', ...settings } as const;
}

/** A calendar day, `YYYY-MM-DD`. */
export function day<const S extends DaySettings>(settings: S) {
  return { kind: 'day', ...settings } as const;
}

/** A day, or none. */
export function maybeDay<const S extends DaySettings>(settings: S) {
  return { kind: 'maybeDay', ...settings } as const;
}

/** Yes or no, each in its own words. */
export function yesNo<const S extends YesNoSettings>(settings: S) {
  return { kind: 'yesNo', ...settings } as const;
}

/** A time of day on the London clock, `HH:MM`. */
export function time<const S extends DaySettings>(settings: S) {
  return { kind: 'time', ...settings } as const;
}

/** A whole number, typed. */
export function wholeNumber<const S extends WholeNumberSettings>(settings: S) {
  return { kind: 'wholeNumber', ...settings } as const;
}

/** A whole number, chosen by its name. */
export function numberChoice<const S extends NumberChoiceSettings>(settings: S) {
  return { kind: 'numberChoice', ...settings } as const;
}

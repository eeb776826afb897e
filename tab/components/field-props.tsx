/** What every input of a form has: its label, its hint and its fault. */
import { Sentence } from './day';
import type { FormState } from './use-form';

export interface FieldProps<V> {
  readonly form: FormState<V>;
  readonly name: keyof V & string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
}

/** Props for Fluent's Field: the fault if there is one, else the hint. */
export function fieldProps<V>({ form, name, label, required = true, hint }: FieldProps<V>) {
  const fault = form.fault(name);
  return {
    label,
    required,
    ...(fault === undefined ? {} : { validationState: 'error' as const, validationMessage: <Sentence text={fault} /> }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The text in a field. */
export function enteredIn<V>(form: FormState<V>, name: keyof V): string {
  const value = form.values[name];
  return typeof value === 'string' ? value : '';
}

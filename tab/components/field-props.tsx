/** Properties of every input of a form, such as its label and hint. */
import { Sentence } from './day';
import type { FormState } from './use-form';

export interface FieldProps<V> {
  readonly form: FormState<V>;
  readonly name: keyof V & string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
}

/** Returns the props for Fluent's Field: the label, the hint, and the fault if there is one. */
export function fieldProps<V>({ form, name, label, required = true, hint }: FieldProps<V>) {
  const fault = form.fault(name);
  return {
    label,
    required,
    ...(fault === undefined ? {} : { validationState: 'error' as const, validationMessage: <Sentence text={fault} /> }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Returns the text in a field; empty if its value is not a string. */
export function enteredIn<V>(form: FormState<V>, name: keyof V): string {
  const value = form.values[name];
  return typeof value === 'string' ? value : '';
}

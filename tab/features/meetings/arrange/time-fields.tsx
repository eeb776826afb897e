/** A time on the London clock and a length in minutes, as the forms of meetings ask for them. */
import { Field, Input } from '@fluentui/react-components';
import type { Form } from '../../../components/use-form';

interface TimeValues {
  readonly startsAt: string;
  readonly minutes: string;
}

/** When it starts and how long it takes. */
export function TimeFields<V extends TimeValues>({ form }: { readonly form: Form<V> }) {
  const input = (name: 'startsAt' | 'minutes') => ({
    name,
    value: form.values[name],
    onChange: (_: unknown, data: { readonly value: string }) => form.set(name, data.value),
  });
  return (
    <>
      <Field label="Starts at" required hint="London time" {...faultOf(form, 'startsAt')}>
        <Input type="time" step={300} {...input('startsAt')} />
      </Field>
      <Field label="Minutes" required {...faultOf(form, 'minutes')}>
        <Input type="number" inputMode="numeric" min={15} max={480} step={15} {...input('minutes')} />
      </Field>
    </>
  );
}

function faultOf<V>(form: Form<V>, name: string) {
  const fault = form.fault(name);
  return fault === undefined ? {} : { validationState: 'error' as const, validationMessage: fault };
}

import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChoiceView } from '../../../../shared/contract/actions';
import { askForm } from '../../../../shared/forms/requests';
import { FormField } from '../../../components/form-fields';
import { PlainSelect } from '../../../components/plain-select';
import type { FormState } from '../../../components/use-form';

const OWN = 'own';
const { label } = askForm.fields.period;

interface PeriodFieldProps<V extends { readonly period: string }> {
  readonly form: FormState<V>;
  /** Full periods that every chosen source can be asked for. */
  readonly periods: readonly ChoiceView[];
}

/** A full period of the chosen sources, or the asker's own words. */
export function PeriodField<V extends { readonly period: string }>({ form, periods }: PeriodFieldProps<V>) {
  const [own, setOwn] = useState(false);
  const fault = form.fault('period');
  const inWords = own || periods.length === 0;
  return (
    <>
      {periods.length > 0 && (
        <Field
          label={label}
          required
          {...(fault === undefined || inWords ? {} : { validationState: 'error' as const, validationMessage: fault })}
        >
          <PlainSelect
            name="period"
            none="Choose"
            value={own ? OWN : periods.some(({ value }) => value === form.values.period) ? form.values.period : ''}
            options={[...periods, { value: OWN, label: 'Another period, in your own words' }]}
            onChange={(value) => {
              setOwn(value === OWN);
              form.set('period', value === OWN ? '' : value);
            }}
          />
        </Field>
      )}
      {inWords && <FormField form={form} name="period" label={periods.length > 0 ? 'Which period' : label} />}
    </>
  );
}

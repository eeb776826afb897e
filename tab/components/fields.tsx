/** Inputs of forms, each with its label above and its fault below. Text is kept as typed, whatever its length. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import type { IsoDate } from '../../shared/domain/calendar/dates';
import type { Choice } from '../../shared/forms/field';
import { chosenDayWords } from '../../shared/words/due-day';
import { lengthWords } from '../lib/words';
import { enteredIn, type FieldProps, fieldProps } from './field-props';
import { PlainSelect } from './plain-select';

interface TextFieldProps<V> extends FieldProps<V> {
  readonly limit: number;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  /** Values used elsewhere, offered as suggestions; other text may be typed. Not for multiline input. */
  readonly suggestions?: readonly string[];
}

/** Text input. The remaining length is announced only near the limit; nothing is truncated. */
export function TextField<V>(props: TextFieldProps<V>) {
  const { form, name, limit, multiline = false, placeholder, suggestions = [] } = props;
  const listId = useId();
  const value = enteredIn(form, name);
  const length = lengthWords(value.trim().length, limit);
  const hint = [props.hint, length].filter((words) => words !== undefined && words !== null).join(' ');
  const common = {
    name,
    value,
    autoComplete: 'off',
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(suggestions.length === 0 ? {} : { list: listId }),
  };
  return (
    <>
      <Field {...fieldProps({ ...props, ...(hint === '' ? {} : { hint }) })}>
        {multiline ? (
          <Textarea {...common} resize="vertical" rows={4} onChange={(_, data) => form.set(name, data.value)} />
        ) : (
          <Input {...common} onChange={(_, data) => form.set(name, data.value)} />
        )}
      </Field>
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}

interface DayFieldProps<V> extends FieldProps<V> {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Text about the chosen day, if more is known than its weekday. */
  readonly echo?: string;
}

/**
 * Date input with the browser's own calendar. The chosen day is repeated in words, because a browser's numeric format
 * is ambiguous.
 */
export function DayField<V>(props: DayFieldProps<V>) {
  const { form, name, from, to, echo = chosenDayWords(enteredIn(form, name)) } = props;
  const hint = [echo, props.hint].filter((words) => words !== undefined && words !== '').join(' ');
  return (
    <Field {...fieldProps({ ...props, ...(hint === '' ? {} : { hint }) })}>
      <Input
        type="date"
        name={name}
        value={enteredIn(form, name)}
        {...(from === undefined ? {} : { min: from })}
        {...(to === undefined ? {} : { max: to })}
        onChange={(_, data) => form.set(name, data.value)}
      />
    </Field>
  );
}

/** Select for one of a few options. */
export function SelectField<V>(
  props: FieldProps<V> & { readonly options: readonly Choice[]; readonly placeholder?: string },
) {
  const { form, name, options, placeholder } = props;
  return (
    <Field {...fieldProps(props)}>
      <PlainSelect
        name={name}
        value={enteredIn(form, name)}
        options={options}
        onChange={(value) => form.set(name, value)}
        {...(placeholder === undefined ? {} : { none: placeholder })}
      />
    </Field>
  );
}

/** Select for yes or no, each with its own label. */
export function YesNoField<V>(props: FieldProps<V> & { readonly yes: string; readonly no: string }) {
  const { form, name, yes, no } = props;
  return (
    <Field {...fieldProps(props)}>
      <PlainSelect
        name={name}
        value={form.values[name] === true ? 'yes' : 'no'}
        options={[
          { value: 'no', label: no },
          { value: 'yes', label: yes },
        ]}
        onChange={(value) => form.set(name, value === 'yes')}
      />
    </Field>
  );
}

/** Time input with the browser's own picker. */
export function TimeField<V>(props: FieldProps<V>) {
  const { form, name } = props;
  return (
    <Field {...fieldProps(props)}>
      <Input
        type="time"
        step={300}
        name={name}
        value={enteredIn(form, name)}
        onChange={(_, data) => form.set(name, data.value)}
      />
    </Field>
  );
}

/** Input for a whole number within bounds. */
export function NumberField<V>(
  props: FieldProps<V> & { readonly min: number; readonly max: number; readonly step: number },
) {
  const { form, name, min, max, step } = props;
  return (
    <Field {...fieldProps(props)}>
      <Input
        type="number"
        inputMode="numeric"
        {...{ min, max, step, name }}
        value={enteredIn(form, name)}
        onChange={(_, data) => form.set(name, data.value)}
      />
    </Field>
  );
}

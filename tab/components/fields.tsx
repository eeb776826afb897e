/** The inputs of forms. Each shows its label above, its fault below, and keeps what was typed whatever its length. */
import { Combobox, Field, Input, Option, Textarea, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { ChoiceView } from '../../shared/contract/actions';
import type { IsoDate } from '../../shared/domain/calendar/dates';
import { lengthWords } from '../lib/words';
import { Sentence } from './day';
import { PlainSelect } from './plain-select';
import type { Form } from './use-form';

interface FieldProps<V> {
  readonly form: Form<V>;
  readonly name: keyof V & string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
}

/** Props for Fluent's Field: the fault if there is one, else the hint. */
function fieldProps<V>({ form, name, label, required = true, hint }: FieldProps<V>) {
  const fault = form.fault(name);
  return {
    label,
    required,
    ...(fault === undefined ? {} : { validationState: 'error' as const, validationMessage: <Sentence text={fault} /> }),
    ...(hint === undefined ? {} : { hint }),
  };
}

function enteredIn<V>(form: Form<V>, name: keyof V): string {
  const value = form.values[name];
  return typeof value === 'string' ? value : '';
}

interface TextFieldProps<V> extends FieldProps<V> {
  readonly limit: number;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  /** What was said elsewhere, to choose from; anything else may be typed. Not for several lines. */
  readonly suggestions?: readonly string[];
}

/** Text. The characters left are counted aloud only near the limit; nothing is cut off. */
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

/** A day, with the browser's own calendar. */
export function DayField<V>(props: FieldProps<V> & { readonly from?: IsoDate; readonly to?: IsoDate }) {
  const { form, name, from, to } = props;
  return (
    <Field {...fieldProps(props)}>
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

/** One of a few. */
export function SelectField<V>(
  props: FieldProps<V> & { readonly options: readonly ChoiceView[]; readonly placeholder?: string },
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

/** One of many: typing narrows the list. */
export function ChoiceField<V>(
  props: FieldProps<V> & { readonly options: readonly ChoiceView[]; readonly placeholder?: string },
) {
  const { form, name, options, placeholder = 'Type to search' } = props;
  const chosen = options.find((option) => option.value === enteredIn(form, name));
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const listId = useId();
  const found = useMemo(() => {
    const words = (typed ?? '').toLowerCase().split(/\s+/);
    return options.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  }, [options, typed]);
  return (
    <Field {...fieldProps(props)}>
      <Combobox
        name={name}
        freeform
        // The arrow keys open the list: one stop for the keyboard is enough.
        expandIcon={{ tabIndex: -1 }}
        open={open}
        onOpenChange={(_, data) => setOpen(data.open)}
        placeholder={placeholder}
        value={typed ?? chosen?.label ?? ''}
        selectedOptions={chosen === undefined ? [] : [chosen.value]}
        listbox={{
          id: listId,
          style: { maxHeight: '280px', maxWidth: `calc(100vw - 2 * ${tokens.spacingHorizontalL})` },
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          const exact = options.find(({ label }) => label === event.target.value);
          form.set(name, exact?.value ?? '');
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          if (optionValue !== undefined) form.set(name, optionValue);
        }}
      >
        {found.map(({ value, label }) => (
          <Option key={value} value={value} text={label}>
            {label}
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="none" value="" text="" disabled>
            Nothing matches what you typed
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

import { Combobox, Field, Option, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { Choice } from '../../shared/forms/field';
import { enteredIn, type FieldProps, fieldProps } from './field-props';

/** One of many: typing filters the list. */
export function ChoiceField<V>(
  props: FieldProps<V> & { readonly options: readonly Choice[]; readonly placeholder?: string },
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
        // Its own least width does not fit beside a meeting.
        style={{ minWidth: 0 }}
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
          // Nothing is chosen when what is typed leaves the choice behind: the words that were typed stay.
          if (optionValue === undefined) return;
          setTyped(null);
          form.set(name, optionValue);
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

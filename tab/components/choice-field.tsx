import { Combobox, Field, Option, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { Choice } from '../../shared/forms/field';
import { enteredIn, type FieldProps, fieldProps } from './field-props';

/** Combobox for one of many options: typing filters the list. */
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
        // By default it is wider than a dialog in a side panel, and its icon slightly wider than itself.
        root={{ style: { minWidth: 0, overflow: 'clip', overflowClipMargin: '2px' } }}
        style={{ boxSizing: 'border-box', minWidth: 0, width: '100%' }}
        // The arrow keys open the list: the icon needs no tab stop of its own.
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
          // Undefined when the typed text no longer matches the selected option: the text is kept.
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

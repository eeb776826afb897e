/** Fields of a declared form, with its labels and hints; the page adds what only it knows, such as the options. */
import type { IsoDate } from '../../shared/domain/calendar/dates';
import type { Choice, Field } from '../../shared/forms/field';
import { type Entry, isRequired } from '../../shared/forms/form';
import type { ChoiceGroup } from '../lib/selection';
import { ChoiceField } from './choice-field';
import { ChooseMany } from './choose-many';
import { FieldClash } from './field-clash';
import { DayField, NumberField, SelectField, TextField, TimeField, YesNoField } from './fields';
import type { FormState } from './use-form';

/** What a page adds to a field's declaration. */
export interface FieldView {
  /** Replaces the declared label. */
  readonly label?: string;
  readonly hint?: string;
  /** Required here, although it may be left empty elsewhere. */
  readonly required?: boolean;
  /** First and last selectable day. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Text about the chosen day, in place of its weekday and date. */
  readonly echo?: string;
  /** A declared option that is not available here. */
  readonly without?: string;
  /** Options of a reference field. */
  readonly options?: readonly Choice[];
  /** Options of a field that takes several. */
  readonly groups?: readonly ChoiceGroup[];
  /** Values used elsewhere, offered as suggestions. */
  readonly suggestions?: readonly string[];
}

interface FormFieldProps<V> extends FieldView {
  readonly form: FormState<V>;
  readonly name: keyof V & string;
}

interface FormFieldsProps<V> {
  readonly form: FormState<V>;
  readonly view?: { readonly [N in keyof V]?: FieldView };
}

/** Renders every visible field, in the order of the declaration. */
export function FormFields<V>({ form, view = {} }: FormFieldsProps<V>) {
  return form.shown.map((name) => (
    <FormField key={name} form={form} name={name as keyof V & string} {...view[name as keyof V]} />
  ));
}

/** Renders one field of the form, for a page that puts something between the fields. */
export function FormField<V>(props: FormFieldProps<V>) {
  const { form, name } = props;
  const field = form.of.fields[name];
  if (field === undefined) return null;
  const clash = form.clash(name);
  // The input stays the same element with or without a clash, so that it can keep the focus.
  return (
    <div>
      <FieldInput {...props} field={field} />
      {clash !== undefined && (
        <FieldClash
          clash={clash}
          label={props.label ?? field.label}
          field={field}
          options={props.options ?? []}
          mine={form.values[name] as Entry}
          onSettle={(choice) => form.settle(clash, choice)}
        />
      )}
    </div>
  );
}

function FieldInput<V>({ form, name, field, ...view }: FormFieldProps<V> & { readonly field: Field }) {
  const { label, hint, required = isRequired(field, form.values as object), ...more } = { ...wordsOf(field), ...view };
  const common = { form, name, label, required, ...(hint === undefined ? {} : { hint }) };
  switch (field.kind) {
    case 'text':
    case 'textArea': {
      const { suggestions = [] } = more;
      return (
        <TextField {...common} limit={field.limit} multiline={field.kind === 'textArea'} suggestions={suggestions} />
      );
    }
    case 'choice': {
      // A field with an initial option cannot be emptied.
      const empty = field.starts === undefined ? { placeholder: field.prompt ?? 'Choose' } : {};
      const options = field.options.filter(({ value }) => value !== more.without);
      return <SelectField {...common} options={options} {...empty} />;
    }
    case 'numberChoice':
      return <SelectField {...common} options={field.options} />;
    case 'reference': {
      const props = { ...common, options: more.options ?? [], placeholder: field.prompt ?? 'Choose' };
      return field.search === true ? <ChoiceField {...props} /> : <SelectField {...props} />;
    }
    case 'choices':
      return <ChooseMany {...common} groups={more.groups ?? []} placeholder={field.prompt ?? 'Type to search'} />;
    case 'day':
    case 'maybeDay':
      return <DayField {...common} {...daysOf(more)} />;
    case 'yesNo':
      return <YesNoField {...common} yes={field.yes} no={field.no} />;
    case 'time':
      return <TimeField {...common} />;
    case 'wholeNumber':
      return <NumberField {...common} min={field.min[0]} max={field.max[0]} step={field.step} />;
  }
}

function wordsOf({ label, hint }: Field): { readonly label: string } & FieldView {
  return { label, ...(hint === undefined ? {} : { hint }) };
}

function daysOf({ from, to, echo }: FieldView) {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(echo === undefined ? {} : { echo }),
  };
}

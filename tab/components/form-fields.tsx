/** The fields of a declared form, in its words: the page adds what only it knows, such as the choices. */
import type { IsoDate } from '../../shared/domain/calendar/dates';
import type { Choice, Field } from '../../shared/forms/field';
import { type Entry, isNeeded } from '../../shared/forms/form';
import type { ChoiceGroup } from '../lib/selection';
import { ChoiceField } from './choice-field';
import { ChooseMany } from './choose-many';
import { FieldClash } from './field-clash';
import { DayField, NumberField, SelectField, TextField, TimeField, YesNoField } from './fields';
import type { FormState } from './use-form';

/** What the page knows of a field and the declaration does not. */
export interface FieldView {
  /** In place of the declared one. */
  readonly label?: string;
  readonly hint?: string;
  /** Needed here, although it may be left empty elsewhere. */
  readonly required?: boolean;
  /** The first and the last day that can be chosen. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** What is said of a chosen day, in place of its weekday and date. */
  readonly echo?: string;
  /** The declared choice that cannot be chosen here. */
  readonly without?: string;
  /** The choices of a reference. */
  readonly options?: readonly Choice[];
  /** The choices of a field that takes several. */
  readonly groups?: readonly ChoiceGroup[];
  /** What was said elsewhere, to choose from. */
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

/** Every field that is asked for, in the order of the declaration. */
export function FormFields<V>({ form, view = {} }: FormFieldsProps<V>) {
  return form.shown.map((name) => (
    <FormField key={name} form={form} name={name as keyof V & string} {...view[name as keyof V]} />
  ));
}

/** One field of the form, for a page that puts something between them. */
export function FormField<V>(props: FormFieldProps<V>) {
  const { form, name } = props;
  const field = form.of.fields[name];
  if (field === undefined) return null;
  const clash = form.clash(name);
  // The input stays the same one whether a clash is shown or not, so that the focus can stay in it.
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
  const { label, hint, required = isNeeded(field, form.values as object), ...more } = { ...wordsOf(field), ...view };
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
      // Where one is chosen to begin with, there is no way back to none.
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

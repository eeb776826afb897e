/**
 * A form as inputs of a card: their values, the checks that Teams makes before submitting, and the message below each.
 */
import { inputId } from '../../../shared/contract/card-actions';
import { isIsoDate } from '../../../shared/domain/calendar/dates';
import type { Choice, Field } from '../../../shared/forms/field';
import { type Form, isRequired, type Lists } from '../../../shared/forms/form';
import { withDayWords } from '../../../shared/words/dates';
import { type CardElement, elementTemplate, type FailedForm } from '../card';
import { escapeUserText } from '../text';
import faultLayout from './fault.json';

/** The choices that the view supplies; required only for forms with such fields. */
type ListsOption<F extends Form> =
  Record<never, never> extends Lists<F> ? { readonly lists?: Lists<F> } : { readonly lists: Lists<F> };

export type CardFormOptions<F extends Form> = ListsOption<F> & {
  /** The initial values of the inputs. */
  readonly starts?: { readonly [N in keyof F['fields']]?: string };
  /** A rejected submission: the form shows what was entered, with the messages. */
  readonly failed?: FailedForm | undefined;
};

export interface CardForm {
  readonly inputs: readonly CardElement[];
  /** Messages that belong to none of the inputs. */
  readonly orphans: readonly string[];
}

const faultPart = elementTemplate<{ message: string }>(faultLayout);

/** Returns the inputs of a form, in its order, each followed by its hint and its message. */
export function cardForm<F extends Form>(form: F, options: CardFormOptions<F>): CardForm {
  const { failed, starts = {}, lists = {} } = options as CardFormOptions<Form>;
  const inputs = Object.entries(form.fields).flatMap(([name, field]): readonly CardElement[] => {
    const value = failed === undefined ? (starts[name] ?? startOf(field)) : (failed.entered[name] ?? '');
    const choices = (lists as Readonly<Record<string, readonly Choice[]>>)[name] ?? [];
    const message = failed?.faults[name];
    return [
      { id: inputId(form.name, name), label: field.label, ...inputOf(field, value, choices), ...checkOf(field) },
      ...hintBelow(field),
      ...(message === undefined ? [] : [faultPart({ message: withDayWords(escapeUserText(message)) })]),
    ];
  });
  const orphans = Object.entries(failed?.faults ?? {}).flatMap(([name, message]) =>
    Object.hasOwn(form.fields, name) ? [] : [message],
  );
  return { inputs, orphans };
}

function startOf(field: Field): string {
  return field.kind === 'choice' ? (field.starts ?? '') : '';
}

/**
 * Returns the check on the client: Teams blocks an empty input with this message. A field that is only sometimes
 * required is checked by the server.
 */
function checkOf(field: Field): CardElement {
  const always = field.onlyWhen === undefined && isRequired(field, {});
  const message = 'whenEmpty' in field ? field.whenEmpty : field.kind === 'yesNo' ? field.whenWrong : undefined;
  return always && message !== undefined ? { isRequired: true, errorMessage: message } : {};
}

/**
 * Returns the input element. A value that a client cannot show in it ("31/02" as a date) is left out, because the
 * client would reject the whole input.
 */
function inputOf(field: Field, value: string, choices: readonly Choice[]): CardElement {
  switch (field.kind) {
    case 'text':
    case 'textArea':
      return {
        type: 'Input.Text',
        // On a card, the placeholder is the only place for the hint of a text input.
        ...(field.hint === undefined ? {} : { placeholder: field.hint }),
        value,
        maxLength: field.limit,
        ...(field.kind === 'textArea' ? { isMultiline: true } : {}),
      };
    case 'choice':
    case 'numberChoice':
      return choiceSet(value, field.options, 'prompt' in field ? field.prompt : undefined);
    case 'reference':
      return { ...choiceSet(value, choices, field.prompt), ...(field.search === true ? { style: 'filtered' } : {}) };
    case 'choices':
      // A single choice: a filtered list does not allow several.
      return { ...choiceSet(value, choices, field.prompt), style: 'filtered' };
    case 'day':
    case 'maybeDay':
      return { type: 'Input.Date', value: isIsoDate(value) ? value : '' };
    case 'time':
      return { type: 'Input.Time', ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? { value } : {}) };
    case 'wholeNumber':
      return {
        type: 'Input.Number',
        min: field.min[0],
        max: field.max[0],
        ...(/^-?\d{1,9}$/.test(value) ? { value: Number(value) } : {}),
      };
    case 'yesNo':
      return {
        ...choiceSet(value, [
          { value: 'true', label: field.yes },
          { value: 'false', label: field.no },
        ]),
        style: 'expanded',
      };
  }
}

function choiceSet(value: string, choices: readonly Choice[], placeholder = 'Choose'): CardElement {
  return {
    type: 'Input.ChoiceSet',
    placeholder,
    value,
    choices: choices.map(({ value: id, label }) => ({ title: label, value: id })),
  };
}

function hintBelow(field: Field): readonly CardElement[] {
  if (field.hint === undefined || field.kind === 'text' || field.kind === 'textArea') return [];
  return [{ type: 'TextBlock', text: field.hint, spacing: 'None', size: 'Small', isSubtle: true, wrap: true }];
}

/** The inputs of a form: their ids, what stands in them, and the message below each. */
import { type FormName, inputId } from '../../../shared/contract/card-actions';
import { isIsoDate } from '../../../shared/domain/calendar/dates';
import { withDayWords } from '../../../shared/words/dates';
import { type CardPart, type FailedForm, partTemplate } from '../card';
import { typed } from '../text';
import layout from './fault.json';

const expand = partTemplate<{ message: string }>(layout);

export interface Field {
  readonly id: string;
  readonly value: string;
  /** The message below the input; none when there is nothing wrong. */
  readonly fault: readonly CardPart[];
}

/**
 * The fields of a form by name: empty, or as they were entered, each with its message. What a date input cannot show
 * ("31/02") is left out: a client would refuse the whole input.
 */
export function fieldsOf<N extends string>(
  form: FormName,
  fields: Readonly<Record<N, { readonly starts?: string; readonly date?: true }>>,
  failed: FailedForm | undefined,
): Readonly<Record<N, Field>> {
  const entries = Object.entries<{ readonly starts?: string; readonly date?: true }>(fields).map(([name, kind]) => {
    const value = failed === undefined ? (kind.starts ?? '') : (failed.entered[name] ?? '');
    const shown = kind.date === true && !isIsoDate(value) ? '' : value;
    const message = failed?.faults[name];
    const fault = message === undefined ? [] : [expand({ message: withDayWords(typed(message)) })];
    return [name, { id: inputId(form, name), value: shown, fault }];
  });
  return Object.fromEntries(entries) as Record<N, Field>;
}

/** Messages for which the form has no input. */
export function orphanFaults(failed: FailedForm, fields: object): readonly string[] {
  return Object.entries(failed.faults).flatMap(([name, message]) => (Object.hasOwn(fields, name) ? [] : [message]));
}

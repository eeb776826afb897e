import { isInput, labelOf, type Part, partsOf } from './card-reader';
import { type JsonObject, objectsIn, stringOf } from './json';

/** A value to enter: text, a date as `2026-12-03`, a choice by title or value, several choices, a checkbox state. */
export type Entry = string | number | boolean | readonly string[];

/** Thrown for a form that Teams would not send; the message lists every invalid input. */
export class CardInputError extends Error {
  override readonly name = 'CardInputError';
}

/** Returns the inputs that an action sends: those of its own card and of the cards around it, the nearest first. */
export function inputsInScope(action: Part): JsonObject[] {
  if (action.node.associatedInputs === 'none') return [];
  const cards = action.around.filter((node) => node.type === 'AdaptiveCard').reverse();
  return cards.flatMap((card) =>
    partsOf(card, { showCards: false })
      .filter(({ node }) => isInput(node))
      .map(({ node }) => node),
  );
}

/**
 * Returns the values of the inputs by id, as the client sends them: strings only, without empty ones.
 * @param unchecked sends the entries without validation, as a forged client would
 * @throws CardInputError for an unknown label and, unless unchecked, for what Teams would not send
 */
export function fillIn(
  inputs: readonly JsonObject[],
  entries: Readonly<Record<string, Entry>>,
  unchecked: boolean,
): Record<string, string> {
  const labels = inputs.map(labelOf);
  const unknown = Object.keys(entries).filter((label) => !labels.includes(label));
  if (unknown.length > 0) {
    throw new CardInputError(`no input ${quoted(unknown)} here; there are: ${quoted(labels)}`);
  }
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const input of inputs) {
    const id = stringOf(input.id);
    if (id === undefined || id in values) continue;
    const value = enteredIn(input, entries[labelOf(input)]);
    if (!unchecked) faults.push(...faultsIn(input, value));
    if (value !== '') values[id] = value;
  }
  if (faults.length > 0) throw new CardInputError(faults.join('; '));
  return values;
}

function quoted(labels: readonly string[]): string {
  return labels.map((label) => `“${label}”`).join(', ');
}

function enteredIn(input: JsonObject, entry: Entry | undefined): string {
  if (input.type === 'Input.Toggle') {
    const on = stringOf(input.valueOn) ?? 'true';
    const off = stringOf(input.valueOff) ?? 'false';
    if (typeof entry === 'boolean') return entry ? on : off;
    return String(entry ?? input.value ?? off);
  }
  if (entry === undefined) return input.value === undefined || input.value === null ? '' : String(input.value);
  const entered = Array.isArray(entry) ? entry.map(String) : [String(entry)];
  if (input.type !== 'Input.ChoiceSet') return entered.join(',');
  const choices = objectsIn(input.choices);
  const chosen = entered.map((text) => choices.find((choice) => choice.title === text)?.value ?? text);
  return chosen.join(',');
}

function faultsIn(input: JsonObject, value: string): string[] {
  const label = `“${labelOf(input)}”`;
  const message = stringOf(input.errorMessage);
  const fault = (reason: string) => [message === undefined ? `${label} ${reason}` : `${label} ${reason}: ${message}`];
  const missing = input.type === 'Input.Toggle' ? value !== (stringOf(input.valueOn) ?? 'true') : value === '';
  if (input.isRequired === true && missing) return fault('is required');
  if (value === '') return [];
  switch (input.type) {
    case 'Input.Text':
      if (typeof input.maxLength === 'number' && value.length > input.maxLength) {
        return fault(`takes at most ${input.maxLength} characters`);
      }
      return matchesPattern(input, value) ? [] : fault('does not match its pattern');
    case 'Input.Number':
      return Number.isNaN(Number(value)) || !within(input, Number(value), Number) ? fault('is no such number') : [];
    case 'Input.Date':
      return isDate(value) && within(input, Date.parse(value), Date.parse) ? [] : fault('is no such date');
    case 'Input.ChoiceSet':
      return isOffered(input, value) ? [] : fault(`does not offer “${value}”`);
    default:
      return [];
  }
}

function matchesPattern(input: JsonObject, value: string): boolean {
  const pattern = stringOf(input.regex);
  return pattern === undefined || new RegExp(pattern).test(value);
}

function within<T extends number | string>(input: JsonObject, value: number, read: (text: string) => T): boolean {
  const bound = (key: string) => (input[key] === undefined ? undefined : read(String(input[key])));
  const [min, max] = [bound('min'), bound('max')];
  return (min === undefined || value >= Number(min)) && (max === undefined || value <= Number(max));
}

/** Whether the value is a valid calendar date: a date picker does not offer 31 February. */
function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isOffered(input: JsonObject, value: string): boolean {
  // A dynamic query (the people picker) has choices that the server finds.
  if (input['choices.data'] !== undefined) return true;
  const offered = objectsIn(input.choices).map((choice) => String(choice.value));
  const chosen = input.isMultiSelect === true ? value.split(',') : [value];
  return chosen.every((choice) => offered.includes(choice));
}

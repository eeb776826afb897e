/** Card inputs generated from a form's declaration. */
import fc from 'fast-check';
import { cardForm } from '../../../../bot/cards/parts/form';
import { inputId } from '../../../../shared/contract/card-actions';
import { schemaOf } from '../../../../shared/contract/form-schema';
import { checked } from '../../../../shared/contract/inputs';
import type { Field } from '../../../../shared/forms/field';
import { type Entries, isRequired } from '../../../../shared/forms/form';
import { entriesFromCard, textForCard } from '../../../../shared/forms/from-card';
import { fillIn } from '../../../support/teams/card-inputs';
import { anyEntries, everyKind, FILLED, LISTS } from '../../shared/forms/any-form';

type Json = Record<string, unknown>;

/** The official renderer, in the build that a CommonJS process can load. */
const official = jest.requireActual<typeof import('adaptivecards')>('adaptivecards/dist/adaptivecards.js');

const names = Object.keys(everyKind.fields);
const schema = schemaOf(everyKind);
const asText = (entries: object) =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, textForCard(entry)]));
const inputsOf = (parts: readonly Json[]) => parts.filter(({ type }) => String(type).startsWith('Input.'));
const inputOf = (parts: readonly Json[], name: string) =>
  inputsOf(parts).find(({ id }) => id === inputId('every-kind', name));
/** Returns the values that Teams sends for untouched inputs, without the client's validation. */
function sentBy(parts: readonly Json[]): Record<string, string> {
  const values = fillIn(inputsOf(parts), {}, true);
  const prefix = inputId('every-kind', '');
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id.slice(prefix.length), value]));
}

describe('given a form with every kind of field, when it is put on a card', () => {
  const { inputs } = cardForm(everyKind, { lists: LISTS, starts: { line: 'To begin with' } });

  it('then each field is one input, in order, with its label and the form’s name in its id', () => {
    expect(inputsOf(inputs).map(({ id }) => id)).toEqual(names.map((name) => inputId('every-kind', name)));
    expect(inputsOf(inputs).map(({ label }) => label)).toEqual(
      Object.values<Field>(everyKind.fields).map(({ label }) => label),
    );
  });

  it('then limits, prompts, hints and choices are those of the declaration', () => {
    expect(inputOf(inputs, 'line')).toMatchObject({
      ...{ type: 'Input.Text', maxLength: 20, placeholder: 'In a few words.', value: 'To begin with' },
    });
    expect(inputOf(inputs, 'lines')).toMatchObject({ isMultiline: true, maxLength: 40 });
    expect(inputOf(inputs, 'seat')).toMatchObject({ style: 'filtered', placeholder: 'Type to find a seat' });
    expect(inputOf(inputs, 'deputy')).toMatchObject({ placeholder: 'None' });
    expect(inputOf(inputs, 'deputy')).not.toHaveProperty('style');
    expect(inputOf(inputs, 'size')).toMatchObject({ value: 's', choices: [{ title: 'Small', value: 's' }, {}] });
    expect(inputOf(inputs, 'shared')).toMatchObject({ style: 'expanded', choices: [{ title: 'Shared' }, {}] });
    expect(inputOf(inputs, 'minutes')).toMatchObject({ type: 'Input.Number', min: 15, max: 90 });
    const from = inputs.findIndex(({ id }) => id === inputId('every-kind', 'from'));
    expect(inputs[from + 1]).toMatchObject({ type: 'TextBlock', text: 'The first day.' });
  });

  it('then Teams itself requires only what is always needed, with the words of the server', () => {
    for (const [name, field] of Object.entries<Field>(everyKind.fields)) {
      const always = field.onlyWhen === undefined && isRequired(field, {});
      expect([name, inputOf(inputs, name)?.isRequired ?? false]).toEqual([name, always]);
    }
    expect(inputOf(inputs, 'seat')?.errorMessage).toBe('Choose a seat.');
  });

  it('then the official renderer finds no fault in it', () => {
    const context = new official.SerializationContext(official.Versions.v1_5);
    const card = new official.AdaptiveCard();
    card.parse({ type: 'AdaptiveCard', version: '1.5', body: structuredClone(inputs) }, context);
    expect(Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)).toEqual([]);
    expect(card.validateProperties().validationEvents.map(({ message }) => message)).toEqual([]);
  });
});

describe('given a rejected form, when it is shown again', () => {
  const entered = asText({ ...FILLED, from: '31/02', minutes: 'many', line: '' });
  const failed = { entered, faults: { line: 'Say it in a line.', form: 'Something else.' } };
  const { inputs, orphans } = cardForm(everyKind, { lists: LISTS, starts: { line: 'To begin with' }, failed });

  it('then it keeps its entries, except what a client would refuse', () => {
    const { from: _from, minutes: _minutes, ...kept } = entered;
    for (const [name, value] of Object.entries(kept))
      expect([name, inputOf(inputs, name)?.value]).toEqual([name, value]);
    expect(inputOf(inputs, 'from')?.value).toBe('');
    expect(inputOf(inputs, 'minutes')).not.toHaveProperty('value');
  });

  it('then each message is below its input, and those without an input are returned', () => {
    const line = inputs.findIndex(({ id }) => id === inputId('every-kind', 'line'));
    expect(JSON.stringify(inputs[line + 1])).toContain('Say it in a line.');
    expect(orphans).toEqual(['Something else.']);
  });
});

it('whatever the schema accepts goes to a card and back, and is the same value', () => {
  let accepted = 0;
  const rightly = fc.record({ ...Object.fromEntries(Object.entries(FILLED).map(([name]) => [name, fc.boolean()])) });
  fc.assert(
    fc.property(anyEntries, rightly, (any, right) => {
      // Most fields are valid, because otherwise hardly any form would be accepted.
      const entries = Object.fromEntries(
        Object.entries({ ...FILLED, ...any }).map(([name, entry]) => [
          name,
          right[name] === true ? FILLED[name as keyof Entries<typeof everyKind>] : entry,
        ]),
      );
      const before = checked(schema, entries);
      if (!before.ok) return;
      accepted += 1;
      const { inputs } = cardForm(everyKind, { lists: LISTS, failed: { entered: asText(entries), faults: {} } });
      expect(checked(schema, entriesFromCard(everyKind, sentBy(inputs)))).toEqual(before);
    }),
    { numRuns: 2_000 },
  );
  expect(accepted).toBeGreaterThan(20);
});

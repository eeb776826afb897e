import fc from 'fast-check';
import type { z } from 'zod';
import { schemaOf, variantsOf } from '../../../../shared/contract/form-schema';
import { checked } from '../../../../shared/contract/inputs';
import { choice, day, text, textArea } from '../../../../shared/forms/field';
import { type Entries, emptyEntries, form, isRequired, isVisible } from '../../../../shared/forms/form';
import { entriesFromCard, textForCard } from '../../../../shared/forms/from-card';
import { faultsOf, unwrapOk } from '../../../support/domain-builders';
import { everyKind, FILLED } from './any-form';

/** Compiles only if both types are identical. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(is: Same<A, B>) => expect(is).toBe(true);
type Plain<T> = { [K in keyof T]: T[K] };

const schema = schemaOf(everyKind);
const faults = (over: object) => faultsOf(checked(schema, { ...FILLED, ...over }));

describe('given a form declared once, when what was entered is checked', () => {
  it('then values come out typed: numbers, days or none, ids, yes or no', () => {
    expect(unwrapOk(checked(schema, FILLED))).toEqual({
      ...FILLED,
      deputy: null,
      to: null,
      minutes: 45,
      weekday: 2,
    });
    same<z.output<typeof schema>['minutes'], number>(true);
    same<z.output<typeof schema>['colour'], 'red' | 'other'>(true);
    same<z.output<typeof schema>['deputy'], string | null>(true);
    same<z.output<typeof schema>['to'], string | null>(true);
    same<z.output<typeof schema>['sources'], string[]>(true);
    same<z.output<typeof schema>['shared'], boolean>(true);
    same<z.input<typeof schema>['lines'], string | undefined>(true);
  });

  it('then every missing field that is needed is reported at itself, in its own words', () => {
    expect(faultsOf(checked(schema, {}))).toEqual({
      line: 'Say it in a line.',
      colour: 'Choose a colour.',
      seat: 'Choose a seat.',
      sources: 'Choose a source.',
      from: 'Choose the first day.',
      at: 'Give the time.',
      minutes: 'Say how many minutes.',
      weekday: 'Choose a weekday.',
    });
  });

  it.each([
    ['line', 'x'.repeat(21), 'At most 20 characters; this is 21.'],
    ['lines', 'x'.repeat(41), 'At most 40 characters; this is 41.'],
    ['from', '31/02', 'Give a day that exists, as year-month-day, for example 2026-12-31.'],
    ['to', '2026-02-30', 'Give a day that exists, as year-month-day, for example 2026-12-31.'],
    ['at', '24:00', 'Give the time as hours and minutes, for example 10:00.'],
    ['minutes', '20.5', 'Whole minutes, please.'],
    ['minutes', '10', 'At least 15.'],
    ['minutes', '100', 'At most 90.'],
    ['weekday', '3', 'Choose a weekday.'],
    ['shared', 'yes', 'Say whether it is shared.'],
    ['seat', '../chair', 'This reference is not one of ours.'],
    ['colour', 'blue', 'Choose a colour.'],
  ])('then %s as %j is refused: %s', (field, value, message) => {
    expect(faults({ [field]: value })).toEqual({ [field]: message });
  });

  it('then a conditional field is needed only where its condition holds', () => {
    expect(faults({ colour: 'other', note: '' })).toEqual({ other: 'Say which colour.' });
    expect(faults({ colour: 'red', note: ' ' })).toEqual({ note: 'Say why it is red.' });
    expect(checked(schema, { ...FILLED, colour: 'other', other: 'Blue', note: '' }).ok).toBe(true);
  });

  it('then fields that nobody fills in can be added, and one can have a schema of its own', () => {
    const stricter = schemaOf(everyKind, { line: schemaOf(everyKind).shape.lines });
    expect(checked(stricter, { ...FILLED, line: '' }).ok).toBe(true);
  });
});

describe('given a form whose first question decides the others', () => {
  const outcome = form('outcome', {
    to: choice({
      label: 'Outcome',
      options: [
        { value: 'kept', label: 'Kept' },
        { value: 'moved', label: 'Moved' },
      ],
      whenEmpty: 'Choose the outcome.',
    }),
    on: day({ label: 'On', onlyWhen: { field: 'to', is: ['moved'] }, whenEmpty: 'Choose the day.' }),
    why: text({ label: 'Why', limit: 10, whenEmpty: 'Say why.' }),
  });
  const variants = variantsOf(outcome, 'to');

  it('then each choice takes its own fields, and leaves others out', () => {
    expect(unwrapOk(checked(variants, { to: 'kept', on: '2026-12-16', why: 'As is' }))).toEqual({
      to: 'kept',
      why: 'As is',
    });
    expect(unwrapOk(checked(variants, { to: 'moved', on: '2026-12-16', why: 'Snow' }))).toMatchObject({
      on: '2026-12-16',
    });
    expect(faultsOf(checked(variants, { to: 'moved', why: '' }))).toEqual({ on: 'Choose the day.', why: 'Say why.' });
    expect(faultsOf(checked(variants, { to: 'lost' }))).toEqual({ to: 'Choose the outcome.' });
    type Value = z.output<typeof variants>;
    same<Plain<Extract<Value, { to: 'kept' }>>, { to: 'kept'; why: string }>(true);
    same<Plain<Extract<Value, { to: 'moved' }>>, { to: 'moved'; on: string; why: string }>(true);
  });
});

describe('given a form that is filled in', () => {
  it('then it opens empty but for what is chosen to begin with', () => {
    const empty = emptyEntries(everyKind);
    expect(empty).toMatchObject({ line: '', size: 's', sources: [], shared: false, minutes: '' });
    same<Entries<typeof everyKind>['sources'], readonly string[]>(true);
    same<Entries<typeof everyKind>['shared'], boolean>(true);
    same<Entries<typeof everyKind>['line'], string>(true);
  });

  it('then fields are asked for, and needed, by what the others say', () => {
    const { other, note, lines, line } = everyKind.fields;
    expect([isVisible(other, { colour: 'red' }), isVisible(other, { colour: 'other' })]).toEqual([false, true]);
    expect([isRequired(note, { colour: 'other' }), isRequired(note, { colour: 'red' })]).toEqual([false, true]);
    expect([isRequired(lines, {}), isRequired(line, {})]).toEqual([false, true]);
  });

  it('then a condition on an unknown field fails at start-up', () => {
    const note = textArea({ label: 'Note', limit: 5, onlyWhen: { field: 'colour', is: ['red'] } });
    expect(() => form('wrong', { note })).toThrow('wrong.note depends on colour');
  });
});

it('text from a card becomes what was entered, and unknown fields are left out', () => {
  const sent = { sources: 'knife,violence', shared: 'false', line: 'A line', admin: 'true' };
  expect(entriesFromCard(everyKind, sent)).toEqual({ sources: ['knife', 'violence'], shared: false, line: 'A line' });
  fc.assert(
    fc.property(fc.boolean(), fc.subarray(['a', 'b', 'c']), fc.string(), (shared, sources, line) => {
      const shown = { shared: textForCard(shared), sources: textForCard(sources), line: textForCard(line) };
      expect(entriesFromCard(everyKind, shown)).toEqual({ shared, sources, line });
    }),
  );
});

/** A form with a field of every kind, and arbitrary entries for it. */
import fc from 'fast-check';
import {
  choice,
  choices,
  day,
  maybeDay,
  numberChoice,
  reference,
  text,
  textArea,
  time,
  wholeNumber,
  yesNo,
} from '../../../../shared/forms/field';
import { form } from '../../../../shared/forms/form';

export const everyKind = form('every-kind', {
  line: text({ label: 'Line', hint: 'In a few words.', limit: 20, whenEmpty: 'Say it in a line.' }),
  lines: textArea({ label: 'Lines', limit: 40 }),
  colour: choice({
    label: 'Colour',
    options: [
      { value: 'red', label: 'Red' },
      { value: 'other', label: 'Another colour' },
    ],
    whenEmpty: 'Choose a colour.',
  }),
  other: text({
    label: 'Which colour',
    limit: 20,
    onlyWhen: { field: 'colour', is: ['other'] },
    whenEmpty: 'Say which colour.',
  }),
  note: textArea({
    label: 'Note',
    limit: 40,
    neededWhen: { field: 'colour', is: ['red'], whenEmpty: 'Say why it is red.' },
  }),
  size: choice({
    label: 'Size',
    options: [
      { value: 's', label: 'Small' },
      { value: 'l', label: 'Large' },
    ],
    starts: 's',
    whenEmpty: 'Choose a size.',
  }),
  seat: reference({ label: 'Seat', search: true, prompt: 'Type to find a seat', whenEmpty: 'Choose a seat.' }),
  deputy: reference({ label: 'Deputy', prompt: 'None' }),
  sources: choices({ label: 'Sources', atMost: 3, whenEmpty: 'Choose a source.' }),
  from: day({ label: 'From', hint: 'The first day.', whenEmpty: 'Choose the first day.' }),
  to: maybeDay({ label: 'To', whenEmpty: 'Choose the last day.' }),
  shared: yesNo({ label: 'Shared', yes: 'Shared', no: 'Kept', whenWrong: 'Say whether it is shared.' }),
  at: time({ label: 'At', whenEmpty: 'Give the time.' }),
  minutes: wholeNumber({
    label: 'Minutes',
    whenEmpty: 'Say how many minutes.',
    notWhole: 'Whole minutes, please.',
    min: [15, 'At least 15.'],
    max: [90, 'At most 90.'],
    step: 15,
  }),
  weekday: numberChoice({
    label: 'Weekday',
    options: [
      { value: '1', label: 'Monday' },
      { value: '2', label: 'Tuesday' },
    ],
    whenEmpty: 'Choose a weekday.',
  }),
});

const SEATS = ['chair', 'vru-analyst'] as const;
const SOURCES = ['knife', 'violence'] as const;
const named = (ids: readonly string[]) => ids.map((value) => ({ value, label: value.toUpperCase() }));
export const LISTS = { seat: named(SEATS), deputy: named(SEATS), sources: named(SOURCES) };

/** Valid entries for every field. */
export const FILLED = {
  line: 'A line',
  lines: '',
  colour: 'red',
  other: '',
  note: 'It is late',
  size: 'l',
  seat: 'chair',
  deputy: '',
  sources: ['knife'],
  from: '2026-12-16',
  to: '',
  shared: true,
  at: '10:00',
  minutes: '45',
  weekday: '2',
};

const words = fc.constantFrom('', ' ', 'word', 'two words', 'x'.repeat(30), '$'.concat('{x} **b**'), '9434765919');
const days = fc.constantFrom('', '2026-12-16', '2028-02-29', '2026-02-30', '31/02');

/** Arbitrary entries: valid, invalid and missing ones. */
export const anyEntries = fc.record(
  {
    line: words,
    lines: words,
    colour: fc.constantFrom('red', 'other', '', 'blue'),
    other: words,
    note: words,
    size: fc.constantFrom('s', 'l'),
    seat: fc.constantFrom(...SEATS, ''),
    deputy: fc.constantFrom(...SEATS, ''),
    sources: fc.constantFrom<string[]>(['knife'], ['violence']),
    from: days,
    to: days,
    shared: fc.boolean(),
    at: fc.constantFrom('10:00', '23:59', '24:00', ''),
    minutes: fc.constantFrom('15', '90', '91', '', '20.5', 'many'),
    weekday: fc.constantFrom('1', '2', '', '3'),
  },
  { requiredKeys: [] },
);

import { z } from 'zod';
import { checked, day, id, optionalText, plainText } from '../../../../shared/contract/inputs';
import { faultsOf, unwrapOk } from '../../../support/domain-builders';

const EMPTY = 'Say what is to be done.';
const form = z.object({ text: plainText(500, EMPTY) });
const textOf = (text: unknown) => unwrapOk(checked(form, { text })).text;
const faultOf = (text: unknown) => faultsOf(checked(form, { text })).text;

describe('given a text that somebody has to write, when it is checked', () => {
  it('then it is kept as written, without spaces around it', () => {
    const text = 'Agree the extract – by *Friday* <b>or so</b> @everyone 👍';
    expect(textOf(`  ${text} `)).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['line ends', '\r\n\t'],
    ['invisible characters', '\u200b\u200e\u2066\u2069'],
    ['a missing input', undefined],
    ['null', null],
    ['a number', 7],
    ['a list', ['text']],
  ])('then %s is refused as empty, in the words of the input', (_, text) => {
    expect(faultOf(text)).toBe(EMPTY);
  });

  it('then 500 characters fit, and one more is refused with the count', () => {
    expect(textOf('x'.repeat(500))).toHaveLength(500);
    expect(faultOf('x'.repeat(501))).toBe('At most 500 characters; this is 501.');
    expect(faultOf('x'.repeat(5000))).toBe('At most 500 characters; this is 5000.');
  });

  it('then spaces around it do not count', () => {
    expect(textOf(`   ${'x'.repeat(500)}   `)).toHaveLength(500);
  });

  it.each([
    ['a null character', 'a\u0000b'],
    ['an escape sequence', 'a\u001bb'],
    ['a line end', 'a\r\nb'],
    ['a C1 control', 'a\u0085b'],
    ['a right-to-left override', 'a\u202eb'],
    ['an embedding and its end', 'a\u202a\u202cb'],
    ['an isolate', 'a\u2067b'],
    ['a zero-width space', 'a\u200bb'],
  ])('then %s becomes a space', (_, text) => {
    expect(textOf(text)).toBe('a b');
  });

  it.each(['9434765919', '943 476 5919', '943-476-5919', 'Record 943 476 5919, please'])(
    'then "%s" is refused: it looks like an NHS number',
    (text) => {
      expect(faultOf(text)).toBe('This looks like an NHS number. Leave out anything that identifies a person.');
    },
  );

  it('then invisible characters do not hide an NHS number', () => {
    expect(faultOf('943\u200b476\u202e5919')).toContain('NHS number');
    expect(faultOf('943\n476\n5919')).toContain('NHS number');
  });

  it('then ten digits with a wrong check digit are accepted', () => {
    expect(textOf('Case 9434765918')).toBe('Case 9434765918');
  });
});

describe('given a text that may be left empty, when it is checked', () => {
  const optional = z.object({ note: optionalText(20) });
  const note = (input: object) => checked(optional, input);

  it('then a missing text is an empty one', () => {
    expect(unwrapOk(note({})).note).toBe('');
    expect(unwrapOk(note({ note: ' \n ' })).note).toBe('');
  });

  it('then what is written must follow the same rules', () => {
    expect(unwrapOk(note({ note: ' a\u202eb ' })).note).toBe('a b');
    expect(faultsOf(note({ note: 'x'.repeat(21) })).note).toBe('At most 20 characters; this is 21.');
    expect(faultsOf(note({ note: '943 476 5919' })).note).toContain('NHS number');
  });
});

describe('given a day that somebody has to give, when it is checked', () => {
  const due = z.object({ due: day('Choose the day.') });

  it('then a day is accepted, without spaces around it', () => {
    expect(unwrapOk(checked(due, { due: ' 2026-12-31 ' })).due).toBe('2026-12-31');
  });

  it.each(['', '   ', undefined, null, 20261231])('then %j is refused as empty, with one message', (text) => {
    expect(faultsOf(checked(due, { due: text }))).toEqual({ due: 'Choose the day.' });
  });

  it.each(['31/02', '31/02/2026', '2026-02-31', '2026-13-01', 'tomorrow', '2026-12-31T10:00', '<b>2026-12-31</b>'])(
    'then "%s" is refused as no real day, with how to write one',
    (text) => {
      expect(faultsOf(checked(due, { due: text })).due).toMatch(/a day that exists.*2026-12-31/);
    },
  );
});

describe('given a reference, when it is checked', () => {
  it.each(['police-lead-analyst', '0198c2f4-aaaa-7bbb-8ccc-ddddeeeeffff', 'DAWG-2026-11-03', 'a'.repeat(64)])(
    'then %s could be ours',
    (text) => {
      expect(id.safeParse(text).success).toBe(true);
    },
  );

  it.each(['', 'a b', 'a/b', 'a\\b', 'a#b', 'a?b', "a'b", 'a\u0000b', 'ä', 'a\n', 'a'.repeat(65), null, 7, {}])(
    'then %j cannot',
    (text) => {
      expect(id.safeParse(text).success).toBe(false);
    },
  );
});

describe('given a whole form, when it is checked', () => {
  const both = z.object({ text: plainText(5, EMPTY), due: day('Choose the day.') });

  it('then every faulty input is named at once, each with one message', () => {
    expect(faultsOf(checked(both, { text: 'too long', due: '31/02' }))).toEqual({
      text: expect.stringContaining('At most 5'),
      due: expect.stringContaining('a day that exists'),
    });
  });

  it('then, of two faults at one input, the first is reported', () => {
    expect(faultsOf(checked(both, { text: '943 476 5919', due: '2026-12-31' }))).toEqual({
      text: 'At most 5 characters; this is 12.',
    });
  });

  it('then something that is no form is refused as a whole', () => {
    for (const nothing of [null, undefined, 'text', 7]) {
      expect(Object.keys(faultsOf(checked(both, nothing)))).toEqual(['form']);
    }
  });

  it('then unknown fields are left out', () => {
    const entered = JSON.parse('{"text":"short","due":"2026-12-31","role":"chair","__proto__":{"role":"chair"}}');
    const value = unwrapOk(checked(both, entered));
    expect(Object.keys(value).sort()).toEqual(['due', 'text']);
    expect('role' in value).toBe(false);
  });
});

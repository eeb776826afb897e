import { z } from 'zod';
import { AREAS } from '../../../../shared/areas';
import type { CardVerbDefinition } from '../../../../shared/contract/card-actions';
import { editsBetween, mergedEntry, sameEntry } from '../../../../shared/forms/edits';

describe('what an edit sends', () => {
  it('is the fields that were changed, each with its former value', () => {
    const from = { name: 'Calls', area: 'Portsmouth', required: true, parties: ['a', 'b'] };
    const to = { ...from, name: 'Call-outs', required: false };
    expect(editsBetween(Object.keys(from), from, to)).toEqual({
      name: { from: 'Calls', to: 'Call-outs' },
      required: { from: true, to: false },
    });
  });

  it('leaves out equal values in another form, and fields that are not asked for', () => {
    const from = { name: 'Calls', parties: ['a', 'b'], reason: '' };
    expect(editsBetween(['name', 'parties'], from, { name: ' Calls ', parties: ['b', 'a'], reason: 'x' })).toEqual({});
  });

  it('knows an emptied field from one that was left alone', () => {
    expect(editsBetween(['area'], { area: 'Portsmouth' }, { area: '' })).toEqual({
      area: { from: 'Portsmouth', to: '' },
    });
  });
});

describe('given somebody else was there first', () => {
  it.each([
    ['nobody', 'Portsmouth', { from: 'Portsmouth', to: 'Southampton' }, 'Southampton'],
    ['somebody who said the same', 'Southampton', { from: 'Portsmouth', to: 'Southampton' }, 'Southampton'],
    ['somebody who said something else', 'Gosport', { from: 'Portsmouth', to: 'Southampton' }, null],
    ['somebody who emptied it', '', { from: 'Portsmouth', to: 'Southampton' }, null],
    ['a yes against the same yes', true, { from: false, to: true }, true],
  ])('by %s, then the field is merged correctly', (_, now, edit, expected) => {
    expect(mergedEntry(now, edit)).toBe(expected);
  });

  it('then lists get what each added and lose what each removed', () => {
    expect(mergedEntry(['a', 'b', 'd'], { from: ['a', 'b', 'c'], to: ['b', 'c', 'e'] })).toEqual(['b', 'd', 'e']);
    expect(mergedEntry(['a', 'e'], { from: ['a'], to: ['a', 'e'] })).toEqual(['a', 'e']);
  });
});

test('a text does not equal a list of that text', () => {
  expect(sameEntry('a', ['a'])).toBe(false);
});

test('every form on a card that edits sends the values it was filled with', () => {
  const verbs = AREAS.flatMap((area) => ('verbs' in area ? Object.entries<CardVerbDefinition>(area.verbs) : []));
  const edits = verbs.filter(([name]) => /\.(edit|correct|assign|move|bind|reword)/.test(name));
  expect(edits.map(([name]) => name)).toEqual(['actions.edit']);
  for (const [, { data, form }] of edits) {
    if (form === null || typeof form === 'function' || !(data instanceof z.ZodObject)) throw new Error('No form');
    const filled = Object.keys(form.fields).filter((field) => field !== 'reason');
    for (const field of filled) {
      expect(Object.keys(data.shape)).toContain(`was${field.charAt(0).toUpperCase()}${field.slice(1)}`);
    }
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keys } from '../../../../bot/store/keys';
import { STORED_DATA } from '../../../../bot/store/stored-data';

const SOURCE = readFileSync(join(__dirname, '../../../../bot/store/keys.ts'), 'utf8');

/** Returns the key families in the source of `keys`: the part of each key before the first `!`. */
function familiesInSource(): readonly string[] {
  const table = SOURCE.slice(SOURCE.indexOf('export const keys'));
  return [...table.matchAll(/['`]([a-z0-9][a-z0-9-]*)!/g)].map(([, family]) => family ?? '');
}

/** Returns the families of keys that are constants. */
function fixedKeys(): readonly string[] {
  return Object.values(keys).flatMap((key) => (typeof key === 'string' ? [key.split('!')[0] ?? ''] : []));
}

/** All families; a prefix that several ranges extend, such as `register-`, is not a family of its own. */
const families = [...new Set([...familiesInSource(), ...fixedKeys()])].sort();

describe('given every key of the table', () => {
  it('then its family has a line on the data protection page', () => {
    expect(families.length).toBeGreaterThan(25);
    expect(families.filter((family) => !Object.hasOwn(STORED_DATA, family))).toEqual([]);
  });

  it('then no line is about a family that no longer exists', () => {
    expect(Object.keys(STORED_DATA).filter((family) => !families.includes(family))).toEqual([]);
  });

  it('then no two lines are the same', () => {
    const words = Object.values(STORED_DATA).map(({ what }) => what);
    expect(new Set(words).size).toBe(words.length);
  });
});

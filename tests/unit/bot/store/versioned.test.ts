/** Values derived from a version are memoised for everybody who holds that version. */
import { Versioned } from '../../../../bot/store/versioned';

const copied = (words: readonly string[], more: string) => [...words, more];
const counted = ({ length }: readonly string[]) => ({ length });

test('given one version, when several ask for the same, then it is made once', () => {
  const version = new Versioned(['one']);
  expect(version.made(copied, 'two')).toBe(version.made(copied, 'two'));
  expect(version.made(copied, 'two')).toEqual(['one', 'two']);
});

test('given one version, when something else is asked for, then that is made as well', () => {
  const version = new Versioned(['one']);
  version.made(copied, 'two');
  expect(version.made(counted)).toEqual({ length: 1 });
});

test('given two versions of the same value, then each has its own result', () => {
  const value = ['one'];
  expect(new Versioned(value).made(counted)).not.toBe(new Versioned(value).made(counted));
});

test('given an empty result, then that is remembered too', () => {
  const asked = jest.fn(() => null);
  const version = new Versioned('one');
  expect([version.made(asked), version.made(asked)]).toEqual([null, null]);
  expect(asked).toHaveBeenCalledTimes(1);
});

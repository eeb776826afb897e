import { counted, plural } from '../../../../shared/words/counts';
import { allOf, namesInShort, oneOf } from '../../../../shared/words/lists';
import { once } from '../../../../shared/words/once';

describe('a count', () => {
  it('counts one thing and several', () => {
    expect([counted(0, 'action'), counted(1, 'action'), counted(2, 'agency', 'agencies')]).toEqual([
      '0 actions',
      '1 action',
      '2 agencies',
    ]);
  });

  it('chooses the word that agrees with it, for 21 as for 20', () => {
    expect([0, 1, 2, 21].map((count) => plural(count, 'is', 'are'))).toEqual(['are', 'is', 'are', 'are']);
  });
});

describe('a list', () => {
  it.each([
    [[], '', ''],
    [['Police'], 'Police', 'Police'],
    [['Police', 'Probation'], 'Police and Probation', 'Police or Probation'],
    [['Police', 'Probation', 'VRU'], 'Police, Probation and VRU', 'Police, Probation or VRU'],
  ])('of %j has a word before its last name', (names, all, one) => {
    expect([allOf(names), oneOf(names)]).toEqual([all, one]);
  });

  it('leaves a comma within a name alone', () => {
    expect(allOf(['Lead Analyst, Corporate Insights'])).toBe('Lead Analyst, Corporate Insights');
  });

  it('is cut short where it is long', () => {
    expect(namesInShort(['a', 'b'], 2)).toBe('a, b');
    expect(namesInShort(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
    expect(namesInShort(['a', 'b', 'c'], 1)).toBe('a and 2 more');
  });
});

test('an expensive value is made once, when it is first asked for', () => {
  let made = 0;
  const value = once(() => {
    made += 1;
    return undefined;
  });
  expect(made).toBe(0);
  expect([value(), value(), made]).toEqual([undefined, undefined, 1]);
});

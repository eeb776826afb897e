/** The sort order of a table in the address. */
import { formatOrder, nextOrder, parseOrder, sortRows } from '../../../tab/lib/sort';

describe('the order in the address', () => {
  it.each([
    ['due', { column: 'due', direction: 'ascending' }],
    ['-due', { column: 'due', direction: 'descending' }],
    ['-', null],
    ['size', null],
    ['', null],
    [null, null],
  ])('given %j, then it is read as %j', (text, order) => {
    expect(parseOrder(text, ['due', 'name'])).toEqual(order);
  });

  it('given presses of a heading, then each order can be read back, and the third press ends it', () => {
    const once = nextOrder(null, 'due');
    const twice = nextOrder(once, 'due');
    for (const order of [once, twice]) {
      expect(order === null ? null : parseOrder(formatOrder(order), ['due'])).toEqual(order);
    }
    expect(nextOrder(twice, 'due')).toBeNull();
  });
});

describe('rows in an order', () => {
  const rows = [
    { name: 'b', size: 2 },
    { name: 'a', size: 2 },
    { name: 'c', size: null },
    { name: 'd', size: 10 },
  ];
  const names = (direction: 'ascending' | 'descending', tie = false) =>
    sortRows(rows, ({ size, name }) => (tie ? [size, name] : [size]), direction).map(({ name }) => name);

  it('given no value, then the row is last, in either direction', () => {
    expect([names('ascending'), names('descending')]).toEqual([
      ['b', 'a', 'd', 'c'],
      ['d', 'b', 'a', 'c'],
    ]);
  });

  it('given a tie, then the second key decides, A to Z in either direction', () => {
    expect([names('ascending', true), names('descending', true)]).toEqual([
      ['a', 'b', 'd', 'c'],
      ['d', 'a', 'b', 'c'],
    ]);
  });
});

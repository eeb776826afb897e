/** The content and order of the tracker's page, and the positions of the trend's marks. */
import { percentage } from '../../../shared/domain/tracker/measure';
import {
  filterOf,
  isFiltering,
  only,
  shownOf,
  withFilter,
  withoutFilter,
} from '../../../tab/features/tracker/list/filter';
import { SOURCE_SORT, type SortColumn } from '../../../tab/features/tracker/list/source-sort';
import { lengthOf, quarterName, quarterSentence } from '../../../tab/features/tracker/trend/trend-scale';
import { nextOrder, type SortOrder, sortRows } from '../../../tab/lib/sort';
import { quarterView, sourceView, stepView, trackerView } from '../../support/builders';

const address = (text: string) => new URLSearchParams(text);
const EVERYTHING = { text: '', agency: '', rag: '', row: '', organisation: '', show: '' };

describe('the filter in the address', () => {
  it('given a filter, then it is read from the address, without unknown values', () => {
    const read = filterOf(address('text=knife&agency=police&rag=red&row=cannot-share'));

    expect(read).toEqual({ ...EVERYTHING, text: 'knife', agency: 'police', rag: 'red', row: 'cannot-share' });
    expect(filterOf(address('show=shared&organisation=police'))).toEqual({
      ...EVERYTHING,
      show: 'shared',
      organisation: 'police',
    });
    expect(filterOf(address('show=nonsense'))).toEqual(EVERYTHING);
    expect(only({ show: 'due' })).toEqual({ ...EVERYTHING, show: 'due' });
    expect(filterOf(address('rag=purple'))).toEqual(EVERYTHING);
  });

  it('given a change of part of it, then the rest of the address stays', () => {
    const changed = withFilter(address('theme=dark&agency=police'), { rag: 'red', agency: '' });

    expect(changed.toString()).toBe('theme=dark&rag=red');
    expect(withoutFilter(address('theme=dark&agency=police&row=x&text=y')).toString()).toBe('theme=dark');
  });

  it('given only blanks, then nothing is filtered', () => {
    expect(isFiltering(filterOf(address('text=%20&agency=')))).toBe(false);
    expect(isFiltering(filterOf(address('row=cannot-share')))).toBe(true);
  });
});

describe('what is shown', () => {
  const tracker = trackerView({
    sources: [
      sourceView({ id: 'a', name: 'Knife-enabled offences', rag: 'red', row: 'cannot-share' }),
      sourceView({ id: 'b', name: 'Assaults', organisationId: 'icb', agencyId: 'health', area: 'Portsmouth' }),
      sourceView({ id: 'c', name: 'Fires', organisationId: 'gone', agencyId: '', snaSection: 'Drivers of violence' }),
    ],
    organisations: [
      { value: 'police', label: 'Police', agencyId: 'police' },
      { value: 'icb', label: 'Integrated Care Board', agencyId: 'health' },
    ],
  });
  const ids = (filter: Partial<typeof EVERYTHING>) =>
    shownOf(tracker, { ...filterOf(address('')), ...filterOf(address(new URLSearchParams(filter).toString())) }).map(
      ({ id }) => id,
    );

  it.each([
    ['everything', {}, ['a', 'b', 'c']],
    ['a word of the name, whatever its case', { text: 'KNIFE' }, ['a']],
    ['a word of the provider', { text: 'care board' }, ['b']],
    ['an area', { text: 'portsmouth' }, ['b']],
    ['an SNA section', { text: 'drivers' }, ['c']],
    ['words in another order, of different fields', { text: 'portsmouth assaults' }, ['b']],
    ['words of different sources', { text: 'knife assaults' }, []],
    ['an agency', { agency: 'health' }, ['b']],
    ['a status', { rag: 'red' }, ['a']],
    ['a reason', { row: 'cannot-share' }, ['a']],
    ['all together', { text: 'knife', agency: 'police', rag: 'red', row: 'cannot-share' }, ['a']],
    ['parts that exclude each other', { agency: 'health', rag: 'red' }, []],
  ])('given %s, then the matching sources are shown', (_, filter, shown) => {
    expect(ids(filter)).toEqual(shown);
  });
});

describe('the order of the table', () => {
  const rows = [
    { source: sourceView({ id: 'green', name: 'B 10', rag: 'green', due: '2026-12-31' }), organisation: 'Police' },
    {
      source: sourceView({
        id: 'red',
        name: 'C',
        rag: 'red',
        due: '2026-12-01',
        next: stepView({ owner: 'Probation' }),
      }),
      organisation: 'Probation',
    },
    {
      source: sourceView({ id: 'grey', name: 'B 9', rag: 'grey', next: stepView({ owner: 'Fire' }) }),
      organisation: 'Fire',
    },
  ];
  const ids = (order: SortOrder<SortColumn> | null) =>
    (order === null ? rows : sortRows(rows, SOURCE_SORT[order.column], order.direction)).map(({ source }) => source.id);

  it('given nobody pressed a heading, then it is the server’s', () => {
    expect(ids(null)).toEqual(['green', 'red', 'grey']);
  });

  it('given presses of one heading, then the order turns, then ends where it began; 9 comes before 10', () => {
    const once = nextOrder<SortColumn>(null, 'name');
    const twice = nextOrder(once, 'name');

    expect([ids(once), ids(twice), nextOrder(twice, 'name')]).toEqual([
      ['grey', 'green', 'red'],
      ['red', 'green', 'grey'],
      null,
    ]);
  });

  it('given the status, then it begins with what needs attention', () => {
    expect(ids({ column: 'rag', direction: 'ascending' })).toEqual(['red', 'grey', 'green']);
  });

  it('given the provider, then A to Z', () => {
    expect(ids({ column: 'organisation', direction: 'ascending' })).toEqual(['grey', 'green', 'red']);
  });

  it('given due day or next step, then a source without it is at the end, in either direction', () => {
    expect(ids({ column: 'due', direction: 'ascending' })).toEqual(['red', 'green', 'grey']);
    expect(ids({ column: 'due', direction: 'descending' })).toEqual(['green', 'red', 'grey']);
    expect(ids({ column: 'next', direction: 'ascending' })).toEqual(['grey', 'red', 'green']);
    expect(ids({ column: 'next', direction: 'descending' })).toEqual(['red', 'grey', 'green']);
  });
});

describe('the trend', () => {
  it.each([
    [1000, 120],
    [0, 0],
    [583, 70],
  ])('given %i tenths of a percent, then a mark is %i of 120 pixels long', (tenths, pixels) => {
    expect(lengthOf({ tenths }, 120)).toBe(pixels);
  });

  it('given a quarter without data sources, then it has no mark, and says so', () => {
    const view = quarterView({ counts: { green: 0, amber: 0, red: 0, grey: 0, excluded: 2 } });

    expect(lengthOf(view.headline, 120)).toBeNull();
    expect(quarterSentence(view)).toBe('Q2 2026–27: no data sources, nothing to count, locked');
  });

  it('given a restated quarter, then the figure before it is shown too', () => {
    expect(quarterSentence(quarterView({ before: percentage(5, 10) }))).toBe(
      'Q2 2026–27: 60.0%, 6 of 10 green, locked, restated from 50.0%',
    );
    expect(quarterSentence(quarterView({ state: 'provisional' }))).toMatch(/, provisional$/);
    expect(quarterName('2024-25-Q4')).toBe('Q4 2024–25');
  });
});

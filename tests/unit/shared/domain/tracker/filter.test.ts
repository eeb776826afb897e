import { type FilterableSource, matchesFilter, type SourceFilter } from '../../../../../shared/domain/tracker/filter';

const source: FilterableSource = {
  name: 'Hospital attendances after assault',
  agencyId: 'health',
  area: 'Portsmouth',
  snaSection: 'Injury',
  rag: 'amber',
  row: 'partly-supplied',
  organisationId: 'icb',
  shared: false,
};
const shown = (filter: Partial<SourceFilter>) =>
  matchesFilter(source, 'Integrated Care Board', { text: '', agency: '', rag: '', row: '', ...filter });

describe('given a filter of the tracker, when a source is looked at', () => {
  it.each<[string, Partial<SourceFilter>, boolean]>([
    ['nothing', {}, true],
    ['its agency', { agency: 'health' }, true],
    ['another agency', { agency: 'police' }, false],
    ['its status', { rag: 'amber' }, true],
    ['another status', { rag: 'red' }, false],
    ['its reason', { row: 'partly-supplied' }, true],
    ['another reason of the same status', { row: 'quality-issue' }, false],
    ['a piece of its name, however written', { text: ' ASSAULT ' }, true],
    ['words of name, organisation, area and section, in any order', { text: 'injury portsmouth care hospital' }, true],
    ['one word that occurs and one that does not', { text: 'assault robbery' }, false],
    ['its organisation', { organisation: 'icb' }, true],
    ['another organisation', { organisation: 'police' }, false],
    ['what is due', { show: 'due' }, true],
    ['what was shared, as it was not', { show: 'shared' }, false],
    ['everything at once', { text: 'care', agency: 'health', rag: 'amber', row: 'partly-supplied' }, true],
    ['everything at once, and one thing not', { text: 'care', agency: 'health', rag: 'green' }, false],
  ])('then by %s it is shown or not', (_, filter, expected) => {
    expect(shown(filter)).toBe(expected);
  });

  it('then what is due leaves out what nobody had to supply yet, as the percentage of sources due does', () => {
    const due = (rag: FilterableSource['rag']) =>
      matchesFilter({ ...source, rag }, '', { text: '', agency: '', rag: '', row: '', show: 'due' });

    expect([due('green'), due('amber'), due('red'), due('grey'), due('excluded')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('then what was shared is shown as such', () => {
    expect(
      matchesFilter({ ...source, shared: true }, '', { text: '', agency: '', rag: '', row: '', show: 'shared' }),
    ).toBe(true);
  });
});

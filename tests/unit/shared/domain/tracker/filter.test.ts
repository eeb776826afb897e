import { type FilterableSource, matchesFilter, type SourceFilter } from '../../../../../shared/domain/tracker/filter';

const source: FilterableSource = {
  name: 'Hospital attendances after assault',
  agencyId: 'health',
  area: 'Portsmouth',
  snaSection: 'Injury',
  rag: 'amber',
  row: 'partly-supplied',
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
    ['everything at once', { text: 'care', agency: 'health', rag: 'amber', row: 'partly-supplied' }, true],
    ['everything at once, and one thing not', { text: 'care', agency: 'health', rag: 'green' }, false],
  ])('then by %s it is shown or not', (_, filter, expected) => {
    expect(shown(filter)).toBe(expected);
  });
});

import { isShown, type Narrowable, type Narrowing } from '../../../../../shared/domain/tracker/filter';

const source: Narrowable = {
  name: 'Hospital attendances after assault',
  agencyId: 'health',
  area: 'Portsmouth',
  snaSection: 'Injury',
  rag: 'amber',
  row: 'partly-supplied',
};
const shown = (narrowing: Partial<Narrowing>) =>
  isShown(source, 'Integrated Care Board', { text: '', agency: '', rag: '', row: '', ...narrowing });

describe('given a tracker that is narrowed, when a source is looked at', () => {
  it.each<[string, Partial<Narrowing>, boolean]>([
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
  ])('then by %s it is shown or not', (_, narrowing, expected) => {
    expect(shown(narrowing)).toBe(expected);
  });
});

/** The search in the log. */
import { entriesFound } from '../../../tab/features/practice/search';
import { practiceEntry } from '../../support/builders';

const call = practiceEntry({ id: 'call', title: 'A weekly call', text: 'We compared counts' });
const words = practiceEntry({
  ...{ id: 'words', title: 'One definition', text: 'Side by side' },
  ...{ agency: 'Youth Justice Service', agencyShortName: 'YJS' },
});

it.each([
  ['nothing', '', ['call', 'words']],
  ['blanks', '  ', ['call', 'words']],
  ['a word of a title, in any letters', 'WEEKLY', ['call']],
  ['a word of a text', 'side', ['words']],
  ['an agency in short', 'yjs', ['words']],
  ['an agency in full', 'youth justice', ['words']],
  ['words that stand in several places', 'definition youth', ['words']],
  ['words of two entries', 'weekly definition', []],
  ['signs of a pattern', '.*', []],
])('given %s is typed, then every entry with all of it is found', (_, typed, found) => {
  expect(entriesFound([call, words], typed).map(({ id }) => id)).toEqual(found);
});

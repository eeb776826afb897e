/** The client-side logic of the pages about one source and about many sources. */
import { LIMITS } from '../../../shared/contract/limits';
import type { SourceHistoryView } from '../../../shared/contract/tracker';
import { emptyEntries } from '../../../shared/forms/form';
import { sourceForm } from '../../../shared/forms/sources';
import { entriesOf, NEW_SOURCE } from '../../../tab/features/sources/form/source-values';
import { byDay, extended, joined } from '../../../tab/features/sources/history/history';
import { IMPORT_COLUMNS, templateText } from '../../../tab/features/sources/import/import-columns';
import { importVerdict } from '../../../tab/features/sources/import/import-verdict';
import { sourcesFileFault } from '../../../tab/features/sources/import/sources-file';
import { sourceMenuItems } from '../../../tab/features/sources/source-menu-items';
import { sourceView } from '../../support/builders';
import { aPreview, aSourcePage, entryView } from '../../support/tab/source-story';

const page = (older: string | null, ...days: readonly string[]): SourceHistoryView => ({
  entries: days.map((at) => entryView({ at: `2026-12-${at}T10:00:00.000Z`, title: `On ${at}` })),
  older,
});
const titles = (history: SourceHistoryView) => history.entries.map(({ title }) => title);

describe('the history', () => {
  it('given older entries were read, when something new happens, then it comes first and nothing is lost', () => {
    const known = extended(page('after-09', '10', '09'), page(null, '08', '07'));

    const next = joined(page('after-10', '11', '10'), known);

    expect(titles(next)).toEqual(['On 11', 'On 10', 'On 09', 'On 08', 'On 07']);
    expect(next.older).toBeNull();
  });

  it('given only the latest entries were read, when nothing happens, then the next page is the same', () => {
    expect(joined(page('after-09', '10', '09'), page('after-09', '10', '09'))).toEqual(page('after-09', '10', '09'));
  });

  it('given so much is new that there may be a gap, then the entries read before are dropped', () => {
    expect(joined(page('after-14', '15', '14'), page(null, '10', '09'))).toEqual(page('after-14', '15', '14'));
  });

  it('given an entry that is on two pages, then it is listed once', () => {
    expect(titles(extended(page('after-09', '10', '09'), page(null, '09', '08')))).toEqual(['On 10', 'On 09', 'On 08']);
  });

  it('given entries around midnight, then each is under the day on which it was made in London', () => {
    const entries = [
      entryView({ at: '2026-07-02T00:10:00.000Z', title: 'After midnight, London and Greenwich' }),
      entryView({ at: '2026-07-01T23:30:00.000Z', title: 'After midnight, London only' }),
      entryView({ at: '2026-07-01T22:30:00.000Z', title: 'Before midnight' }),
    ];

    expect(byDay(entries).map(({ day, entries: own }) => [day, own.length])).toEqual([
      ['2026-07-02', 2],
      ['2026-07-01', 1],
    ]);
  });
});

describe('what may be done with a source', () => {
  it('given the VRU and a live source, then it can be overridden and retired, and a quality issue raised', () => {
    expect(sourceMenuItems(aSourcePage({ quality: null }))).toEqual(['overrideRag', 'raiseQuality', 'retireSource']);
  });

  it('given an open quality issue, then no second one is raised', () => {
    expect(sourceMenuItems(aSourcePage())).toEqual(['overrideRag', 'retireSource']);
  });

  it('given a retired source, then it can be restored and nothing else', () => {
    const retired = aSourcePage({ source: sourceView({ retired: true }), quality: null });

    expect(sourceMenuItems(retired)).toEqual(['restoreSource']);
  });

  it('given a partner, then nothing is offered', () => {
    const may = { ask: false, edit: false, override: false, resolve: false };

    expect(sourceMenuItems(aSourcePage({ may }))).toEqual([]);
  });
});

describe('the form of a source', () => {
  it('given a source, when nothing is changed, then it is sent as it is', () => {
    const { source } = aSourcePage();

    expect(entriesOf(source)).toEqual({
      name: source.name,
      organisation: source.organisationId,
      area: source.area,
      classification: source.classification,
      frequency: source.frequency,
      snaSection: source.snaSection,
      isaRequired: true,
    });
  });

  it('given a new source, then no agreement is required until somebody says so', () => {
    expect({ ...emptyEntries(sourceForm), ...NEW_SOURCE }).toMatchObject({ isaRequired: false });
  });
});

describe('a spreadsheet of sources', () => {
  it('given a file that is empty or too large, then it is not sent', () => {
    expect(sourcesFileFault({ size: 0 })).toMatch('empty');
    expect(sourcesFileFault({ size: LIMITS.sourcesFileBytes + 1 })).toMatch('larger than 1 MB');
    expect(sourcesFileFault({ size: LIMITS.sourcesFileBytes })).toBeNull();
  });

  it('given one fault, then nothing can be imported', () => {
    const faulty = aPreview({
      faults: [{ row: 3, column: 'Organisation', message: 'There is no such organisation.' }],
    });

    expect(importVerdict(faulty)).toMatchObject({ ready: false, words: expect.stringContaining('this fault') });
  });

  it('given no row, then there is nothing to import', () => {
    expect(importVerdict(aPreview({ sources: [] })).ready).toBe(false);
  });

  it('given sources and no fault, then it can be imported, and their number is shown', () => {
    expect(importVerdict(aPreview())).toEqual({ ready: true, words: 'No faults. 2 data sources can be imported.' });
  });

  it('the template has every heading once, none that a spreadsheet would split, and no source', () => {
    const [headings = '', ...rest] = templateText().replace('\ufeff', '').split('\r\n');

    expect(headings.split(',')).toEqual(IMPORT_COLUMNS.map(({ name }) => name));
    expect(rest).toEqual(['']);
  });
});

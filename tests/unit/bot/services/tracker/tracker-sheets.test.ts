import { parse } from 'papaparse';
import { csvFile, type Sheet, xlsxFile } from '../../../../../bot/files/spreadsheet';
import { trackerSheets } from '../../../../../bot/services/tracker/tracker-sheets';
import { type TrackerFilter, type TrackerView, trackerFilter } from '../../../../../shared/contract/tracker';
import { percentage } from '../../../../../shared/domain/tracker/measure';
import { quarterView, sourceView, stepView, trackerView } from '../../../../support/builders';
import { readWorkbook } from '../../files/workbook';

const EVERYTHING = trackerFilter.parse({});
const sheets = (view: TrackerView, filter: Partial<TrackerFilter> = {}) => {
  const [sources, figures, quarters] = trackerSheets(view, { ...EVERYTHING, ...filter });
  if (figures === undefined || quarters === undefined) throw new Error('A sheet is missing.');
  return { sources, figures, quarters };
};
/** Returns a sheet's rows, each as cells by column title. */
const rowsOf = ({ columns, rows }: Sheet) =>
  rows.map((row) => Object.fromEntries(columns.map(({ title }, index) => [title, row[index]])));
const shown = (view: TrackerView, filter: Partial<TrackerFilter>) =>
  rowsOf(sheets(view, filter).sources).map(({ Name }) => Name);

const CHOICES = {
  agencies: [
    { value: 'police', label: 'Police' },
    { value: 'yjs', label: 'YJS' },
  ],
  organisations: [
    { value: 'police', label: 'Police', agencyId: 'police' },
    { value: 'portsmouth-yjs', label: 'Portsmouth Youth Justice Service', agencyId: 'yjs' },
  ],
};

describe('given the tracker, when it becomes sheets', () => {
  it('then a source has its words, its days as days and its owner', () => {
    const source = sourceView({
      name: 'First-time entrants',
      organisationId: 'portsmouth-yjs',
      agencyId: 'yjs',
      area: 'Portsmouth',
      classification: 'pseudonymised',
      frequency: 'quarterly',
      snaSection: 'Drivers',
      isaRequired: true,
      rag: 'amber',
      row: 'override',
      reason: 'Set by the VRU until 2026-12-31: Advice is expected',
      override: {
        rag: 'amber',
        reason: 'Advice is expected',
        until: '2026-12-31',
        by: 'Manager',
        instead: { rag: 'red', reason: '12 working days overdue' },
      },
      basis: 'framework',
      next: stepView({ words: 'Supply October 2026 in full', owner: 'Portsmouth Youth Justice Service' }),
      due: '2026-11-05',
      late: true,
      overdueWorkingDays: 12,
    });
    const { sources } = sheets(trackerView({ ...CHOICES, sources: [source] }));
    expect(sources.name).toBe('Sources');
    expect(rowsOf(sources)).toEqual([
      {
        Agency: 'YJS',
        Organisation: 'Portsmouth Youth Justice Service',
        Name: 'First-time entrants',
        Area: 'Portsmouth',
        Classification: 'Pseudonymised',
        Frequency: 'Quarterly',
        'SNA section': 'Drivers',
        'ISA required': 'Yes',
        RAG: 'Amber',
        Reason: 'Set by the VRU until 2026-12-31: Advice is expected',
        'Overridden until': { date: '2026-12-31' },
        'RAG by the rules': 'Red',
        'Reason by the rules': '12 working days overdue',
        'Next step': 'Supply October 2026 in full',
        'Owner of the next step': 'Portsmouth Youth Justice Service',
        Due: { date: '2026-11-05' },
        'Working days overdue': 12,
        Agreement: 'On the unified framework',
      },
    ]);
  });

  it('then a source of which nothing is awaited has empty cells there', () => {
    const [row] = rowsOf(sheets(trackerView({ sources: [sourceView()] })).sources);
    expect(row).toMatchObject({
      RAG: 'Green',
      'Overridden until': null,
      'RAG by the rules': null,
      'Reason by the rules': null,
      'Next step': null,
      'Owner of the next step': null,
      Due: null,
      'Working days overdue': 0,
    });
  });

  const filtered = trackerView({
    ...CHOICES,
    sources: [
      sourceView({ id: '1', name: 'Knife crime', rag: 'red', row: 'cannot-share' }),
      sourceView({ id: '2', name: 'Violence', area: 'Portsmouth' }),
      sourceView({
        id: '3',
        name: 'Entrants',
        organisationId: 'portsmouth-yjs',
        agencyId: 'yjs',
        rag: 'red',
        row: 'x',
      }),
      sourceView({ id: '4', name: 'Old list', rag: 'excluded', row: 'retired' }),
    ],
  });

  it.each<[Partial<TrackerFilter>, readonly string[]]>([
    [{}, ['Knife crime', 'Violence', 'Entrants', 'Old list']],
    [{ rag: 'red' }, ['Knife crime', 'Entrants']],
    [{ agency: 'yjs' }, ['Entrants']],
    [{ rag: 'red', row: 'cannot-share' }, ['Knife crime']],
    [{ text: 'PORTSMOUTH' }, ['Violence', 'Entrants']],
    [{ text: 'portsmouth', agency: 'police' }, ['Violence']],
    [{ text: 'nothing of the kind' }, []],
  ])('then for the filter %j the sources are %j, in the order of the page', (filter, names) => {
    expect(shown(filtered, filter)).toEqual(names);
  });

  it('then figures and quarters are those of the whole tracker, whatever the filter', () => {
    const { figures, quarters } = sheets(filtered, { rag: 'red' });
    expect({ figures, quarters }).toEqual({ figures: sheets(filtered).figures, quarters: sheets(filtered).quarters });
  });
});

describe('given the figures of the tracker, when they become a sheet', () => {
  it('then each has its counts, and its percentage as a real one', () => {
    const sources = [sourceView({ id: '1' }), sourceView({ id: '2' }), sourceView({ id: '3', rag: 'grey' })];
    const byReason = [{ row: 'never-requested', title: 'Not asked for', rag: 'grey' as const, sources: 1 }];
    const rows = rowsOf(sheets(trackerView({ sources, byReason })).figures);
    expect(rows[0]).toEqual({
      Day: { date: trackerView().today },
      Figure: '3.1.1.a Percentage of data sources with a green RAG status',
      Count: 2,
      Of: 3,
      Percentage: { percent: 0.667 },
    });
    const short = rows.slice(1).map((row) => [row.Figure, row.Count, row.Of, row.Percentage]);
    expect(short).toEqual([
      ['Of sources due', 2, 2, { percent: 1 }],
      ['Green', 2, 3, null],
      ['Amber', 0, 3, null],
      ['Red', 0, 3, null],
      ['Grey', 1, 3, null],
      ['Excluded', 0, 3, null],
      ['Overridden by the VRU', 0, 3, null],
      ['On the unified framework', 0, null, null],
      ['On an individual agreement', 0, null, null],
      ['Agreement required, none in force', 0, null, null],
      ['No agreement needed', 3, null, null],
      ['Organisations sharing in Q3 2026–27 (October to December)', 1, 13, null],
      ['Green at Police', 2, 3, { percent: 0.667 }],
      ['Grey: Not asked for', 1, 3, null],
    ]);
  });

  it('then a tracker without sources has words, never a number', () => {
    const [headline, ofSourcesDue] = rowsOf(sheets(trackerView({ sources: [] })).figures);
    expect([headline?.Percentage, ofSourcesDue?.Percentage]).toEqual(['no data sources', 'no data sources']);
  });
});

describe('given the quarters of the tracker, when they become a sheet', () => {
  it('then each has its state, its version and what it was before it was restated', () => {
    const trend = [
      quarterView({ version: 2, before: percentage(5, 10) }),
      quarterView({ label: 'Q3 2026–27 (October to December)', state: 'provisional' }),
    ];
    const [restated, provisional] = rowsOf(sheets(trackerView({ trend })).quarters);
    expect(restated).toEqual({
      Quarter: 'Q2 2026–27 (July to September)',
      State: 'Locked',
      Version: 2,
      Headline: { percent: 0.6 },
      Green: 6,
      Of: 10,
      'Headline before it was restated': { percent: 0.5 },
      'Corrections before it was confirmed': null,
      'Of sources due': { percent: 0.667 },
      'Sources due': 9,
      Amber: 2,
      Red: 1,
      Grey: 1,
      Excluded: 0,
      'Organisations sharing': 7,
      Overridden: 0,
      'On the unified framework': 3,
      'On an individual agreement': 4,
      'Agreement required, none in force': 1,
      'No agreement needed': 2,
    });
    expect(provisional).toMatchObject({ State: 'Provisional', Version: 1, 'Headline before it was restated': null });
  });

  it('then a quarter without sources has words, never a number', () => {
    const counts = { green: 0, amber: 0, red: 0, grey: 0, excluded: 2 };
    const [row] = rowsOf(sheets(trackerView({ trend: [quarterView({ counts })] })).quarters);
    expect(row).toMatchObject({ Headline: 'no data sources', Green: 0, Of: 0 });
  });
});

describe('given names that a spreadsheet would take for formulas, when the sheets are written', () => {
  const hostile = '=HYPERLINK("https://example.org","x")';
  const view = trackerView({
    agencies: [{ value: 'police', label: '@police' }],
    organisations: [{ value: 'police', label: '-police', agencyId: 'police' }],
    sources: [
      sourceView({
        name: hostile,
        area: '+area',
        snaSection: '\t=1+1',
        reason: '\u200B=1+1',
        override: { rag: 'green', reason: 'x', until: '2026-12-31', by: 'x', instead: { rag: 'red', reason: hostile } },
        next: stepView({ words: '＝1+1', owner: '@owner' }),
        due: '2026-12-01',
      }),
    ],
  });

  it('then no cell of the workbook is a formula, and days are still days', async () => {
    const [sources] = readWorkbook(await xlsxFile(trackerSheets(view, EVERYTHING)));
    const texts = [...(sources?.cells ?? [])].map(([, { value }]) => String(value));
    expect(texts.filter((text) => /^[\s\u200B]*[=+\-@＝]/u.test(text))).toEqual([]);
    expect(texts).toContain(`'${hostile}`);
    expect(sources?.xml).not.toMatch(/<f[ >]/);
    expect(sources?.cells.get('P2')).toMatchObject({ value: 46_357, format: 'dd/mm/yyyy' });
  });

  it('then no cell of the CSV is a formula', () => {
    const [sources] = trackerSheets(view, EVERYTHING);
    const { data } = parse<string[]>(new TextDecoder().decode(csvFile(sources)), { newline: '\r\n' });
    expect(data.flat().filter((text) => /^[\s\u200B]*[=+\-@＝]/u.test(text))).toEqual([]);
    expect(data[1]).toContain(`'${hostile}`);
  });
});

describe('given sources of which none is due, when the sheets are written', () => {
  it('then the second figure is "nothing due yet", today and in each quarter', () => {
    const grey = { headline: percentage(0, 3), ofSourcesDue: percentage(0, 0) };
    const { figures, quarters } = sheets({ ...trackerView(), ...grey, trend: [{ ...quarterView(), ...grey }] });
    expect(rowsOf(figures).find(({ Figure }) => Figure === 'Of sources due')).toMatchObject({
      Percentage: 'nothing due yet',
    });
    expect(rowsOf(quarters)).toMatchObject([{ 'Of sources due': 'nothing due yet' }]);
  });
});

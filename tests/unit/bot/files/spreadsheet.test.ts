import fc from 'fast-check';
import { parse } from 'papaparse';
import { type Cell, csvFile, type Sheet, xlsxFile } from '../../../../bot/files/spreadsheet';
import { readWorkbook } from './workbook';

const sheetOf = (...cells: readonly Cell[]): Sheet => ({
  name: 'Seats',
  columns: [{ title: 'Value' }],
  rows: cells.map((cell) => [cell]),
});
const csvText = (sheet: Sheet) => new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(csvFile(sheet));
const csvRows = (sheet: Sheet) => parse<string[]>(csvText(sheet).slice(1), { newline: '\r\n', delimiter: ',' }).data;
/** The cells of one column below its header: from CSV, which is text, and from XLSX. */
const inCsv = (...cells: readonly Cell[]) =>
  csvRows(sheetOf(...cells))
    .slice(1, -1)
    .map(([cell]) => cell);
const inXlsx = async (...cells: readonly Cell[]) => {
  const [sheet] = readWorkbook(await xlsxFile([sheetOf(...cells)]));
  return cells.map((_, index) => sheet?.cells.get(`A${index + 2}`)?.value ?? null);
};

const ATTENDANCE: Sheet = {
  name: 'Attendance',
  columns: [{ title: 'Seat', width: 40 }, { title: 'Date', width: 12 }, { title: 'Meetings' }, { title: 'Rate' }],
  rows: [
    ['Senior Analyst', { date: '2026-12-16' }, 9, { percent: 8 / 9 }],
    ['Analyst, "acting"', { date: '2026-03-01' }, -1, { percent: 1 }],
    [null, null, null, null],
  ],
};

describe('given a sheet, when it is written as CSV', () => {
  it('then it is UTF-8 with a mark, CRLF, days as they sort, and percentages with one decimal', () => {
    expect(csvText(ATTENDANCE)).toBe(
      '\uFEFFSeat,Date,Meetings,Rate\r\nSenior Analyst,2026-12-16,9,88.9%\r\n"Analyst, ""acting""",2026-03-01,-1,100.0%\r\n,,,\r\n',
    );
  });

  it.each([
    [0, '0.0%'],
    [0.0005, '0.1%'],
    [0.8885, '88.9%'],
    [0.88849, '88.8%'],
    [0.0295, '3.0%'],
    [0.0725, '7.3%'],
    [2 / 3, '66.7%'],
  ])('then %p is %s', (percent, text) => {
    expect(inCsv({ percent })).toEqual([text]);
  });
});

describe('given a sheet, when it is written as a workbook', () => {
  it('then a number is a number, a day a day and a percentage a percentage', async () => {
    const [sheet] = readWorkbook(await xlsxFile([ATTENDANCE]));
    const plain = { format: null, bold: false };
    expect(Object.fromEntries([...(sheet?.cells ?? [])].filter(([address]) => !address.endsWith('1')))).toEqual({
      A2: { ...plain, value: 'Senior Analyst' },
      B2: { ...plain, value: 46372, format: 'dd/mm/yyyy' },
      C2: { ...plain, value: 9 },
      D2: { ...plain, value: 8 / 9, format: '0.0%' },
      A3: { ...plain, value: 'Analyst, "acting"' },
      B3: { ...plain, value: 46082, format: 'dd/mm/yyyy' },
      C3: { ...plain, value: -1 },
      D3: { ...plain, value: 1, format: '0.0%' },
    });
  });

  it('then the header is bold and stays in sight, and columns have their widths', async () => {
    const [sheet] = readWorkbook(await xlsxFile([ATTENDANCE]));
    const header = ['A1', 'B1', 'C1', 'D1'].map((address) => sheet?.cells.get(address));
    expect(header).toEqual(['Seat', 'Date', 'Meetings', 'Rate'].map((value) => ({ value, format: null, bold: true })));
    expect(sheet).toMatchObject({ frozenRows: 1, widths: [40, 12] });
  });

  it('then each sheet has a name that a spreadsheet program accepts, and one of its own', async () => {
    const names = [
      'Seats',
      'seats',
      'Rates [2026/27]: *all*?\\',
      '',
      "'History'",
      'Hampshire and Isle of Wight Together',
      'Hampshire and Isle of Wight Together',
      `${'x'.repeat(30)}📊`,
      'x'.repeat(30),
      '<&">',
    ];
    const written = readWorkbook(await xlsxFile(names.map((name) => ({ ...sheetOf('x'), name }))));
    expect(written.map(({ name }) => name)).toEqual([
      'Seats',
      'seats (2)',
      'Rates 2026 27 all',
      'Sheet',
      'Sheet (2)',
      'Hampshire and Isle of Wight Tog',
      'Hampshire and Isle of Wight (2)',
      'x'.repeat(30),
      `${'x'.repeat(27)} (2)`,
      '<&">',
    ]);
  });

  it('then a sheet without rows, and without columns, can be opened', async () => {
    const [empty, none] = readWorkbook(await xlsxFile([sheetOf(), { name: 'None', columns: [], rows: [] }]));
    expect(empty?.cells.size).toBe(1);
    expect(none?.cells.size).toBe(0);
  });
});

describe('given text that a spreadsheet would take for a formula, when it is written', () => {
  const FORMULAS = [
    '=1+1',
    '+44 23 8000 0000',
    '-1',
    '@x',
    '\t=1+1',
    '\tx',
    '\rx',
    '\nx',
    ' =1+1',
    '\u200B=1+1',
    '\u0000=1+1',
    '\uDC00=1+1',
    '=1\n+2',
    '＝1+1',
    '="a""b"',
  ];

  it.each(FORMULAS)('then %j has an apostrophe before it, in both files', async (text) => {
    const [csv] = inCsv(text);
    expect(csv).toMatch(/^'/);
    expect(await inXlsx(text)).toEqual([csv]);
  });

  it('then a column title has one too', async () => {
    const sheet = { name: 'x', columns: [{ title: '=1+1' }], rows: [] };
    expect(csvRows(sheet)[0]).toEqual(["'=1+1"]);
    expect(readWorkbook(await xlsxFile([sheet]))[0]?.cells.get('A1')?.value).toBe("'=1+1");
  });

  it('then no cell of the workbook is a formula', async () => {
    const [sheet] = readWorkbook(await xlsxFile([sheetOf(...FORMULAS)]));
    expect(sheet?.xml).not.toMatch(/<f[ >]/);
    expect(sheet?.xml.match(/ t="s"/g)).toHaveLength(FORMULAS.length + 1);
  });

  it('then a negative number stays a number', async () => {
    expect(inCsv(-1)).toEqual(['-1']);
    expect(await inXlsx(-1)).toEqual([-1]);
  });
});

describe('given any other text, when it is written', () => {
  it.each([
    'Analyst, "acting"',
    'two\nlines',
    ' blanks around ',
    'emoji 📊 and 👩‍💻',
    "O'Neill & <Sons>",
    'a = b',
    '__proto__',
    'constructor',
    'toString',
    '_x003D_1+1',
    '_x005F_x003D_',
    '12',
    '2026-12-16',
    '分析',
  ])('then %j is read from both files unchanged', async (text) => {
    expect(inCsv(text)).toEqual([text]);
    expect(await inXlsx(text, text)).toEqual([text, text]);
  });

  it('then line endings are made the same, and characters that no file can hold are left out', async () => {
    const text = 'a\r\nb\rc\u0007\uD800d\uFFFEe';
    expect(inCsv(text)).toEqual(['a\nb\ncde']);
    expect(await inXlsx(text)).toEqual(['a\nb\ncde']);
  });

  it('then a cell of a workbook is cut to what it can hold', async () => {
    expect(await inXlsx('x'.repeat(40_000))).toEqual(['x'.repeat(32_767)]);
  });

  it('then nothing begins like a formula in either file, and both say the same', async () => {
    const begin = fc.constantFrom(
      '',
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\u0000',
      ' ',
      '\uDC00',
      '\u007F',
      '\uFFFD',
      '_x003D_',
    );
    const texts = fc.array(
      fc.tuple(begin, begin, fc.string({ unit: 'binary' })).map((parts) => parts.join('')),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (cells) => {
        const csv = inCsv(...cells);
        expect(csv.filter((cell) => /^[=+\-@\t\r\n]/.test(cell ?? ''))).toEqual([]);
        expect(await inXlsx(...cells)).toEqual(csv.map((cell) => (cell === '' ? null : cell)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('given a missing or invalid value, when it is written, then the cell is empty or says it as text', () => {
  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [{ percent: Number.NaN }], [null], ['']])('%p', async (cell) => {
    expect(inCsv('before', cell)).toEqual(['before', '']);
    expect(await inXlsx(cell)).toEqual([null]);
  });

  it('a day that does not exist', async () => {
    expect(inCsv({ date: '2026-02-30' })).toEqual(['2026-02-30']);
    expect(await inXlsx({ date: '2026-02-30' })).toEqual(['2026-02-30']);
  });
});

describe('given 10,000 rows, when they are written', () => {
  const rows = Array.from({ length: 10_000 }, (_, index): readonly Cell[] => [
    `Seat ${index}`,
    index,
    { date: '2026-12-16' },
    { percent: index / 10_000 },
  ]);
  const columns = ['Seat', 'Number', 'Date', 'Rate'].map((title) => ({ title }));

  it('then all of them are in both files', async () => {
    const sheet = { name: 'Many', columns, rows };
    expect(csvRows(sheet).slice(0, -1)).toHaveLength(10_001);
    const [written] = readWorkbook(await xlsxFile([sheet]));
    expect(written?.cells.size).toBe(40_004);
    expect(written?.cells.get('A10001')?.value).toBe('Seat 9999');
    expect(written?.cells.get('D10001')?.value).toBe(0.9999);
  });
});

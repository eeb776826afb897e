import fc from 'fast-check';
import { type Cell, csvFile, type Sheet, xlsxFile } from '../../../../bot/files/spreadsheet';
import { csvPieces, type StreamedSheet, xlsxPieces } from '../../../../bot/files/streamed-table';
import { zipped } from '../../../../bot/files/streamed-zip';
import { readWorkbook } from './workbook';

const streamed = (sheet: Sheet): StreamedSheet => ({
  ...sheet,
  rows: async function* () {
    yield* sheet.rows;
  },
});

async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

/** Returns the visible content of a workbook's sheets. */
function shown(bytes: Uint8Array) {
  return readWorkbook(bytes).map(({ name, cells, frozenRows }) => ({
    name,
    cells: Object.fromEntries(cells),
    frozenRows,
  }));
}

const HOSTILE = [
  '=1+1',
  '@SUM(A1)',
  '  -2',
  'A & B',
  '<tag> "quoted"',
  '_x003D_',
  'two\nlines',
  ' blanks ',
  'constructor',
  '\u0000\uD800',
];

const SHEET: Sheet = {
  name: "What: a long name's sheet / of [everything] there is",
  columns: [{ title: 'id' }, { title: 'date' }, { title: '=count' }, { title: 'rate' }],
  rows: [
    ['a', { date: '2026-12-16' }, 9, { percent: 8 / 9 }],
    [null, { date: 'not a day' }, -1.5, { percent: Number.NaN }],
    ...HOSTILE.map((text): readonly Cell[] => [text, null, Number.NaN, null]),
    ['ü'.repeat(40_000), null, 0, { percent: 0 }],
  ],
};

describe('given a sheet, when it is written a piece at a time', () => {
  it('then the CSV is the same as at once, byte for byte', async () => {
    expect((await bytesOf(csvPieces(streamed(SHEET)))).equals(Buffer.from(csvFile(SHEET)))).toBe(true);
  });

  it('then the workbook shows the same cells, in the same formats', async () => {
    expect(shown(await bytesOf(xlsxPieces(streamed(SHEET))))).toEqual(shown(await xlsxFile([SHEET])));
  });

  it('then that holds for any text and any number', async () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.constant(null));
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const sheet = { ...SHEET, columns: SHEET.columns.slice(0, 3), rows: given };
        expect(shown(await bytesOf(xlsxPieces(streamed(sheet))))).toEqual(shown(await xlsxFile([sheet])));
      }),
      { numRuns: 60 },
    );
  });

  it('then columns beyond Z have the right addresses', async () => {
    const columns = Array.from({ length: 60 }, (_, place) => ({ title: `c${place}` }));
    const sheet = { name: 'Wide', columns, rows: [columns.map((_, place) => place)] };
    expect(shown(await bytesOf(xlsxPieces(streamed(sheet))))).toEqual(shown(await xlsxFile([sheet])));
  });
});

describe('given content that comes slowly, when it is packed', () => {
  it('then pieces leave while more comes: nothing waits for the end', async () => {
    let made = 0;
    async function* content() {
      for (; made < 400; made += 1) yield String(Math.random()).repeat(500);
    }
    let first = 0;
    for await (const _ of zipped([{ name: 'large', content: content() }])) first ||= made;
    expect(first).toBeLessThan(100);
  });
});

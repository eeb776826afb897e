/** Format variants of source files: each is read as intended, or a fault names its row and column. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readSourcesFile } from '../../../../bot/files/sources-file';
import { sourcesFromRows } from '../../../../bot/services/tracker/read-sources';
import { SOURCE_COLUMNS, type SourceColumn } from '../../../../shared/contract/source-columns';
import { byHand, inline, rowOf, type SheetByHand } from '../../../fixtures/by-hand';
import { textOf } from '../../../fixtures/shape';
import { aMembership, faultsOf, unwrapOk } from '../../../support/domain-builders';
import { HEADER, tampered, VIOLENCE, VIOLENCE_CELLS, workbook } from './sources-files';

const read = async (bytes: Uint8Array) => unwrapOk(await readSourcesFile(bytes));
const refusal = async (bytes: Uint8Array) => faultsOf(await readSourcesFile(bytes)).file;
const faults = async (bytes: Uint8Array) => sourcesFromRows(await read(bytes), aMembership(), []).faults;
const fixture = (name: string) => readFileSync(join(__dirname, '../../../fixtures', name));
const EXPECTED = [{ row: 2, cells: VIOLENCE_CELLS }];
const names = async (bytes: Uint8Array) => (await read(bytes)).map(({ cells }) => cells.name);
const end = (xml: string) => (sheet: string) => sheet.replace('</sheetData>', `${xml}</sheetData>`);
const columns = Object.keys(SOURCE_COLUMNS) as readonly SourceColumn[];

const LIST = rowOf(HEADER) + rowOf(VIOLENCE);

describe('given a text file in the encoding of another program, when it is read', () => {
  it.each([
    ['sources-utf16le-unmarked.csv', 'Café – Children’s'],
    ['sources-utf16be-unmarked.csv', 'Café – Children’s'],
    ['sources-windows-1252.csv', 'Café – Children’s'],
    ['sources-mac-roman.csv', 'Café – Children’s'],
  ])('then %s has its letters', async (file, name) => {
    expect(await names(fixture(file))).toEqual([name]);
  });

  it('then every sign of Windows-1252 is read as that', async () => {
    const signs = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    const bytes = [...Array(32).keys()]
      .map((at) => at + 0x80)
      .filter((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
    for (const [at, byte] of bytes.entries()) {
      const file = Buffer.from(
        textOf([HEADER, [`Zoë £ ${String.fromCharCode(byte)} x`, ...VIOLENCE.slice(1)]], ','),
        'latin1',
      );
      expect(await names(file)).toEqual([`Zoë £ ${signs.charAt(at)} x`]);
    }
  });

  it('then an invalid byte, in UTF-8 or in Windows-1252, is a fault with row and column', async () => {
    expect(await faults(fixture('sources-utf8-stray-byte.csv'))).toEqual([
      { row: 3, column: 'Name', message: expect.stringMatching(/^A character cannot be read\./) },
    ]);
    const file = Buffer.from(textOf([HEADER, ['A \x81 b', ...VIOLENCE.slice(1)]], ','), 'latin1');
    expect(await faults(file)).toMatchObject([{ row: 2, column: 'Name' }]);
  });
});

describe('given a cell with an error or without a result, when it is read, then row and column are named', () => {
  const ERRORS = [
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#CALC!',
    '#GETTING_DATA',
  ];

  it.each(columns)('in %s', async (column) => {
    const at = columns.indexOf(column);
    const withCell = (cell: string) =>
      byHand([
        {
          xml: `${rowOf(HEADER)}<row>${VIOLENCE.map((text, index) => (index === at ? cell : inline(text))).join('')}</row>`,
        },
      ]);
    const row = { row: 2, column: SOURCE_COLUMNS[column] };
    for (const error of ERRORS) {
      expect(await faults(withCell(`<c t="e"><v>${error}</v></c>`))).toMatchObject([row]);
      const text = VIOLENCE.map((each, index) => (index === at ? error : each));
      expect(await faults(Buffer.from(textOf([HEADER, text], ',')))).toMatchObject([row]);
    }
    expect(await faults(withCell('<c t="e"><f>NA()</f></c>'))).toMatchObject([row]);
    for (const formula of ['<c><f>A1</f></c>', '<c><f>A1</f><v/></c>', '<c t="str"><f>A1</f></c>', '<c><f/></c>']) {
      expect(await faults(withCell(formula))).toMatchObject([row]);
    }
  });

  it('and a formula with a result is read as that result', async () => {
    expect(
      await read(await tampered(end('<row r="3"><c r="A3" t="str"><f>B1</f><v>Came to</v></c></row>'))),
    ).toHaveLength(2);
  });
});

describe('given a workbook as other programs write it, when it is read', () => {
  it('then rows and cells without an address are read in order', async () => {
    expect(await read(byHand([{ xml: LIST }]))).toEqual(EXPECTED);
  });

  it.each([
    ['a lone row at the end', '<row r="1048576"/>'],
    ['styled empty cells far away', '<row r="9000" s="1"><c r="XFD9000" s="1"/><c r="A9000" s="1"><v></v></c></row>'],
    ['6,000 empty rows', '<row/>'.repeat(6_000)],
  ])('then these cells are ignored: %s', async (_, xml) => {
    expect(await read(await tampered(end(xml)))).toEqual(EXPECTED);
  });

  it('then covers, hidden sheets and empty ones before the list are passed over', async () => {
    const cover = rowOf(['Data sources of the partnership']);
    const old = rowOf(HEADER) + rowOf(['Old', ...VIOLENCE.slice(1)]);
    const book: readonly SheetByHand[] = [
      { xml: old, state: 'hidden' },
      { xml: old, state: 'veryHidden' },
      { xml: cover },
      { xml: '' },
      { xml: LIST },
    ];
    expect(await read(byHand(book))).toEqual(EXPECTED);
  });

  it('then rich text is complete, without its phonetic hints', async () => {
    const rich =
      '<is><r><t>Vio</t></r><r><rPr/><t xml:space="preserve">lence &amp; more</t></r><rPh><t>X</t></rPh></is>';
    const cells = VIOLENCE.slice(1).map(inline).join('');
    const shared = '<si><r><t>Vio</t></r><r><t>lence &amp; more</t></r><rPh><t>X</t></rPh></si>';
    for (const cell of [`<c t="inlineStr">${rich}</c>`, '<c t="s"><v>0</v></c>']) {
      expect(await names(byHand([{ xml: `${rowOf(HEADER)}<row>${cell}${cells}</row>` }], shared))).toEqual([
        'Violence & more',
      ]);
    }
  });

  it('then a header of two rows, some of its cells merged, is one header', async () => {
    const first = ['Name', 'Organisation', 'Details', '', '', '', ''];
    const second = ['', '', ...HEADER.slice(2)];
    expect(await read(await workbook([['Our sources'], first, second, VIOLENCE]))).toEqual([
      { row: 4, cells: VIOLENCE_CELLS },
    ]);
  });

  it('then a repeated header is no source, and a different one below is refused', async () => {
    expect((await read(await workbook([HEADER, VIOLENCE, HEADER, VIOLENCE]))).map(({ row }) => row)).toEqual([2, 4]);
    expect(await refusal(await workbook([HEADER, VIOLENCE, [...HEADER].reverse(), VIOLENCE]))).toMatch(
      /^Row 3 is a second header/,
    );
  });

  it('then a sheet that would take very long to read is refused at once', async () => {
    const letters = `<workbook><sheet ${'a'.repeat(100_000)}</workbook>`;
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8(letters) }))).toMatch(/cannot be read/);
    const long = byHand([{ xml: LIST }], `<si><t>${'x'.repeat(13_000_000)}</t></si>`);
    expect(await refusal(long)).toMatch(/far more than a list/);
  });
});

it('given invisible characters in names and choices, when they are read, then they are removed', async () => {
  const row = [
    '\uFEFFVio\u00ADlence\u200B',
    'Po\u2060lice',
    'Portsmouth\u00A0',
    '\u200EAggregate',
    'Month\u200Bly',
    'Drivers',
    'Y\u200Bes\u00A0',
  ];
  const cells = { ...VIOLENCE_CELLS, area: 'Portsmouth ', isaRequired: 'Yes ' };
  expect(await read(await workbook([HEADER, row]))).toEqual([{ row: 2, cells }]);
});

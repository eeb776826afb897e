import { strToU8, unzipSync, zipSync } from 'fflate';
import { readSourcesFile } from '../../../../bot/files/sources-file';
import { xlsxFile } from '../../../../bot/files/spreadsheet';
import { LIMITS } from '../../../../shared/contract/limits';
import { textOf } from '../../../fixtures/shape';
import { faultsOf, unwrapOk } from '../../../support/domain-builders';
import { type Delimiter, ENCODINGS, encoded } from './report-files';
import { HEADER, tampered, VIOLENCE, VIOLENCE_CELLS, withDirectoryField, workbook } from './sources-files';

const read = async (bytes: Uint8Array) => unwrapOk(await readSourcesFile(bytes));
const refusal = async (bytes: Uint8Array) => faultsOf(await readSourcesFile(bytes)).file;
const csv = (...rows: readonly (readonly string[])[]) => encoded(textOf(rows, ','), 'UTF-8');
const EXPECTED = [{ row: 2, cells: VIOLENCE_CELLS }];
const choose = 'Choose a spreadsheet of data sources (.csv or .xlsx).';
const broken = 'This spreadsheet cannot be read. Save it again as .xlsx, or as CSV UTF-8.';
const large = 'This spreadsheet holds far more than a list of data sources. Copy the list into a new one.';
const far =
  'The spreadsheet goes beyond 5,000 rows or 256 columns. At most 300 data sources can be imported at once. Copy the list into a new spreadsheet.';
const tooMany = 'The spreadsheet has more than 300 data sources. At most 300 data sources can be imported at once.';

describe('given a spreadsheet of sources, when it is read', () => {
  it.each(
    ENCODINGS.flatMap((encoding) => [',', ';', '\t'].map((delimiter) => [encoding, delimiter as Delimiter] as const)),
  )('then a CSV in %s, separated by %j, has its rows', async (encoding, delimiter) => {
    expect(await read(encoded(textOf([HEADER, VIOLENCE], delimiter), encoding))).toEqual(EXPECTED);
  });

  it('then a workbook has the same rows', async () => {
    expect(await read(await workbook([HEADER, VIOLENCE]))).toEqual(EXPECTED);
  });

  it('then the first of two sheets counts, whatever the other one holds', async () => {
    const long = Array.from({ length: 6_000 }, (_, index) => [`${index}`]);
    expect(await read(await workbook([HEADER, VIOLENCE], long))).toEqual(EXPECTED);
  });

  it('then a CSV of a spreadsheet program on Windows keeps its accents', async () => {
    const text = textOf([HEADER, ['Café', ...VIOLENCE.slice(1)]], ',');
    expect((await read(Buffer.from(text, 'latin1')))[0]?.cells.name).toBe('Café');
  });

  it('then order, case, blanks and further columns do not matter, and some columns may be missing', async () => {
    const header = ['Notes', ' FREQUENCY ', 'classi fication', 'name', 'Organisation:'];
    const row = ['9434765919', 'Monthly', 'Aggregate', 'Violence', 'Police'];
    const cells = { ...VIOLENCE_CELLS, area: '', snaSection: '', isaRequired: '' };
    expect(await read(csv(header, row))).toEqual([{ row: 2, cells }]);
    expect(await read(await workbook([header, row]))).toEqual([{ row: 2, cells }]);
  });

  it('then rows are counted as the spreadsheet does: with a title, empty rows and line breaks in cells', async () => {
    const second = ['Two\nlines', ...VIOLENCE.slice(1)];
    const rows = [['Sources of the partnership'], [], HEADER, ['', ' '], second, [], VIOLENCE, ['', '', '']];
    expect((await read(csv(...rows))).map(({ row }) => row)).toEqual([5, 7]);
    const found = await read(await workbook(rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))));
    expect(found.map(({ row }) => row)).toEqual([5, 7]);
  });

  it('then numbers, days and yes or no in a workbook become their text', async () => {
    const row = [2026.5, 'Police', new Date('2026-12-16T00:00:00Z'), 'Aggregate', 'Monthly', null, true];
    expect((await read(await workbook([HEADER, row])))[0]?.cells).toEqual({
      ...VIOLENCE_CELLS,
      name: '2026.5',
      area: '2026-12-16',
      snaSection: '',
      isaRequired: 'true',
    });
  });

  it('then a file that this app wrote is read back', async () => {
    const sheet = { name: 'Sources', columns: HEADER.map((title) => ({ title })), rows: [VIOLENCE] };
    expect(await read(await xlsxFile([sheet]))).toEqual(EXPECTED);
  });

  it('then 300 sources are read, and one more is too many', async () => {
    const rows = (count: number) => [HEADER, ...Array.from({ length: count }, () => VIOLENCE)];
    expect(await read(csv(...rows(300)))).toHaveLength(300);
    expect(await read(await workbook(rows(300)))).toHaveLength(300);
    expect(await refusal(csv(...rows(301)))).toBe(tooMany);
    expect(await refusal(await workbook(rows(301)))).toBe(tooMany);
  });
});

describe('given a spreadsheet that is too long, when it is read, then it says how many sources there may be', () => {
  const many = (count: number) => [HEADER, ...Array.from({ length: count }, () => VIOLENCE)];

  it('with 10,000 rows', async () => {
    expect(await refusal(csv(...many(10_000)))).toBe(far);
    expect(await refusal(await workbook(many(10_000)))).toBe(far);
  });

  it('and not with 10,000 empty lines or cells, which programs leave behind', async () => {
    const list = textOf([HEADER, VIOLENCE], ',');
    for (const empty of ['\n', ',,,,,,\n', '" ",,\n']) {
      expect(await read(Buffer.from(`${list}${empty.repeat(10_000)}`))).toEqual(EXPECTED);
    }
  });
});

describe('given a spreadsheet without the columns of a source, when it is read, then it says what is missing', () => {
  const called =
    'Its columns are called Name, Organisation, Area, Classification, Frequency, SNA section and ISA required.';

  it.each([
    ['no header', csv(VIOLENCE), `The spreadsheet has no header row. ${called}`],
    ['a letter', encoded('Dear colleagues,\r\nhere is the list.'), `The spreadsheet has no header row. ${called}`],
    ['one column', csv(['Name', 'Organisation', 'Frequency']), 'The spreadsheet has no column Classification.'],
    [
      'two columns',
      csv(['Name', 'Area', 'Frequency']),
      'The spreadsheet has no columns Organisation and Classification.',
    ],
    ['a column twice', csv([...HEADER, 'name']), 'The spreadsheet has two columns called Name.'],
    ['a header alone', csv(HEADER, ['', '']), 'The spreadsheet has no data source under its header row.'],
  ])('%s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toBe(message);
  });

  it('an empty workbook', async () => {
    expect(await refusal(await workbook([]))).toBe(`The spreadsheet has no header row. ${called}`);
  });

  it('a quotation mark that never ends, which would hide the sources below it', async () => {
    const text = textOf([HEADER, VIOLENCE, VIOLENCE], ',').replace('Violence', '"Violence');
    expect(await refusal(Buffer.from(text))).toBe('Row 2 has a quotation mark that does not belong there.');
  });
});

describe('given another file, whatever its name, when it is read, then it is refused in plain words', () => {
  const locked = 'This spreadsheet is protected with a password. Save it without one.';
  const older = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  it.each([
    ['nothing', new Uint8Array(), `The file is empty. ${choose}`],
    ['blanks', Buffer.from(' \r\n '), `The file is empty. ${choose}`],
    ['too much', new Uint8Array(LIMITS.sourcesFileBytes + 1).fill(65), `The file is larger than 1 MB. ${choose}`],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), `This is a picture. ${choose}`],
    ['a JPEG', Buffer.from('ffd8ffe000104a46', 'hex'), `This is a picture. ${choose}`],
    ['a program', Buffer.from('4d5a90000300000004000000', 'hex'), `This is not a text file. ${choose}`],
    ['an older spreadsheet', older, `This is a spreadsheet or document of an older kind (.xls, .doc). ${choose}`],
    ['one with a password', Buffer.concat([older, Buffer.from('EncryptedPackage', 'utf16le')]), locked],
    ['another ZIP', zipSync({ 'word/document.xml': strToU8('<xml/>') }), broken],
    ['an empty ZIP', zipSync({}), broken],
    ['the beginning of a ZIP', Buffer.from('PK\x03\x04'), broken],
  ])('%s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toBe(message);
  });

  it('a ZIP that is too large', async () => {
    const noise = Uint8Array.from({ length: LIMITS.sourcesFileBytes }, (_, index) => (index * index * 31) >> 7);
    const zip = zipSync({ 'xl/noise.xml': noise }, { level: 0 });
    expect(await refusal(zip)).toBe(`The file is larger than 1 MB. ${choose}`);
  });
});

describe('given a malicious workbook, when it is read, then it is refused before it does harm', () => {
  const bomb = (size: number) => ({ 'xl/workbook.xml': new Uint8Array(size) });

  it('that says it unpacks to more than 20 MB', async () => {
    expect(await refusal(zipSync(bomb(21_000_000)))).toBe(large);
  });

  it.each([
    ['more', 10],
    ['less', 100_000],
  ])('whose sheet unpacks to %s than it says', async (_, said) => {
    const zip = await workbook([HEADER, VIOLENCE]);
    expect(await refusal(withDirectoryField(zip, 'xl/worksheets/sheet1.xml', 24, said))).toBe(broken);
  });

  it('of more than 200 parts', async () => {
    const parts = Array.from({ length: 201 }, (_, index) => [`xl/${index}.xml`, new Uint8Array()] as const);
    expect(await refusal(zipSync(Object.fromEntries(parts)))).toBe(large);
  });

  it('whose parts have a password', async () => {
    const zip = withDirectoryField(await workbook([HEADER, VIOLENCE]), 'xl/workbook.xml', 8, 1);
    expect(await refusal(zip)).toBe('This spreadsheet is protected with a password. Save it without one.');
  });

  it.each([
    ['a row at the far end', '<row r="999999999"><c r="A999999999"><v>1</v></c></row></sheetData>', broken],
    ['a row below the last', '<row r="5001"><c r="A5001"><v>1</v></c></row></sheetData>', far],
    [
      'a row far below that hides its number',
      '<row r="&#57;99999999"><c r="A3"><v>1</v></c></row></sheetData>',
      broken,
    ],
    ['a row far below, in another name space', '<x:row x:r="1000000"><x:c><x:v>1</x:v></x:c></x:row></sheetData>', far],
    ['a row far below, in single marks', `<row r='1000000'><c><v>1</v></c></row></sheetData>`, far],
    ['a row far below, behind a mark', '<row spans=">" r="1000000"><c><v>1</v></c></row></sheetData>', far],
    [
      'a row far below, behind a comment',
      '<!-- <row " --><row r="1000000" a=""><c><v>1</v></c></row></sheetData>',
      far,
    ],
    ['a cell at the far end', '<row r="3"><c r="XFD3"><v>1</v></c></row></sheetData>', far],
    ['a cell farther than there are columns', '<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row></sheetData>', broken],
    ['rows without number or end', `${'<row><c><v>1</v></c></row>'.repeat(5_001)}</sheetData>`, far],
    ['a tag that never ends', '<row r="3" </sheetData>', broken],
    ['a cell of no text', '<row r="3"><c r="A3" t="s"><v>99</v></c></row></sheetData>', broken],
  ])('with %s', async (_, end, message) => {
    expect(await refusal(await tampered((xml) => xml.replace('</sheetData>', end)))).toBe(message);
  });

  it('with entities that multiply', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const file = await tampered((xml) => xml.replace(/(<\?xml.*?\?>)?/, `$1${entities}`), 'xl/sharedStrings.xml');
    expect(await refusal(file)).toBe(broken);
  });

  it('without a sheet, without a workbook or without what belongs to it', async () => {
    const parts = unzipSync(await workbook([HEADER, VIOLENCE]));
    for (const part of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml']) {
      const { [part]: _, ...others } = parts;
      expect(await refusal(zipSync(others))).toBe(broken);
    }
  });
});

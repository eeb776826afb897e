import { readSourcesFile } from '../../../../../bot/files/sources-file';
import { csvFile } from '../../../../../bot/files/spreadsheet';
import { sourcesFromRows } from '../../../../../bot/services/tracker/read-sources';
import { trackerSheets } from '../../../../../bot/services/tracker/tracker-sheets';
import type { SourceColumn } from '../../../../../shared/contract/source-columns';
import { trackerFilter } from '../../../../../shared/contract/tracker';
import type { SourceRecord } from '../../../../../shared/domain/tracker/types';
import { sourceView, trackerView } from '../../../../support/builders';
import { aMembership, aRecord, aSource, unwrapOk } from '../../../../support/domain-builders';
import { VIOLENCE_CELLS } from '../../files/sources-files';

type Cells = Partial<Record<SourceColumn, string>>;

/** Returns the result of reading these rows, the first of them row 2, in a group with these sources. */
function reading(rows: readonly Cells[], records: readonly SourceRecord[] = []) {
  const numbered = rows.map((cells, index) => ({ row: index + 2, cells: { ...VIOLENCE_CELLS, ...cells } }));
  return sourcesFromRows(numbered, aMembership(), records);
}
const source = (cells: Cells) => {
  const { sources, faults } = reading([cells]);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return sources[0];
};
const faults = (...rows: readonly Cells[]) => reading(rows).faults;

describe('given a row with everything, when it is read', () => {
  it('then it is a source of the organisation', () => {
    expect(reading([{}])).toEqual({
      sources: [
        {
          row: 2,
          name: 'Violence',
          organisationId: 'police',
          organisation: 'Police',
          area: 'Portsmouth',
          classification: 'aggregate',
          frequency: 'monthly',
          snaSection: 'Drivers',
          isaRequired: true,
        },
      ],
      faults: [],
    });
  });

  it.each([
    ['Hampshire County Council', 'hampshire-cc'],
    ['  hampshire  COUNTY council ', 'hampshire-cc'],
    ['isle-of-wight-council', 'isle-of-wight-council'],
    ['Basingstoke and Deane Borough Council', 'basingstoke-deane'],
    ['HIWFRS', 'hiwfrs'],
    ['opcc', 'opcc'],
    ['Health – Integrated Care Boards', 'icb'],
    ['Portsmouth Youth Justice Service', 'portsmouth-yjs'],
  ])('then the organisation %j is %s', (organisation, id) => {
    expect(source({ organisation })?.organisationId).toBe(id);
  });

  it.each([
    ['yes', true],
    [' TRUE', true],
    ['Required', true],
    ['No', false],
    ['false', false],
    ['Not  required', false],
    ['', false],
    ['  ', false],
  ])('then for %j, that an agreement is required is %j', (isaRequired, required) => {
    expect(source({ isaRequired })?.isaRequired).toBe(required);
  });

  it('then case and blanks of a choice do not matter, and area and section may be empty', () => {
    const cells = { classification: ' PERSONAL', frequency: 'once ', area: '', snaSection: ' ' };
    expect(source(cells)).toMatchObject({ classification: 'personal', frequency: 'once', area: '', snaSection: '' });
  });

  it('then text is tidied as the form tidies it', () => {
    expect(source({ name: ' Violence\n\u202Eby night ' })?.name).toBe('Violence by night');
  });
});

describe('given a row with something wrong, when it is read, then row and column are named', () => {
  it.each<[Cells, string, string]>([
    [{ name: ' ' }, 'Name', 'Give the data source a name.'],
    [{ name: 'x'.repeat(121) }, 'Name', 'At most 120 characters; this is 121.'],
    [
      { name: 'Patient 943 476 5919' },
      'Name',
      'This looks like an NHS number. Leave out anything that identifies a person.',
    ],
    [
      { snaSection: '9434765919' },
      'SNA section',
      'This looks like an NHS number. Leave out anything that identifies a person.',
    ],
    [{ area: 'x'.repeat(81) }, 'Area', 'At most 80 characters; this is 81.'],
    [{ organisation: '' }, 'Organisation', 'Name the organisation.'],
    [
      { organisation: 'Education' },
      'Organisation',
      'This group has no organisation of that name. Write it as the tracker shows it.',
    ],
    [
      { organisation: '__proto__' },
      'Organisation',
      'This group has no organisation of that name. Write it as the tracker shows it.',
    ],
    [
      { organisation: 'yjs' },
      'Organisation',
      'Several organisations belong to this agency. Write Portsmouth Youth Justice Service, Hampshire Youth Justice Service or Isle of Wight Youth Justice Service.',
    ],
    [{ classification: 'secret' }, 'Classification', 'Write Aggregate, Pseudonymised or Personal.'],
    [{ classification: 'toString' }, 'Classification', 'Write Aggregate, Pseudonymised or Personal.'],
    [{ frequency: '' }, 'Frequency', 'Write Monthly, Quarterly, Annual or Once.'],
    [{ isaRequired: 'maybe' }, 'ISA required', 'Write yes or no.'],
  ])('%j', (cells, column, message) => {
    expect(reading([{ name: 'Another one' }, cells])).toEqual({
      sources: [expect.objectContaining({ row: 2 })],
      faults: [{ row: 3, column, message }],
    });
  });

  it.each(['=1+1', '+44 23 8000 0000', '-1', '@x', ' =1+1', '\t=1+1', '\u200B=1+1', '＝1+1'])(
    'a cell like a formula, %j, in any column',
    (text) => {
      const columns: readonly SourceColumn[] = ['name', 'organisation', 'area', 'classification', 'isaRequired'];
      for (const column of columns) {
        expect(faults({ [column]: text })).toEqual([
          { row: 2, column: expect.any(String), message: expect.stringContaining('like a spreadsheet formula') },
        ]);
      }
    },
  );

  it('each of several, in the order of the columns', () => {
    const wrong = faults({ name: '', organisation: 'Nobody', classification: '', frequency: '', isaRequired: '?' });
    expect(wrong.map(({ column }) => column)).toEqual([
      'Name',
      'Organisation',
      'Classification',
      'Frequency',
      'ISA required',
    ]);
  });

  it('and never what the cell says, which may be about a person', () => {
    const secret = 'Alpha Bravo 943 476 5919';
    const wrong = faults({
      name: secret,
      organisation: secret,
      area: secret,
      classification: secret,
      frequency: secret,
      snaSection: secret,
      isaRequired: secret,
    });
    expect(wrong).toHaveLength(7);
    expect(JSON.stringify(wrong)).not.toMatch(/Alpha|943/);
  });
});

describe('given a name that an organisation has already, when the row is read', () => {
  const taken = 'This organisation has a data source of that name already.';
  const record = (changes: Parameters<typeof aSource>[0]) =>
    aRecord({ source: aSource({ name: 'Violence', ...changes }) });

  it('then it is a fault, whatever its case and blanks', () => {
    const { sources, faults: found } = reading([{ name: 'VIOLENCE ' }], [record({})]);
    expect({ sources, found }).toEqual({ sources: [], found: [{ row: 2, column: 'Name', message: taken }] });
  });

  it('then it is no fault when that source is retired or of another organisation', () => {
    expect(reading([{}], [record({ state: 'retired' }), record({ organisationId: 'opcc' })]).faults).toEqual([]);
  });

  it('then it is a fault in a row below, for the same organisation however it is written', () => {
    expect(faults({}, { organisation: 'Opcc' }, { name: ' violence', organisation: 'POLICE' })).toEqual([
      { row: 4, column: 'Name', message: 'Row 2 has the same name.' },
    ]);
  });

  it('then a row with another fault does not reserve the name', () => {
    expect(faults({ frequency: '' }, {})).toEqual([{ row: 2, column: 'Frequency', message: expect.any(String) }]);
  });
});

it('given a spreadsheet with the columns mixed up, when it is read, then at most 200 faults are listed', () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({ name: `Source ${index}`, frequency: 'x' }));
  const { sources, faults: found } = reading(rows);
  expect(sources).toEqual([]);
  expect(found.map(({ row }) => row)).toEqual(Array.from({ length: 200 }, (_, index) => index + 2));
});

it('given an exported tracker, when it is read into another group, then its sources are there again', async () => {
  const source = sourceView({ snaSection: 'Drivers', isaRequired: true });
  const [sheet] = trackerSheets(trackerView({ sources: [source] }), trackerFilter.parse({}));
  const rows = unwrapOk(await readSourcesFile(csvFile(sheet)));
  const { name, organisationId, area, classification, frequency, snaSection, isaRequired } = source;
  const details = { name, organisationId, area, classification, frequency, snaSection, isaRequired };
  expect(sourcesFromRows(rows, aMembership(), [])).toEqual({
    sources: [{ ...details, row: 2, organisation: 'Police' }],
    faults: [],
  });
});

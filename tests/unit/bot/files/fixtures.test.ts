/** Fixture files for each format variant: their expected results, and that they can be generated again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAttendanceReport } from '../../../../bot/files/attendance-report';
import { readSourcesFile } from '../../../../bot/files/sources-file';
import { sourcesFromRows } from '../../../../bot/services/tracker/read-sources';
import { FIXTURES, readmeOf } from '../../../fixtures/fixtures';
import { REPORTS } from '../../../fixtures/make-reports';
import { SOURCES } from '../../../fixtures/make-sources';
import type { Outcome } from '../../../fixtures/shape';
import { aMembership, faultsOf, unwrapOk } from '../../../support/domain-builders';

const FOLDER = join(__dirname, '../../../fixtures');
const contents = (file: string) => readFileSync(join(FOLDER, file));

async function sources(bytes: Uint8Array, wanted: Outcome) {
  const result = await readSourcesFile(bytes);
  if ('refused' in wanted) return { refused: faultsOf(result).file };
  const { faults } = sourcesFromRows(unwrapOk(result), aMembership(), []);
  if ('faults' in wanted) return { faults: faults.map(({ row, column }) => [row, column]) };
  expect(faults).toEqual([]);
  return { names: unwrapOk(result).map(({ cells }) => cells.name) };
}

function report(bytes: Uint8Array, wanted: Outcome) {
  const result = readAttendanceReport(bytes);
  return 'refused' in wanted
    ? { refused: faultsOf(result).content }
    : { names: unwrapOk(result).people.map(({ name }) => name) };
}

const expected = (wanted: Outcome) =>
  'refused' in wanted ? { refused: expect.stringMatching(wanted.refused) } : wanted;

describe('given a list of sources, when it is read', () => {
  it.each(SOURCES.map(({ file, reads }) => [file, reads] as const))('then %s is what it says', async (file, reads) => {
    expect(await sources(contents(file), reads)).toEqual(expected(reads));
  });
});

describe('given an attendance report, when it is read', () => {
  it.each(REPORTS.map(({ file, reads }) => [file, reads] as const))('then %s is what it says', (file, reads) => {
    expect(report(contents(file), reads)).toEqual(expected(reads));
  });
});

it('given the script that makes the files, then each is up to date, and the README names all', () => {
  for (const { file, bytes } of FIXTURES) {
    expect([file, Buffer.compare(contents(file), bytes())]).toEqual([file, 0]);
  }
  const files = readdirSync(FOLDER).filter((name) => !/\.(ts|md|gitattributes)$/.test(name));
  expect(files.sort()).toEqual(FIXTURES.map(({ file }) => file).sort());
  const readme = contents('README.md').toString('utf8');
  expect(readme).toBe(readmeOf(readme));
});

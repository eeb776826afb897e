import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { buildManifest } from '../../../appPackage/manifest';
import { makePackage, zipPackage } from '../../../appPackage/package';
import { exampleEnvironment, exampleOptions } from './example-options';

const folder = mkdtempSync(join(tmpdir(), 'app-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('given a complete environment, when the package is made', () => {
  const target = join(folder, 'dist', 'app.zip');
  const outcome = makePackage(exampleEnvironment(), target);
  const zip = readFileSync(target);
  const files = unzipSync(zip);

  it('it says where the file is, and what for', () => {
    expect(outcome).toEqual({ written: true, lines: [`Wrote ${target}: DAWG 1.4.0 for dawg.example.org.`] });
  });

  it('it has the manifest and the icons that the manifest names, at the top level, and nothing else', () => {
    const manifest = buildManifest(exampleOptions());
    const { color, outline } = manifest.icons;
    expect(Object.keys(files).sort()).toEqual([color, 'manifest.json', outline].sort());
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(manifest);
    for (const icon of [color, outline]) {
      expect(Buffer.from(files[icon] ?? [])).toEqual(readFileSync(join(__dirname, '../../../appPackage', icon)));
    }
  });

  it('it has the same bytes each time, dated the same in every time zone', () => {
    const again = zipPackage(buildManifest(exampleOptions()));
    const [time, date] = [zip.readUInt16LE(10), zip.readUInt16LE(12)];
    expect(Buffer.compare(zip, again)).toBe(0);
    expect([time, date >> 9, (date >> 5) & 15, date & 31]).toEqual([0, 2000 - 1980, 1, 1]);
  });
});

describe('given an environment with faults, when the package is to be made', () => {
  it('then all of them are told and nothing is written', () => {
    const target = join(folder, 'faulty.zip');
    const outcome = makePackage(exampleEnvironment({ PUBLIC_URL: '', TAB_APP_ID: 'tab' }), target);
    expect(outcome.written).toBe(false);
    expect(outcome.lines.slice(1)).toEqual([
      expect.stringContaining('PUBLIC_URL is missing'),
      expect.stringContaining('TAB_APP_ID must be'),
    ]);
    expect(existsSync(target)).toBe(false);
  });
});

describe('given no APP_VERSION', () => {
  it("the package has the project's version", () => {
    const outcome = makePackage(exampleEnvironment({ APP_VERSION: '' }), join(folder, 'version.zip'));
    const project = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as { version: string };
    expect(outcome.lines[0]).toContain(` ${project.version} for `);
  });
});

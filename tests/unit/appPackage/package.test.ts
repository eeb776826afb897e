import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseEnvironmentFile } from '../../../appPackage/environment-file';
import { buildManifest } from '../../../appPackage/manifest';
import { makePackage, packageFrom, zipPackage } from '../../../appPackage/package';
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
  it('then all of them are reported and nothing is written', () => {
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

describe('given the values of a deployment in its file', () => {
  const lines = Object.entries(exampleEnvironment()).map(([name, value]) => `${name}=${value}`);
  const file =
    (...more: string[]) =>
    () =>
      parseEnvironmentFile(['# values', ...lines, ...more].join('\n'), '.env.prod');

  it.each([
    ['prod', ['--env', 'prod']],
    ['dev', ['--env=dev']],
  ])('when the package of %s is asked for, it is made of them, under its own name', (name, args) => {
    const { written, lines: told } = packageFrom(args, {}, file(), folder);
    expect(told).toEqual([`Wrote ${join(folder, `dawg-teams-app-${name}.zip`)}: DAWG 1.4.0 for dawg.example.org.`]);
    expect(written).toBe(true);
  });

  it('when a variable is set as well, it wins; an empty one does not', () => {
    const environment = { PUBLIC_URL: 'https://other.example.org', BOT_ID: ' ' };
    const { lines: told } = packageFrom(['--env', 'prod'], environment, file(), folder);
    expect(told[0]).toContain('for other.example.org.');
  });

  it('when a name occurs twice, nothing is made and both lines are named', () => {
    const { written, lines: told } = packageFrom(['--env', 'prod'], {}, file('BOT_ID=x', 'nonsense'), folder);
    expect(written).toBe(false);
    expect(told.slice(1)).toEqual([
      '  - BOT_ID is set twice in .env.prod, in lines 3 and 11: keep one.',
      '  - Line 12 of .env.prod is not NAME=value.',
    ]);
  });

  it('when a value is quoted, as such files allow, the quotation marks are no part of it', () => {
    expect(parseEnvironmentFile(`A="b c"\nexport D='e'\r\nF=g#h\n`, 'x')).toEqual({
      values: { A: 'b c', D: 'e', F: 'g#h' },
      faults: [],
    });
  });

  it.each([[['--env']], [['--env', 'test']], [['prod']], [['--env', 'prod', 'now']]])(
    'when it is asked for by %j, the answer says how to ask',
    (args) => {
      expect(packageFrom(args, {}, file(), folder)).toMatchObject({
        written: false,
        lines: [expect.stringContaining('npm run package -- --env dev'), expect.stringContaining(args.join(' '))],
      });
    },
  );
});

describe("given the project's own files, which hold no ids", () => {
  it.each(['dev', 'prod'])('when the package of %s is asked for, every missing value is named', (name) => {
    const { written, lines } = packageFrom(['--env', name], {}, undefined, folder);
    expect(written).toBe(false);
    for (const wanted of ['PUBLIC_URL', 'BOT_ID', 'TAB_APP_ID', 'TEAMS_APP_ID', 'DEVELOPER_NAME', 'DEVELOPER_URL']) {
      expect(lines.join('\n')).toContain(`${wanted} is missing`);
    }
    expect(lines).toHaveLength(7);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(__dirname, '../../..');
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional(), optional: z.boolean().optional() }),
  ),
});

/** Licences that permit using and redistributing a library without disclosing the project's own code. */
const ALLOWED = [
  '(ISC AND CC-BY-3.0)', // date-holidays: the attribution is in README.md
  '(MIT OR CC0-1.0)',
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND MIT',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT OR Apache-2.0',
  'PSF-2.0',
  'Unlicense',
];

/** Licences of tools that process the code and are not redistributed. */
const TOOLS_ONLY = ['CC-BY-4.0', 'MPL-2.0'];

/**
 * Packages without a licence identifier: the licence according to their files. The Playground is a tool, under
 * Microsoft's own terms.
 */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'node_modules/@microsoft/m365agentsplayground': 'SEE LICENSE IN LICENSE',
  'node_modules/cldrjs': 'MIT, in LICENSE-MIT',
  'node_modules/jspath': 'MIT, in LICENSE',
  'node_modules/uri-templates': 'public domain or MIT, by the address in its package.json',
};

const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));

/** Without optional platform binaries for other machines, which have no licence entry: their tool's licence applies. */
const libraries = Object.entries(packages).filter(
  ([path, { license, optional }]) =>
    path !== '' && !Object.hasOwn(READ_BY_HAND, path) && !(license === undefined && optional === true),
);

describe('given every library in the lock file', () => {
  it('then its licence is one that we may use', () => {
    const refused = libraries.filter(
      ([, { license = 'none', dev }]) => !ALLOWED.includes(license) && !(dev === true && TOOLS_ONLY.includes(license)),
    );
    expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('then the README names what asks to be named', () => {
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('CC BY-SA 3.0');
  });
});

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packageFaults } from '../../../appPackage/check';
import { buildManifest, type TeamsManifest } from '../../../appPackage/manifest';
import { zipPackage } from '../../../appPackage/package';
import { exampleOptions } from './example-options';

const manifest = buildManifest(exampleOptions());
const files = unzipSync(zipPackage(manifest));

/** Returns the faults of a package with a changed manifest. */
const having = (different: object) => packageFaults(zipPackage({ ...manifest, ...different } as TeamsManifest));
/** Returns the faults of a package with changed files. */
const holding = (different: Record<string, Uint8Array>) => packageFaults(zipSync({ ...files, ...different }));

/** Returns the header of a PNG, enough to contain its size. */
function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(24);
  bytes.write('\x89PNG', 0, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const [bot] = manifest.bots ?? [];
const [list] = bot?.commandLists ?? [];
const [command] = list?.commands ?? [];
const withCommands = (count: number, title: (index: number) => string) => ({
  bots: [
    {
      ...bot,
      commandLists: [
        { ...list, commands: Array.from({ length: count }, (_, index) => ({ ...command, title: title(index) })) },
      ],
    },
  ],
});
const permissions = (...names: string[]) => ({
  authorization: { permissions: { resourceSpecific: names.map((name) => ({ name, type: 'Application' })) } },
});

describe('given the package as it is made', () => {
  it('then nothing is wrong with it', () => {
    expect(packageFaults(zipPackage(manifest))).toEqual([]);
  });

  it('then its names and descriptions fit what Teams shows, and it is in British English', () => {
    expect(manifest.name.short.length).toBeLessThanOrEqual(30);
    expect(manifest.name.full?.length).toBeLessThanOrEqual(100);
    expect(manifest.description.short.length).toBeLessThanOrEqual(80);
    expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).toContain('"en-gb"');
  });
});

describe('given a package with a fault, then the fault is reported', () => {
  it.each<[string, object, RegExp]>([
    ['a wildcard', { validDomains: ['*.example.org'] }, /valid domain "\*\.example\.org" is not a host name alone/],
    [
      'a domain with a path',
      { validDomains: ['dawg.example.org/tab'] },
      /"dawg\.example\.org\/tab" is not a host name/,
    ],
    ['a domain with a scheme', { validDomains: ['https://dawg.example.org'] }, /is not a host name alone/],
    [
      'a domain twice',
      { validDomains: ['dawg.example.org', 'dawg.example.org'] },
      /dawg\.example\.org stands there twice/,
    ],
    ['no domain', { validDomains: [] }, /is on no valid domain/],
    [
      'a page on http',
      { developer: { ...manifest.developer, privacyUrl: 'http://example.org/' } },
      /is not an https address/,
    ],
    ['an id that is none', { id: 'dawg' }, /The id of the app is not a GUID: "dawg"/],
    [
      'one registration',
      { webApplicationInfo: { ...manifest.webApplicationInfo, id: bot?.botId } },
      /have one app registration/,
    ],
    ['a version of two numbers', { version: '1.0' }, /The version is not three numbers: "1\.0"/],
    [
      'a long short name',
      { name: { ...manifest.name, short: 'x'.repeat(31) } },
      /short name has 31 characters; Teams takes 30/,
    ],
    ['a long full name', { name: { ...manifest.name, full: 'x'.repeat(101) } }, /full name has 101 characters/],
    ['no full name', { name: { short: 'DAWG' } }, /full name is empty/],
    ['one description', { description: { short: 'x', full: 'x' } }, /descriptions are the same/],
    ['a long description', { description: { short: 'x'.repeat(81), full: 'y' } }, /short description has 81/],
    ['another language', { localizationInfo: { defaultLanguageTag: 'en-us' } }, /not British English/],
    ['a colour by name', { accentColor: 'navy' }, /accent colour/],
    ['no shared channels', { supportsChannelFeatures: undefined }, /shared channels cannot add the app/],
    ['thirteen commands', withCommands(13, (index) => `command${index}`), /are more than 12/],
    ['a command twice', withCommands(2, () => 'actions'), /actions is twice in the commands of team/],
    [
      'a tab twice',
      { staticTabs: [manifest.staticTabs?.[0], manifest.staticTabs?.[0]] },
      /Two tabs have the id for-you/,
    ],
    [
      'listening',
      permissions('ChannelMessage.Read.Group'),
      /ChannelMessage\.Read\.Group would read what is not addressed/,
    ],
    ['a permission twice', permissions('A.Read.Group', 'A.Read.Group'), /A\.Read\.Group is asked for twice/],
    ['an unknown property', { readsEverything: true }, /must NOT have additional properties/],
  ])('%s', (_what, different, fault) => {
    expect(having(different).join('\n')).toMatch(fault);
  });

  it('an icon of another size', () => {
    expect(holding({ 'color.png': pngHeader(512, 192) })).toEqual([
      'color.png is 512 × 192 pixels; Teams asks for 192 × 192.',
    ]);
    expect(holding({ 'outline.png': pngHeader(20, 20) })).toEqual([
      'outline.png is 20 × 20 pixels; Teams asks for 32 × 32.',
    ]);
  });

  it('an icon that is no PNG, or is not there', () => {
    expect(holding({ 'color.png': strToU8('GIF89a') })).toEqual(['color.png is not a PNG file.']);
    const { 'color.png': _color, ...rest } = files;
    expect(packageFaults(zipSync(rest))).toEqual(['color.png is missing.']);
  });

  it('a file that the manifest does not name, and a package without a manifest', () => {
    expect(holding({ 'notes.txt': strToU8('x') })).toEqual([
      'notes.txt is in the package, and the manifest does not name it.',
    ]);
    expect(packageFaults(zipSync({ 'app/manifest.json': strToU8('{}') }))).toEqual([
      'manifest.json is missing at the top level of the package.',
    ]);
  });
});

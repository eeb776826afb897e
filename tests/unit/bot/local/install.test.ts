import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isInstalled, nodeFault } from '../../../../bot/local/install.mjs';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/left': { version: '1.0.0' },
  'node_modules/left/node_modules/right': { version: '2.0.0' },
  'node_modules/only-on-other-systems': { version: '3.0.0', optional: true },
};

describe('whether everything is installed', () => {
  let root = '';
  const write = (path: string, content: object) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(content));
  };
  const makeDirectory = (path: string) => mkdirSync(join(root, path), { recursive: true });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dawg-install-'));
    write('package-lock.json', { packages: LOCKED });
    makeDirectory('node_modules/left/node_modules/right');
    const { 'node_modules/only-on-other-systems': _other, ...here } = LOCKED;
    write('node_modules/.package-lock.json', { packages: here });
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('given what the lock file asks for, without what is for other systems, it is', () => {
    expect(isInstalled(root)).toBe(true);
  });

  it('given a fresh clone, it is not', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it("given an installation cut short, which leaves packages and no record of npm's, it is not", () => {
    rmSync(join(root, 'node_modules', '.package-lock.json'));
    expect(isInstalled(root)).toBe(false);
  });

  it('given a lock file that asks for another version since, it is not', () => {
    write('package-lock.json', { packages: { ...LOCKED, 'node_modules/left': { version: '1.0.1' } } });
    expect(isInstalled(root)).toBe(false);
  });

  it('given a lock file that asks for one package more, it is not', () => {
    write('package-lock.json', { packages: { ...LOCKED, 'node_modules/new': { version: '1.0.0' } } });
    expect(isInstalled(root)).toBe(false);
  });

  it('given a package that somebody deleted, it is not', () => {
    rmSync(join(root, 'node_modules', 'left', 'node_modules', 'right'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });
});

describe('whether Node is new enough', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('given Node %s, it is', (version) => {
    expect(nodeFault(version)).toBeNull();
  });

  it.each(['18.20.4', '20.18.9'])('given Node %s, it says which is needed', (version) => {
    expect(nodeFault(version)).toContain(`Node 20.19 or newer, and this is Node ${version}`);
  });
});

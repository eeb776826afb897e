/** Faults that stop `npm start` before it starts anything: one clear sentence, exit code 1, nothing left running. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { freshSettings, type StartSettings, start } from '../../support/local/start-script';

/** Occupies a port, as another program would. */
async function occupy(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

describe('npm start refuses', () => {
  let settings: Awaited<ReturnType<typeof freshSettings>>;

  beforeEach(async () => {
    settings = await freshSettings();
  });
  afterEach(() => settings.remove());

  /** Runs it until it exits with 1. Returns its output, which must not contain a stack trace. */
  async function refusal(place: StartSettings, ...args: string[]): Promise<string> {
    const started = start(place, ...args);
    expect(await started.exit).toBe(1);
    expect(started.output()).not.toMatch(/^\s+at /m);
    return started.output().trim();
  }

  it.each([
    ['port', 'PORT'],
    ['playgroundPort', 'PLAYGROUND_PORT'],
  ] as const)('given its %s is taken, and names the setting that moves it', async (which, setting) => {
    const other = await occupy(settings[which]);
    const said = await refusal(settings);
    expect(said).toMatch(
      new RegExp(`^Port ${settings[which]}, .* is already taken: .* set ${setting} to another number\\.$`),
    );
    expect(existsSync(join(settings.dataDir, 'lock'))).toBe(false);
    expect(other.listening).toBe(true);
    await new Promise((resolve) => other.close(resolve));
  });

  it('given a file stands where the data directory should be', async () => {
    writeFileSync(settings.dataDir, 'a file');
    expect(await refusal(settings)).toMatch(
      /^The data directory .* cannot be written \(\w+\): set DATA_DIR to one that can\.$/,
    );
  });

  it('given the data directory cannot even be made', async () => {
    writeFileSync(settings.dataDir, 'a file');
    const below = { ...settings, dataDir: join(settings.dataDir, 'below', 'a', 'file') };
    expect(await refusal(below)).toMatch(/^The data directory .* cannot be written \(\w+\)/);
  });

  it("given a directory with somebody else's files, also with --fresh, and touches none of them", async () => {
    mkdirSync(join(settings.dataDir, 'logs'), { recursive: true });
    writeFileSync(join(settings.dataDir, 'logs', 'mine.txt'), 'keep me');
    for (const args of [[], ['--fresh']]) {
      expect(await refusal(settings, ...args)).toMatch(/holds files that are not this app's: set DATA_DIR/);
    }
    expect(readdirSync(join(settings.dataDir, 'logs'))).toEqual(['mine.txt']);
    expect(readdirSync(settings.dataDir)).toEqual(['logs']);
  });

  it('given data of an earlier version, and says how to begin again, having touched nothing', async () => {
    mkdirSync(join(settings.dataDir, 'azurite'), { recursive: true });
    writeFileSync(join(settings.dataDir, '.dawg-data'), 'Made by npm start.\n');
    writeFileSync(join(settings.dataDir, 'azurite', 'tables.json'), '{}');
    expect(await refusal(settings)).toMatch(/is of an earlier version of this app\. .*npm start -- --fresh$/);
    expect(readdirSync(join(settings.dataDir, 'azurite'))).toEqual(['tables.json']);
  });

  it('given an unknown seat, and lists the seats there are, having made nothing', async () => {
    const said = await refusal(settings, '--as', 'Treasurer');
    expect(said).toMatch(/^No seat is called "Treasurer"; these are:/);
    expect(said.split('\n')).toHaveLength(1 + 24);
    expect(existsSync(settings.dataDir)).toBe(false);
    expect(existsSync(dirname(settings.dataDir))).toBe(true);
  });

  it('given a title that two seats share, and shows how to tell them apart', async () => {
    expect(await refusal(settings, '--as', 'Community Safety Analyst')).toContain(
      '--as "Community Safety Analyst, Rushmoor Borough Council"',
    );
  });

  it('given an unknown option, and names the ones there are', async () => {
    expect(await refusal(settings, '--frsh')).toMatch(/^Unknown option '--frsh': npm start knows --fresh/);
  });
});

describe('npm start -- --help', () => {
  it('says what there is and starts nothing', async () => {
    const settings = await freshSettings();
    const started = start(settings, '--help');
    expect(await started.exit).toBe(0);
    expect(started.output()).toContain('npm start -- --fresh');
    expect(existsSync(settings.dataDir)).toBe(false);
    settings.remove();
  });
});

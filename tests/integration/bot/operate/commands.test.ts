/** Failures of operator commands: the message, the exit code, and the remaining files. */
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CommandContext } from '../../../../bot/operate/command';
import { COMMAND_NAMES, runCommand } from '../../../../bot/operate/commands';
import { keys } from '../../../../bot/store/keys';
import { StorageUnavailable, type Table } from '../../../../bot/store/table';
import { freshTableName } from '../../../support/azurite';
import { PATIENT } from '../../../support/storage/group-operations';
import { openTestTable } from '../../../support/storage/tables';

const GROUP = 'dawg';

let folder: string;
let file: string;
let table: Table;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
  file = join(folder, 'group.dawg-backup');
  table = await newTable();
  await table.commit(GROUP, [{ kind: 'insert', key: keys.membershipGroup, value: { id: GROUP, name: 'The group' } }]);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function newTable(): Promise<Table> {
  const opened = openTestTable({ tableName: freshTableName(), patience: PATIENT });
  await opened.create();
  return opened;
}

async function run(line: string, context: Partial<CommandContext> = {}) {
  const [name = '', ...args] = line.split(' ');
  const said = { out: '', error: '' };
  const output = {
    out: (text: string) => {
      said.out += text;
    },
    error: (text: string) => {
      said.error += text;
    },
  };
  const code = await runCommand(name, args, {}, output, { open: () => table, ...context });
  return { code, ...said };
}

/** Runs a command with the storage given by the environment: none. */
async function runBare(name: string) {
  let error = '';
  const output = {
    out: () => undefined,
    error: (text: string) => {
      error += text;
    },
  };
  return { code: await runCommand(name, [], {}, output), error };
}

const rowsIn = async (of: Table) => (await of.range(GROUP, { from: '', to: '~' })).rows;

async function backedUp(): Promise<void> {
  expect(await run(`backup --group ${GROUP} --to ${file}`)).toEqual({
    code: 0,
    error: '',
    out: expect.stringContaining(`Wrote ${file}: 1 row of the group ${GROUP}.`),
  });
}

test('given a backup, when it is restored, then both report the number of rows, with exit code 0', async () => {
  await backedUp();
  const other = await newTable();
  const { code, out } = await run(`restore --file ${file}`, { open: () => other });
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(/^Restored 1 row of the group dawg, as they stood on /),
  });
});

test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
  ['is cut in half', (bytes) => bytes.subarray(0, bytes.length / 2), /^The file is not complete: it is cut off\.$/],
  [
    'is of a newer version',
    edited('"version":1', '"version":2'),
    /^The file was written by a newer version .* Update the app first\.$/,
  ],
  ['is not one of ours', () => gzipSync('{"product":"another"}\n{}\n'), /^The file is not a backup of this app\.$/],
])(
  'given a backup that %s, when it is restored, then the error says so, with exit code 1, and no change',
  async (_, spoil, words) => {
    await backedUp();
    writeFileSync(file, spoil(readFileSync(file)));
    const other = await newTable();
    const { code, error } = await run(`restore --file ${file}`, { open: () => other });
    expect({ code, error: error.trimEnd() }).toEqual({ code: 1, error: expect.stringMatching(words) });
    expect(await rowsIn(other)).toEqual([]);
  },
);

test('given the backup of another group, then the error names both groups and the option to restore it', async () => {
  await table.commit('other', [{ kind: 'insert', key: keys.membershipGroup, value: { id: 'other', name: 'Other' } }]);
  await run(`backup --group other --to ${file}`);
  const other = await newTable();
  const { code, error } = await run(`restore --file ${file}`, { open: () => other });
  expect(code).toBe(1);
  expect(error).toContain('The file holds the group "other"; this deployment is for "dawg". With --as dawg');
  expect(await rowsIn(other)).toEqual([]);
});

test('given a store that is not empty, then the error says where to restore instead', async () => {
  await backedUp();
  const before = await rowsIn(table);
  const { code, error } = await run(`restore --file ${file}`);
  expect(code).toBe(1);
  expect(error).toMatch(/^The store is not empty: .* Restore into another table \(TABLE_NAME\)/);
  expect(await rowsIn(table)).toEqual(before);
});

test('given a full disk, when a backup is taken, then the error says so, and no files remain', async () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  jest
    .spyOn(fs, 'createWriteStream')
    .mockImplementation(() => new Writable({ write: (_chunk, _encoding, done) => done(full) }) as fs.WriteStream);
  const { code, error } = await run(`backup --group ${GROUP} --to ${file}`);
  expect({ code, error }).toEqual({ code: 1, error: expect.stringMatching(/^The disk is full\. .* try again\.\n$/) });
  expect(readdirSync(folder)).toEqual([]);
});

test('given a folder in place of a file, then the error says so', async () => {
  const { code, error } = await run(`restore --file ${folder}`);
  expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining('A folder lies where a file is meant') });
});

test('given a folder that does not exist, then the error says so', async () => {
  const { code, error } = await run(`backup --group ${GROUP} --to ${join(folder, 'none', 'file')}`);
  expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining('There is no such folder') });
});

// The doctor reports missing settings as findings: see the tests of the bundle and of the doctor.
test.each(COMMAND_NAMES.filter((name) => name !== 'doctor'))(
  'given no storage, when %s is run without options, then one line says what is missing',
  async (name) => {
    const { code, error } = await runBare(name);
    expect(code).toBe(1);
    expect(error).toMatch(/^(Set TABLES_URL|Which |Say )|TABLES_URL/);
    expect(error).not.toContain('    at ');
  },
);

test('given storage that does not answer, then the exit code is 1; given an internal fault, then it is 2', async () => {
  const failing = (error: Error) => ({ open: () => ({ ...table, read: () => Promise.reject(error) }) });
  const away = new StorageUnavailable(false, { cause: new Error('connect ECONNREFUSED') });
  expect(await run(`backup --group ${GROUP} --to ${file}`, failing(away))).toMatchObject({
    code: 1,
    error: expect.stringContaining('Storage does not answer'),
  });
  expect(await run(`backup --group ${GROUP} --to ${file}`, failing(new Error('What is this')))).toMatchObject({
    code: 2,
    error: expect.stringContaining('What is this'),
  });
});

test.each([
  ['CredentialUnavailableError', undefined, /^Nobody is signed in to Azure here: sign in with "az login"/],
  ['AggregateAuthenticationError', undefined, /^Nobody is signed in to Azure here/],
  ['RestError', 403, /^Storage refuses this: you lack the role Storage Table Data Contributor/],
  ['RestError', 404, /^There is no such table: see TABLE_NAME\.$/],
])('given the storage error %s (%p), then it says what to do, with exit code 1', async (name, statusCode, words) => {
  const cause = Object.assign(new Error('Many lines of advice'), { name, statusCode });
  for (const error of [cause, new StorageUnavailable(false, { cause })]) {
    const open = () => ({ ...table, read: () => Promise.reject(error) });
    const said = await run(`backup --group ${GROUP} --to ${file}`, { open });
    expect(said).toEqual({ code: 1, out: '', error: expect.any(String) });
    expect(said.error.trimEnd()).toMatch(words);
  }
});

test.each(COMMAND_NAMES)(
  'given an unknown option, when %s is run, then the error shows the command’s usage',
  async (name) => {
    const { code, error } = await run(`${name} --jsno`);
    expect(code).toBe(1);
    expect(error).toMatch(/^Unknown option '--jsno'.*\n(Usage|Say whose data): .*--/s);
  },
);

test('given an unknown command, or none, then the error lists the commands', async () => {
  expect((await run('')).error).toMatch(/^Which command\? There are: backup, /);
  expect(await run('bakcup')).toEqual({
    code: 1,
    out: '',
    error: 'There is no command "bakcup". There are: backup, restore, exit, retention, doctor, subject-export.\n',
  });
});

function edited(from: string, to: string) {
  return (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString('utf8').replace(from, to));
}

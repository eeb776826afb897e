/** The nightly backup: one server takes it, and stores it where the deployment specifies. */
import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUpNightly } from '../../../../bot/jobs/nightly-backup';
import { ManagedProcess } from '../../../../bot/local/managed-process';
import { freePort } from '../../../../bot/local/ports';
import { checkBackup } from '../../../../bot/store/backup/format';
import { loadNightly } from '../../../../bot/store/backup/nightly-claim';
import { type BackupTarget, blobTarget, folderTarget } from '../../../../bot/store/backup/targets';
import { keys } from '../../../../bot/store/keys';
import type { Table } from '../../../../bot/store/table';
import { freshTableName } from '../../../support/azurite';
import { PATIENT } from '../../../support/storage/group-operations';
import { openTestTable } from '../../../support/storage/tables';

const GROUP = 'dawg';

let folder: string;
let table: Table;
let log: { readonly message: string; readonly details: object }[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nightly-'));
  table = openTestTable({ tableName: freshTableName(), patience: PATIENT });
  await table.create();
  await table.commit(GROUP, [{ kind: 'insert', key: keys.membershipGroup, value: { id: GROUP, name: 'The group' } }]);
  log = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (details: object, message: string) => log.push({ message, details });

function atNight(now: string, target: BackupTarget = folderTarget(folder)) {
  return backUpNightly({ table, now: () => now, target, log: { info: write, warn: write } }, GROUP);
}

const kept = () => readdirSync(folder, { recursive: true }).map(String).sort();

test('given three servers at night, when each checks, then one takes the backup, once that day', async () => {
  await Promise.all([1, 2, 3].map(() => atNight('2026-11-24T02:10:00.000Z')));
  await atNight('2026-11-24T12:00:00.000Z');
  await atNight('2026-11-25T01:59:00.000Z');

  expect(log.map(({ message }) => message)).toEqual(['A backup was taken']);
  expect(kept()).toEqual(['dawg', 'dawg/2026-11-24.dawg-backup']);
  expect(await checkBackup(join(folder, 'dawg/2026-11-24.dawg-backup'))).toMatchObject({ group: { id: GROUP } });

  await atNight('2026-11-25T02:00:00.000Z');

  expect(kept()).toContain('dawg/2026-11-25.dawg-backup');
  expect((await loadNightly(table, GROUP))?.value).toMatchObject({ day: '2026-11-25', last: { day: '2026-11-25' } });
});

test.each([
  ['go forward', '2027-03-28T00:59:00.000Z', '2027-03-28T01:00:00.000Z', '2027-03-28'],
  ['go back', '2026-10-25T01:59:00.000Z', '2026-10-25T02:00:00.000Z', '2026-10-25'],
])(
  'given the night on which the clocks %s, then its backup is due at two in London, as on any night',
  async (_, early, due, day) => {
    await atNight(early);
    expect(kept()).not.toContain(`dawg/${day}.dawg-backup`);

    await atNight(due);
    expect(kept()).toContain(`dawg/${day}.dawg-backup`);
  },
);

test('given a failing target, then it is logged, the last backup stays known, and a retry comes in an hour', async () => {
  await atNight('2026-11-24T02:10:00.000Z');
  const full: BackupTarget = { keep: () => Promise.reject(new Error('Full')) };

  await atNight('2026-11-25T02:10:00.000Z', full);
  await atNight('2026-11-25T02:50:00.000Z');
  expect(kept()).not.toContain('dawg/2026-11-25.dawg-backup');
  expect((await loadNightly(table, GROUP))?.value).toMatchObject({ doneAt: null, last: { day: '2026-11-24' } });
  expect(log.at(-1)?.message).toContain('could not be taken');

  await atNight('2026-11-25T03:11:00.000Z');
  expect(kept()).toContain('dawg/2026-11-25.dawg-backup');
});

test('given a container that refuses, then its answer is reported, and it receives the token once', async () => {
  const seen: (string | undefined)[] = [];
  const refusing = createServer((request, response) => {
    seen.push(request.headers.authorization);
    request.resume();
    response.writeHead(403, { 'x-ms-error-code': 'AuthorizationPermissionMismatch' }).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => refusing.once('listening', resolve));
  const { port } = refusing.address() as AddressInfo;
  const credential = { getToken: async () => ({ token: 'secret', expiresOnTimestamp: 0 }) };
  const path = join(folder, 'file');
  writeFileSync(path, 'x');

  await expect(blobTarget(`http://127.0.0.1:${port}/backups`, credential).keep('dawg/a', path)).rejects.toThrow(
    'Blob storage answered 403 AuthorizationPermissionMismatch',
  );

  expect(seen).toEqual(['Bearer secret']);
  refusing.close();
});

describe('given a real blob service', () => {
  const account = 'devstoreaccount1';
  const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
  let azurite: ManagedProcess;
  let service: string;
  beforeAll(async () => {
    const port = await freePort();
    const root = join(__dirname, '../../../..');
    const main = join(root, 'node_modules/azurite/dist/src/blob/main.js');
    service = `http://127.0.0.1:${port}/${account}`;
    azurite = new ManagedProcess({
      name: 'Azurite',
      args: [
        main,
        '--blobHost',
        '127.0.0.1',
        '--blobPort',
        String(port),
        '--inMemoryPersistence',
        '--silent',
        '--disableTelemetry',
      ],
      cwd: tmpdir(),
      logs: [join(tmpdir(), `azurite-blob-${port}.log`)],
    });
    await azurite.untilReady(`${service}/`);
  });
  afterAll(() => azurite.stop());

  /** Returns a shared access signature of the storage account, as a substitute for an identity. */
  function signature(): string {
    const parts = { sv: '2021-12-02', ss: 'b', srt: 'co', sp: 'rwc', se: '2099-01-01T00:00:00Z' };
    const text = [account, parts.sp, parts.ss, parts.srt, '', parts.se, '', '', parts.sv, '', ''].join('\n');
    const sig = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
    return new URLSearchParams({ ...parts, sig }).toString();
  }

  test('when a backup is stored twice, then the container holds the later one, byte for byte', async () => {
    const made = await fetch(`${service}/backups?restype=container&${signature()}`, { method: 'PUT' });
    expect(made.status).toBe(201);
    const target = blobTarget(`${service}/backups?${signature()}`, null);
    const path = join(folder, 'file');
    writeFileSync(path, 'An earlier one');
    await target.keep('dawg/2026-11-24.dawg-backup', path);
    writeFileSync(path, Buffer.alloc(3_000_000, 7));

    await target.keep('dawg/2026-11-24.dawg-backup', path);

    const found = await fetch(`${service}/backups/dawg/2026-11-24.dawg-backup?${signature()}`);
    expect(Buffer.from(await found.arrayBuffer()).equals(readFileSync(path))).toBe(true);
  });
});

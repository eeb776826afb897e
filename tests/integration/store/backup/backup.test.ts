/**
 * A backup is a consistent state even if changes are written at the same time; it is restored completely or not at all.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { NotConsistent } from '../../../../bot/store/backup/consistent-copy';
import { checkBackup } from '../../../../bot/store/backup/format';
import { restoreBackup } from '../../../../bot/store/backup/restore-backup';
import { NoSuchGroup, takeBackup } from '../../../../bot/store/backup/take-backup';
import { heartbeatChange } from '../../../../bot/store/heartbeats';
import { DIRECTORY, keys } from '../../../../bot/store/keys';
import { appendedBy, operationChange } from '../../../../bot/store/operations';
import type { Change, Table } from '../../../../bot/store/table';
import { freshTableName } from '../../../support/azurite';
import { PATIENT } from '../../../support/storage/group-operations';
import { openTestTable } from '../../../support/storage/tables';

const GROUP = 'dawg';
const NOW = '2026-06-15T10:00:00.000Z';
const options = { now: () => NOW, patienceMs: 20_000 };

let folder: string;
let table: Table;
let file: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  file = join(folder, 'group.dawg-backup');
  table = await newTable();
  await table.commit(GROUP, [
    { kind: 'insert', key: keys.membershipGroup, value: { id: GROUP, name: 'The group' } },
    { kind: 'insert', key: keys.actionSequence, value: { last: 0 } },
  ]);
  await table.commit(DIRECTORY, [
    { kind: 'insert', key: keys.group(GROUP), value: { id: GROUP, name: 'The group' } },
    { kind: 'insert', key: keys.link('19:team'), value: { groupId: GROUP } },
    { kind: 'insert', key: keys.link('19:other'), value: { groupId: 'other' } },
  ]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function newTable(): Promise<Table> {
  const opened = openTestTable({ tableName: freshTableName(), patience: PATIENT });
  await opened.create();
  return opened;
}

/** Returns the rows of a partition, with their values. */
async function rowsIn(from: Table, partition = GROUP) {
  return (await from.range<unknown>(partition, { from: '', to: '~' })).rows.map(({ key, value }) => ({ key, value }));
}

/** Commits one more operation: the counter, its event and index row, further inserts, and the row of the operation. */
async function count(number: number, changes: readonly Change[] = []): Promise<void> {
  const row = await table.read<{ last: number }>(GROUP, keys.actionSequence);
  if (row === null) throw new Error('There is no counter');
  const id = `operation-${String(number).padStart(5, '0')}`;
  const at = new Date(Date.parse(NOW) + number * 10).toISOString();
  const event = { at, operationId: id, number };
  const decided: Change[] = [
    { kind: 'replace', key: row.key, etag: row.etag, value: { last: number } },
    { kind: 'insert', key: keys.endedRequest('source', `request-${number}`), value: { number } },
    ...changes,
  ];
  const committed = await table.commit(GROUP, [
    ...decided,
    { kind: 'insert', key: keys.event(at, id, 0), value: event },
    { kind: 'insert', key: keys.eventOf({ kind: 'source', sourceId: 'source' }, at, id, 0), value: event },
    operationChange(id, { attempt: id, remembered: null, appended: appendedBy(decided) }),
  ]);
  if (!committed) throw new Error('Nobody else counts');
}

describe('a backup of a group that is being used', () => {
  test('given constant writes, when it is restored, then it is a state that existed', async () => {
    for (let number = 1; number <= 1_100; number += 1) await count(number);
    let stopped = false;
    const writing = (async () => {
      for (let number = 1_101; !stopped; number += 1) {
        await count(number);
        for (let turn = 0; turn < 40; turn += 1) await nextTurn();
      }
    })();
    await takeBackup(table, GROUP, file, options);
    stopped = true;
    await writing;

    const other = await newTable();
    await restoreBackup(other, file, { groupId: GROUP });

    const { last } = (await other.read<{ last: number }>(GROUP, keys.actionSequence))?.value ?? { last: 0 };
    const written = (await table.read<{ last: number }>(GROUP, keys.actionSequence))?.value.last ?? 0;
    const rows = await rowsIn(other);
    const numbers = Array.from({ length: last }, (_, place) => place + 1);
    const having = (prefix: string) => rows.filter(({ key }) => key.startsWith(prefix));
    for (const prefix of ['event!', 'event-of!', 'request-ended!']) {
      const found = having(prefix).map(({ value }) => (value as { number: number }).number);
      expect(found.sort((a, b) => a - b)).toEqual(numbers);
    }
    expect(having('operation!')).toHaveLength(last);
    expect(last).toBeGreaterThanOrEqual(1_100);
    expect(written).toBeGreaterThan(last);
  });

  test('given writes by a server of an earlier version meanwhile, then the backup fails as inconsistent', async () => {
    let old = 0;
    const meddling: Table = {
      ...table,
      async range(partition, wanted, limit) {
        const found = await table.range<never>(partition, wanted, limit);
        if (wanted.from === 'event-of!') {
          old += 1;
          const id = `old-${old}`;
          await table.commit(GROUP, [
            { kind: 'insert', key: keys.event(NOW, id, 0), value: { at: NOW, operationId: id } },
            { kind: 'insert', key: keys.operation(id), value: { attempt: id, remembered: null } },
          ]);
        }
        return found;
      },
    };

    await expect(takeBackup(meddling, GROUP, file, options)).rejects.toThrow(NotConsistent);

    expect(readdirSync(folder)).toEqual([]);
  });

  test('given constant heartbeats of servers, then the backup is not delayed, and contains none of them', async () => {
    let beats = 0;
    const beating: Table = {
      ...table,
      async range(partition, wanted, limit) {
        beats += 1;
        const beat = { id: 'one', version: '1.0.0', startedAt: NOW, at: `${beats}` };
        await table.commit(GROUP, [heartbeatChange(beat)]);
        return table.range<never>(partition, wanted, limit);
      },
    };

    await takeBackup(beating, GROUP, file, { ...options, patienceMs: 300 });

    expect(beats).toBeGreaterThan(1);
    const other = await newTable();
    await restoreBackup(other, file, { groupId: GROUP });
    const kept = ({ key }: { readonly key: string }) => !key.startsWith('message-sender!');
    expect(await rowsIn(other)).toEqual((await rowsIn(table)).filter(kept));
  });

  test('given no such group, then there is no file', async () => {
    await expect(takeBackup(table, 'nobody', file, options)).rejects.toThrow(NoSuchGroup);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a restore', () => {
  test('given an empty store, then every row of the group and its links are there, and no others', async () => {
    await count(1, [{ kind: 'insert', key: 'large', value: { text: 'ünïcödé '.repeat(20_000) } }]);
    await takeBackup(table, GROUP, file, options);
    const other = await newTable();

    await restoreBackup(other, file, { groupId: GROUP });

    expect(await rowsIn(other)).toEqual(await rowsIn(table));
    const directory = (await rowsIn(table, DIRECTORY)).filter(({ key }) => key !== keys.link('19:other'));
    expect(await rowsIn(other, DIRECTORY)).toEqual(directory);
  });

  test.each(['line\u2028separator', 'paragraph\u2029separator', 'carriage\rreturn', 'line\nfeed', '\u0085'])(
    'given a text with %j, which some programs take for the end of a line, then it is restored as it was',
    async (text) => {
      await count(1, [{ kind: 'insert', key: 'typed', value: { text } }]);
      await takeBackup(table, GROUP, file, options);
      const other = await newTable();

      await restoreBackup(other, file, { groupId: GROUP });

      expect(await rowsIn(other)).toEqual(await rowsIn(table));
    },
  );

  test('given a store that is not empty, then it is refused and nothing is changed', async () => {
    await takeBackup(table, GROUP, file, options);
    await count(1);
    const before = await rowsIn(table);

    await expect(restoreBackup(table, file, { groupId: GROUP })).rejects.toThrow('The store is not empty');

    expect(await rowsIn(table)).toEqual(before);
  });

  test('given an interrupted restore, when the same file is restored again, then it is completed', async () => {
    for (let number = 1; number <= 200; number += 1) await count(number);
    await takeBackup(table, GROUP, file, options);
    const other = await newTable();
    let commits = 0;
    const breaking: Table = {
      ...other,
      commit(partition, changes) {
        commits += 1;
        if (commits === 4) throw new Error('The network is gone');
        return other.commit(partition, changes);
      },
    };
    await expect(restoreBackup(breaking, file, { groupId: GROUP })).rejects.toThrow('The network is gone');
    expect(await other.read(GROUP, keys.membershipGroup)).toBeNull();

    await restoreBackup(other, file, { groupId: GROUP });

    expect(await rowsIn(other)).toEqual(await rowsIn(table));
  });

  test('given the backup of another group, then it is refused unless it is taken over', async () => {
    await takeBackup(table, GROUP, file, options);
    const other = await newTable();

    await expect(restoreBackup(other, file, { groupId: 'second' })).rejects.toThrow('holds the group "dawg"');
    expect(await rowsIn(other, 'second')).toEqual([]);
    await restoreBackup(other, file, { groupId: 'second', takeOver: true });

    const group = await other.read('second', keys.membershipGroup);
    expect(group?.value).toEqual({ id: 'second', name: 'The group' });
    expect((await other.read(DIRECTORY, keys.link('19:team')))?.value).toEqual({ groupId: 'second' });
  });

  test.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['is cut in half', (bytes) => bytes.subarray(0, bytes.length / 2), 'not complete'],
    ['is empty', () => Buffer.alloc(0), 'not'],
    [
      'has a byte changed',
      (bytes) => Buffer.concat([bytes.subarray(0, 60), Buffer.from([0, 1, 2]), bytes.subarray(63)]),
      'damaged',
    ],
    ['lacks its last line', (bytes) => edited(bytes, (lines) => lines.slice(0, -1)), 'not complete'],
    ['lacks a row', (bytes) => edited(bytes, (lines) => lines.toSpliced(2, 1)), 'checksum'],
    [
      'has a value changed',
      (bytes) => edited(bytes, (lines) => lines.map((line) => line.replace('The group', 'A group'))),
      'checksum',
    ],
    [
      'has a row of another shape, with the right checksum',
      (bytes) => rechecked(bytes, (rows) => rows.with(0, '["group",7]')),
      'damaged',
    ],
    ['is not ours', () => gzipSync('{"product":"another"}\n[]\n{}\n'), 'not a backup of this app'],
    ['is no archive', () => Buffer.from('PK and so on, for a while'), 'not a backup of this app'],
    [
      'is of a newer version',
      (bytes) => edited(bytes, (lines) => lines.map((line) => line.replace('"version":1', '"version":2'))),
      'newer version of the app',
    ],
    [
      'has rows of a newer version',
      (bytes) =>
        edited(bytes, (lines) => lines.map((line) => line.replace('"schema":{}', '"schema":{"action!1open":2}'))),
      'newer version of the app (its rows: action!1open)',
    ],
  ])('given a file that %s, then nothing is changed and it says why', async (_, spoil, why) => {
    await count(1);
    await takeBackup(table, GROUP, file, options);
    writeFileSync(file, spoil(readFileSync(file)));
    const other = await newTable();

    await expect(restoreBackup(other, file, { groupId: GROUP })).rejects.toThrow(why);

    expect(await rowsIn(other)).toEqual([]);
    expect(await rowsIn(other, DIRECTORY)).toEqual([]);
  });

  test('given a file that is not there, then it says so', async () => {
    await expect(checkBackup(join(folder, 'none'))).rejects.toThrow('There is no such file');
  });
});

/** Replaces rows of a file and gives it the checksum that it then has. */
function rechecked(bytes: Buffer, change: (rows: readonly string[]) => readonly string[]): Buffer {
  return edited(bytes, ([head = '', ...rest]) => {
    const lines = [head, ...change(rest.slice(0, -1))];
    const sha256 = createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex');
    return [...lines, JSON.stringify({ rows: lines.length - 1, sha256 })];
  });
}

function edited(bytes: Buffer, change: (lines: readonly string[]) => readonly string[]): Buffer {
  const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
  return gzipSync(`${change(lines).join('\n')}\n`);
}

/**
 * Schema versions of rows: earlier ones are upgraded, and servers of two versions share one store without data loss.
 */

import { toEntity } from '../../../bot/store/codec';
import { keys } from '../../../bot/store/keys';
import { rowCodec } from '../../../bot/store/row-codec';
import { kindOf, SCHEMA, type Schema, type SchemaVersion } from '../../../bot/store/schema';
import type { Table } from '../../../bot/store/table';
import type { ActionItemView } from '../../../shared/contract/actions';
import { type App, startApp } from '../../support/app';
import { freshTableName } from '../../support/azurite';
import { CHAIR, changed, NOW, PATIENT, POLICE } from '../../support/storage/group-operations';
import { openTestTable } from '../../support/storage/tables';
import KEPT from '../../support/stored/rows-of-each-version.json';

/** The next version, in which an action has a colour. */
const NEWER: Schema = {
  ...SCHEMA,
  'action!1open': [{ adds: ['colour'], upgrade: (value) => ({ colour: 'none', ...value }) }],
  'action-ended': [{ adds: ['colour'], upgrade: (value) => ({ colour: 'none', ...value }) }],
};

const KEY = keys.action('a');

let tableName: string;
let older: Table;
let newer: Table;

beforeEach(async () => {
  tableName = freshTableName();
  older = opened(SCHEMA);
  newer = opened(NEWER);
  await older.create();
});

function opened(schema: Schema): Table {
  return openTestTable({ tableName, patience: PATIENT, codec: rowCodec(schema) });
}

async function stored(table: Table, key = KEY) {
  const row = await table.read<Readonly<Record<string, unknown>>>('group', key);
  if (row === null) throw new Error(`There is no ${key}`);
  return row;
}

test('given a row of an earlier version, when it is read, then it is one of this version', async () => {
  await older.commit('group', [{ kind: 'insert', key: KEY, value: { text: 'Send it' } }]);

  expect((await stored(newer)).value).toEqual({ text: 'Send it', colour: 'none' });
  expect((await newer.range('group', keys.actions)).rows.map(({ value }) => value)).toEqual([
    { text: 'Send it', colour: 'none' },
  ]);
});

test('given a row of a newer version, when an earlier server replaces it, then unknown properties are kept', async () => {
  await newer.commit('group', [{ kind: 'insert', key: KEY, value: { text: 'Send it', note: 'Soon', colour: 'blue' } }]);
  const { etag } = await stored(older);

  await older.commit('group', [{ kind: 'replace', key: KEY, etag, value: { text: 'Send it today' } }]);

  expect((await stored(newer)).value).toEqual({ text: 'Send it today', colour: 'blue' });
});

test('given a row that has changed, when an earlier server rereads and replaces it, then nothing is lost', async () => {
  await newer.commit('group', [{ kind: 'insert', key: KEY, value: { text: 'Send it', colour: 'blue' } }]);
  const old = await stored(older);
  const seen = await stored(newer);
  await newer.commit('group', [
    { kind: 'replace', key: KEY, etag: seen.etag, value: { text: 'Send it', colour: 'red' } },
  ]);
  expect(await older.commit('group', [{ kind: 'replace', key: KEY, etag: old.etag, value: { text: 'No' } }])).toBe(
    false,
  );

  const { etag } = await stored(older);
  expect(await older.commit('group', [{ kind: 'replace', key: KEY, etag, value: { text: 'Yes' } }])).toBe(true);

  expect((await stored(newer)).value).toEqual({ text: 'Yes', colour: 'red' });
});

test('given a row without any version, then it is read as version 1', () => {
  const entity = { pieces: 1, json0: '{"text":"Send it"}' };

  expect(rowCodec(NEWER).read('group', KEY, 'e', entity).value).toEqual({ text: 'Send it', colour: 'none' });
  expect(rowCodec(SCHEMA).read('group', KEY, 'e', entity).value).toEqual({ text: 'Send it' });
});

test('given a rollback, when the newer version returns, then rows written meanwhile keep their properties', async () => {
  await newer.commit('group', [{ kind: 'insert', key: KEY, value: { text: 'Send it', colour: 'blue' } }]);
  const moved = keys.endedAction(NOW, 'a');
  const { etag, value } = await stored(older);
  await older.commit('group', [
    { kind: 'delete', key: KEY, etag },
    { kind: 'insert', key: moved, value: { ...value, endedAt: NOW } },
  ]);

  expect((await stored(newer, moved)).value).toEqual({ text: 'Send it', colour: 'blue', endedAt: NOW });
});

/** A row of each kind as stored by each version. A new version has to add a row; existing rows must not be changed. */
const ROWS: Readonly<Record<string, Readonly<Record<string, { readonly key: string; readonly value: unknown }>>>> =
  KEPT;

describe.each(Object.entries<readonly SchemaVersion[]>(SCHEMA))('given rows of the kind %s', (kind, later) => {
  const versions = Object.entries(ROWS[kind] ?? {});

  test('then there is one of each version', () => {
    expect(versions.map(([version]) => version)).toEqual(['1', ...later.map((_, place) => String(place + 2))]);
  });

  test.each(versions)('then one of version %s is read as one of this version', (version, { key, value }) => {
    const entity = { ...toEntity('group', key, value), ...(version === '1' ? {} : { schema: Number(version) }) };

    const read = rowCodec().read<Readonly<Record<string, unknown>>>('group', key, 'etag', entity);

    expect(kindOf(key)).toBe(kind);
    if (value !== null) expect(read.value).toMatchObject(value as object);
    for (const name of later.flatMap(({ adds }) => adds)) expect(read.value).toHaveProperty(name);
    expect(rowCodec().write('group', key, read.value, 'etag').schema).toBe(later.length + 1);
  });
});

test('given keys, when their kinds are asked for, then rows that differ in shape are of different kinds', () => {
  expect(kindOf(KEY)).toBe('action!1open');
  expect(kindOf(keys.actionSequence)).toBe('action!0sequence');
  expect(kindOf(keys.operation('o!p'))).toBe('operation');
  expect(kindOf(keys.cardsChanged)).toBe('cards-changed');
});

describe('given a server of this version beside a newer one', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp({ tableName, now: () => NOW, patience: PATIENT });
  });
  afterEach(() => app.stop());

  test('when an action of the newer one is closed, then it keeps what only the newer one knows', async () => {
    const groupId = app.server.groupId;
    const item = { text: 'Send it', owner: POLICE, due: '2026-12-16', serves: '' };
    const { id } = await changed<ActionItemView>(app, CHAIR, 'POST', '/actions', item);
    const row = await newer.read<object>(groupId, keys.action(id));
    if (row === null) throw new Error('The action is not stored');
    await newer.commit(groupId, [
      { kind: 'replace', key: row.key, etag: row.etag, value: { ...row.value, colour: 'blue' } },
    ]);

    await changed(app, CHAIR, 'POST', `/actions/${id}/status`, { to: 'done', reason: '' });

    const { rows } = await newer.range<{ colour: string }>(groupId, keys.endedActions(null));
    expect(rows.map(({ value }) => value.colour)).toEqual(['blue']);
  });
});

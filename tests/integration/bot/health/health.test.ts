/** The health page: waiting messages, undelivered messages, the latest figure, and the servers. */
import { heartbeat } from '../../../../bot/jobs/heartbeat';
import { loadNightly, saveNightly } from '../../../../bot/store/backup/nightly-claim';
import { loadSending } from '../../../../bot/store/heartbeats';
import { keys } from '../../../../bot/store/keys';
import { newMessage } from '../../../../bot/store/outbox';
import { messageChanges, newMessagesChanges } from '../../../../bot/store/outbox-queue';
import type { HealthView } from '../../../../shared/contract/health';
import { type App, startApp } from '../../../support/app';
import { CHAIR, POLICE, VRU } from '../../../support/storage/group-operations';
import { onAzurite } from '../../../support/storage/tables';

const NOW = '2026-11-26T10:00:00.000Z';
const minutesAgo = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();

let now = NOW;
let app: App;
beforeAll(async () => {
  app = await startApp({ now: () => now });
});
afterAll(() => app.stop());
afterEach(() => {
  now = NOW;
});

const read = async (seat = VRU) => (await app.api(seat)('GET', '/health')).body as HealthView;
const table = () => app.server.services.table;
const groupId = () => app.server.groupId;
const beat = (id: string) => heartbeat({ table: table(), now: () => now, id, version: '1.2.3' });
const waiting = (slot: string, since: string) => ({
  ...newMessage(groupId(), { kind: 'welcome' }, { kind: 'group', mention: null }, slot, since),
  notBefore: '2099-01-01T00:00:00.000Z',
});

test('given a new group, then no message waits or is undelivered, and there is no figure or backup yet', async () => {
  expect(await read()).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    outbox: { waiting: 0, oldest: null, atLeast: false },
    undelivered: { unknown: 0, undeliverable: 0, failed: 0 },
    snapshot: null,
    backup: null,
    instances: [],
    may: { lookAfterMessages: true },
  });
});

test('given a member who does not run the group, then they are refused', async () => {
  expect(await app.api(POLICE)('GET', '/health')).toMatchObject({ status: 403, body: { type: 'problem:not-allowed' } });
  expect((await app.api(CHAIR)('GET', '/health')).status).toBe(200);
});

test('given waiting messages, single and batched, then their number and the time of the oldest are shown', async () => {
  const batch = ['two', 'three', 'four'].map((slot) => waiting(slot, minutesAgo(5)));
  await table().commit(groupId(), messageChanges(waiting('one', minutesAgo(40))));
  await table().commit(groupId(), newMessagesChanges(batch));
  expect((await read()).outbox).toEqual({ waiting: 4, oldest: minutesAgo(40), atLeast: false });
});

test('given undelivered messages, then they are counted by outcome', async () => {
  for (const [slot, state] of [
    ['a', 'unknown'],
    ['b', 'unknown'],
    ['c', 'failed'],
  ] as const) {
    const message = { ...waiting(slot, NOW), state, endedAt: NOW };
    const row = { kind: 'insert' as const, key: keys.undeliveredMessage(NOW, message.id), value: message };
    await table().commit(groupId(), [row]);
  }
  expect((await read()).undelivered).toEqual({ unknown: 2, undeliverable: 0, failed: 1 });
});

test.each([
  ['of this night', '2026-11-26', false],
  ['of last night, before this one’s is taken', '2026-11-25', false],
  ['of the night before that', '2026-11-24', true],
])('given a nightly backup %s, then it is shown, with whether one is missing', async (_which, day, late) => {
  const before = await loadNightly(table(), groupId());
  const last = { day, rows: 12, sha256: 'x' };
  await saveNightly(table(), groupId(), before, { day, claimedAt: NOW, doneAt: NOW, last });
  expect((await read()).backup).toEqual({ day, rows: 12, late });
});

describe('given two servers', () => {
  test('when each sends heartbeats, then it has one row; a silent one is flagged, and dropped after a day', async () => {
    now = minutesAgo(25 * 60);
    await beat('gone')(groupId());
    now = minutesAgo(10);
    const first = beat('first');
    await first(groupId());
    now = NOW;
    const second = beat('second');
    await second(groupId());
    await second(groupId());

    const { instances } = await read();
    expect(instances).toMatchObject([
      { id: 'second', version: '1.2.3', startedAt: NOW, seenAt: NOW, silent: false },
      // Azurite records the time of the write with its own clock: just now. In-memory tables have no such time.
      { id: 'first', seenAt: minutesAgo(10), silent: !onAzurite() },
    ]);
    expect((await loadSending(table(), groupId())).heartbeats).toHaveLength(2);
  });
});

/**
 * Three server processes create and send the digests of four mornings to a hundred people, and are killed a hundred
 * times at random moments: nobody gets a digest twice, and every message whose delivery is unknown is on the VRU's
 * list.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { firstRun } from '../../../bot/services/reminders/send-digests';
import type { Message } from '../../../bot/store/outbox';
import { loadWaiting } from '../../../bot/store/outbox-queue';
import { loadUndelivered } from '../../../bot/store/outbox-transitions';
import { loadDigestRun } from '../../../bot/store/reminders';
import type { UndeliveredView } from '../../../shared/contract/messages';
import { type App, startApp } from '../../support/app';
import { type Bundle, buildBundle } from '../../support/bundle/build';
import { type ServerProcess, startServerProcess } from '../../support/local/server-process';
import { action, PATIENT, page, tableOf, VRU } from '../../support/storage/group-operations';
import { factsWithSeats, seatedGroup } from '../../support/storage/large-group';
import { cardText, eventually } from '../../support/teams';

const PEOPLE = 100;
const SERVERS = 3;
const KILLS = 100;
/** Five working days before the due day of everybody's action, the due day, and one and two weeks after it. */
const MORNINGS = ['2026-11-18', '2026-11-25', '2026-12-02', '2026-12-09'] as const;
const DUE = '2026-11-25';
const BEFORE = '2026-11-11T10:00:00.000Z';
/** Maximum lifetime of a server in milliseconds; it creates digests two seconds after its start. */
const LIFE_MS = 4_000;
const TOGETHER = 10;
const PATIENCE_MS = 120_000;

const facts = factsWithSeats(PEOPLE);
const folder = mkdtempSync(join(tmpdir(), 'dawg-clock-'));
const clock = join(folder, 'offset');

let app: App;
let bundle: Bundle;
let servers: ServerProcess[] = [];

beforeAll(async () => {
  bundle = await buildBundle('local');
});
afterAll(async () => {
  await bundle.remove();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const server of servers) await server.stop();
  servers = [];
  await app.stop();
});

/** Sets the clock of servers that are started from now on. */
function itIs(instant: string): void {
  writeFileSync(clock, String(Date.parse(instant) - Date.now()));
}

/** Creates the group with known chats and an action for each person; no server is running except the test's own. */
async function prepared(): Promise<void> {
  const tableName = await seatedGroup(facts);
  app = await startApp({ facts, patience: PATIENT, tableName, now: () => BEFORE });
  await app.teams.installInTeam();
  for (let from = 0; from < PEOPLE; from += TOGETHER) {
    const some = app.people.slice(from, from + TOGETHER).map(({ seat }) => seat);
    await Promise.all(some.map((seat) => app.teams.installPersonally(app.holderOf(seat))));
  }
  for (const { seat } of app.people) await action(app, `Send what ${seat} owes`, seat, DUE);
  await firstRun(app.server.services, app.server.groupId);
  await app.server.stop();
  const own = { ...bundle, env: { ...bundle.env, TEST_CLOCK: clock } };
  itIs(BEFORE);
  servers = await Promise.all(Array.from({ length: SERVERS }, () => startServerProcess(tableName, own)));
}

/** Kills the servers at random moments, so many times in total, and restarts each. */
async function killed(times: number): Promise<void> {
  let left = times;
  await Promise.all(
    servers.map(async (server) => {
      while (left > 0) {
        left -= 1;
        await pause(Math.random() * LIFE_MS);
        await server.kill();
        await server.restart();
      }
    }),
  );
}

async function restarted(): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      await server.stop();
      await server.restart();
    }),
  );
}

/** Returns the number of digests that each person received on this morning. */
function arrived(): ReadonlyMap<string, number> {
  return new Map(
    app.people.map(({ seat, aadObjectId }) => {
      const texts = app
        .holderOf(seat)
        .chat()
        .messages.map(({ card }) => cardText(card));
      return [aadObjectId, texts.filter((text) => text.includes('Your reminders')).length];
    }),
  );
}

const personOf = ({ target }: Message) => (target.kind === 'person' ? target.person.objectId : '');

test('given 100 kills of three servers while they send 400 digests, then none is doubled or silently lost', async () => {
  await prepared();
  const expected = new Map<string, number>(app.people.map(({ aadObjectId }) => [aadObjectId, 0]));
  for (const [index, day] of MORNINGS.entries()) {
    itIs(`${day}T09:00:01.000Z`);
    await restarted();
    await killed(Math.ceil((KILLS * (index + 1)) / MORNINGS.length) - Math.ceil((KILLS * index) / MORNINGS.length));
    const run = () => loadDigestRun(tableOf(app), app.server.groupId);
    await eventually(async () => expect((await run())?.value.day).toBe(day), { timeoutMs: PATIENCE_MS });
    // Messages that a dead server had claimed become uncertain once the claim has expired.
    itIs(`${day}T10:00:00.000Z`);
    await restarted();
    const waiting = () => loadWaiting(tableOf(app), app.server.groupId);
    await eventually(async () => expect(await waiting()).toEqual([]), { timeoutMs: PATIENCE_MS });
    for (const person of expected.keys()) expected.set(person, index + 1);
  }

  const uncertain = await loadUndelivered(tableOf(app), app.server.groupId);
  const told = arrived();
  const twice = [...told].filter(([person, count]) => count > (expected.get(person) ?? 0));
  const missing = [...told].flatMap(([person, count]) => {
    const listed = uncertain.filter((message) => personOf(message) === person).length;
    return count + listed < (expected.get(person) ?? 0) ? [person] : [];
  });
  const sent = [...told.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(`Digests: ${sent} of 400 arrived, ${KILLS} kills, ${uncertain.length} uncertain\n`);
  expect(twice).toEqual([]);
  expect(missing).toEqual([]);
  expect(uncertain.every(({ state }) => state === 'unknown')).toBe(true);
  expect(uncertain.length).toBeLessThanOrEqual(KILLS);
  expect((await page<UndeliveredView>(app, VRU, '/messages/undelivered')).total).toBe(uncertain.length);
});

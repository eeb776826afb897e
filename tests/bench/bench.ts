/**
 * `npm run bench`: the latency of one press and of one list, compared with the same table requests without the product.
 * Both are measured alternately in one run on one machine, because only their ratio is comparable across machines. Then
 * the latency for 300 people who press within three seconds, and of the tracker with 300 sources and ten years of
 * history. `npm run bench -- start` measures only the start of the bundle, compared with a minimal echo bot.
 */
import type { Azurite } from '../../bot/local/azurite';
import { startApp } from '../support/app';
import { startMemoryAzurite } from '../support/azurite';
import { countingRequests } from '../support/storage/counting';
import { action, CHAIR, changed, PATIENT, POLICE, page, posted } from '../support/storage/group-operations';
import { benchCrowd } from './crowd';
import { quantile, timed } from './figures';
import { rawTable } from './raw';
import { benchStart } from './start';
import { benchTracker } from './tracker';

const WARM_UP = 25;
const ROUNDS = 150;
const ACTIONS = 20;

/** An operation to measure, and a baseline of its table requests alone. */
interface Pair {
  readonly name: string;
  readonly ours: (round: number) => Promise<unknown>;
  readonly raw: () => Promise<unknown>;
}

async function measure({ name, ours, raw }: Pair, requests: number): Promise<string> {
  const [our, their]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const [a, b] = [await timed(() => ours(round)), await timed(raw)];
    if (round < WARM_UP) continue;
    our.push(a);
    their.push(b);
  }
  const [a, b] = [quantile(our, 0.5), quantile(their, 0.5)];
  const figures = `${a.toFixed(1)} ms against ${b.toFixed(1)} ms for the same ${requests} table requests alone`;
  return `${name.padEnd(6)} ${figures}: ${(a / b).toFixed(2)} times as long`;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const azurite = await startMemoryAzurite();
  try {
    await benchStart(azurite.connectionString, print);
    if (process.argv[2] !== 'start') await benchWork(azurite);
  } finally {
    await azurite.child.stop();
  }
}

async function benchWork(azurite: Azurite): Promise<void> {
  process.env.TABLES_CONNECTION_STRING = azurite.connectionString;
  process.env.DAWG_TEST_STORAGE = 'azurite';
  const counting = countingRequests();
  const observers = [counting.observe];
  const app = await startApp({ patience: PATIENT, observers, backgroundObservers: [], teams: { limits: false } });
  try {
    const { meetingId } = await changed<{ meetingId: string }>(app, CHAIR, 'POST', '/attendance', { confirmed: true });
    for (let index = 0; index < ACTIONS; index += 1) await action(app, `Action ${index + 1}`, POLICE, '2099-12-31');
    const register = await posted(app, POLICE, '/attendance', 'chat');
    const person = app.holderOf(POLICE);
    const { tenantId, aadObjectId: objectId = '' } = person.account;
    const of = { groupId: app.server.groupId, meetingId, seatId: POLICE, tenantId, objectId };
    const raw = await rawTable(azurite.connectionString, app.tableName, of);
    const press: Pair = {
      name: 'press',
      // Alternating answers, so that each press causes a write.
      ours: (round) =>
        person.presses(round % 2 === 0 ? "I'm here" : 'Send apologies', { on: register, unseen: true, expectOk: true }),
      raw: () => raw.press(),
    };
    const list: Pair = { name: 'list', ours: () => page(app, POLICE, '/actions'), raw: () => raw.list() };
    // The raw requests are not compressed: shows how much of the list's time is spent on compression and decompression.
    const plain: Pair = {
      name: 'list, not compressed',
      ours: () => app.api(POLICE)('GET', '/actions', undefined, { 'accept-encoding': 'identity' }),
      raw: () => raw.list(),
    };
    process.stdout.write(`Medians of ${ROUNDS} rounds, in turn, on Azurite in memory; only the ratio travels.\n`);
    for (const pair of [press, list, plain]) {
      const { requests } = await counting.of(() => pair.ours(1));
      process.stdout.write(`${await measure(pair, requests)}\n`);
    }
    await benchCrowd(azurite.connectionString, print);
    await benchTracker(print);
  } finally {
    await app.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`The bench failed: ${String(error)}\n`);
  process.exitCode = 1;
});

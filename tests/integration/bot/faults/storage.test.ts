/**
 * Storage failures at each request of a use case in turn: nothing is partially stored, a retry of the same press causes
 * no duplicate, and the person gets an explanation.
 */
import { randomUUID } from 'node:crypto';
import { type App, startApp } from '../../../support/app';
import { countingRequests } from '../../../support/storage/counting';
import { type FaultPlan, storageFaults } from '../../../support/storage/faults';
import { action, ON_THE_DAY, PATIENT, tableOf } from '../../../support/storage/group-operations';
import { added, countRows, type RowCounts } from '../../../support/storage/rows';
import { cardText, type PressResult } from '../../../support/teams';
import { USE_CASES, type UseCase } from './use-cases';

/**
 * A request that hangs takes the full time-out, so it is short; yet long enough for other requests on a busy machine.
 */
const SHORT = { timeoutMs: 700, retries: 1, retryDelayMs: 10 };
const PLANS: readonly (readonly [string, Omit<FaultPlan, 'at'>])[] = [
  ['is busy', { fault: 'busy', lasts: 'request' }],
  ['is busy from there on', { fault: 'busy', lasts: 'onwards' }],
  ['loses its answer once', { fault: 'lost', lasts: 'request', attempts: 1 }],
  ['loses its answer', { fault: 'lost', lasts: 'request' }],
  ['loses its answers from there on', { fault: 'lost', lasts: 'onwards' }],
  ['hangs from there on', { fault: 'hang', lasts: 'onwards' }],
];
const TOLD = /The records cannot be reached at the moment\. Nothing was changed|Storage did not confirm in time/;

const counting = countingRequests();
const faults = storageFaults();
/** Two servers on one table: `calm` prepares and checks, `tried` handles the press that will fail. */
let calm: App;
let tried: App;

beforeAll(async () => {
  const observers = [counting.observe];
  const teams = { limits: false };
  calm = await startApp({ now: () => ON_THE_DAY, patience: PATIENT, observers, backgroundObservers: [], teams });
  tried = await startApp({
    now: () => ON_THE_DAY,
    patience: SHORT,
    observers: [faults.observe],
    backgroundObservers: [],
    tableName: calm.tableName,
    sharing: calm.teams,
  });
  await action(calm, 'The first action brings the running number with it');
});
afterAll(async () => {
  await tried.stop();
  await calm.stop();
});
afterEach(() => faults.clear());

const rows = () => countRows(tableOf(calm), calm.server.groupId);

/** Runs the block with Teams sending to another server. */
async function through<T>(app: App, block: () => Promise<T>): Promise<T> {
  calm.teams.talksTo(app.url);
  try {
    return await block();
  } finally {
    calm.teams.talksTo(calm.url);
  }
}

/** Submits the same form again with the same content, as a new activity. */
async function pressAgain({ activity }: PressResult): Promise<string> {
  const { status, body } = await calm.teams.deliver({ ...activity, id: `f:${randomUUID()}` });
  expect(status).toBe(200);
  return cardText((body as { value: Record<string, unknown> }).value);
}

/** Runs a use case without faults; returns the added rows and the number of requests. */
async function whenWell(useCase: UseCase): Promise<{ readonly adds: RowCounts; readonly requests: number }> {
  const ready = await useCase.prepare(calm);
  const before = await rows();
  let result: PressResult | undefined;
  const { requests } = await counting.of(async () => {
    result = await ready.press();
  });
  expect(cardText(result?.card)).toMatch(useCase.done);
  expect(await ready.holds()).toBe(true);
  return { adds: added(before, await rows()), requests };
}

/** Leaves out the operation rows: a press that changes nothing adds one too. */
function effects({ operation: _, ...others }: RowCounts): RowCounts {
  return others;
}

async function whenFailing(useCase: UseCase, plan: FaultPlan, adds: RowCounts): Promise<void> {
  const ready = await useCase.prepare(calm);
  const before = await rows();
  const pressed = await through(tried, () => {
    faults.plan(plan);
    return ready.press();
  });
  expect(faults.struck).toBe(true);
  faults.clear();

  const how = `${plan.fault} at request ${plan.at}, ${plan.lasts}`;
  const held = await ready.holds();
  const said = cardText(pressed.card);
  expect([how, pressed.status, pressed.ok]).toEqual([how, 200, true]);
  expect([how, added(before, await rows())]).toEqual([how, held ? adds : {}]);
  if (!useCase.done.test(said) || !held) expect([how, said]).toEqual([how, expect.stringMatching(TOLD)]);
  if (/Nothing was changed/.test(said)) expect([how, held]).toEqual([how, false]);

  const saidNow = await pressAgain(pressed);

  expect([how, await ready.holds()]).toEqual([how, true]);
  expect([how, effects(added(before, await rows()))]).toEqual([how, effects(adds)]);
  if (!held) expect([how, saidNow]).toEqual([how, expect.stringMatching(useCase.done)]);
}

describe.each(USE_CASES)('given $name', (useCase) => {
  let well: Awaited<ReturnType<typeof whenWell>>;
  beforeAll(async () => {
    well = await whenWell(useCase);
  });

  test.each(PLANS)(
    'when storage %s, at each request in turn, then all or nothing is stored, once, and the card says so',
    async (_, plan) => {
      for (let at = 1; at <= well.requests; at += 1) await whenFailing(useCase, { ...plan, at }, well.adds);
    },
  );
});

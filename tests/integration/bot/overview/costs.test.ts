/**
 * Storage requests of the overview, For you and the counts: three, regardless of the history's length, shared by all
 * clients.
 */
import { newSnapshotChanges } from '../../../../bot/store/snapshots';
import type { OverviewView } from '../../../../shared/contract/overview';
import { quarterAfter } from '../../../../shared/domain/tracker/as-of';
import { newSnapshot } from '../../../../shared/domain/tracker/snapshots';
import { type App, FACTS, startApp } from '../../../support/app';
import { aMembership, ENGLAND } from '../../../support/domain-builders';
import { type Counting, countingRequests, type StorageUse } from '../../../support/storage/counting';
import {
  action,
  CHAIR,
  NOW,
  PATIENT,
  POLICE,
  page,
  request,
  source,
  tableOf,
  VRU,
} from '../../../support/storage/group-operations';
import { writeHistory } from '../../../support/storage/history';
import { seatedGroup } from '../../../support/storage/large-group';

const PATHS = ['/overview', '/for-you', '/for-you/counts'] as const;
/** Number of quarters with a figure before those of the trend. */
const OLD_QUARTERS = 8;

interface Aged {
  readonly app: App;
  readonly counting: Counting;
}

/** Starts a group with a multiple of an ordinary month's history. */
async function aged(times: number): Promise<Aged> {
  const counting = countingRequests();
  const app = await startApp({
    tableName: await seatedGroup(FACTS),
    now: () => NOW,
    patience: PATIENT,
    observers: [counting.observe],
    backgroundObservers: [],
    teams: { limits: false },
  });
  const { id } = await source(app, 'Violence with injury');
  await request(app, { id }, 'October 2026');
  await action(app, 'Send the extract');
  const history = { endedActions: 12 * times, closedRegisters: times, sentMessages: 20 * times };
  const { groupId } = app.server;
  await writeHistory(tableOf(app), groupId, NOW, { ...history, setAside: { sourceId: id, count: 10 * times } });
  let quarter = '2014-15-Q1';
  for (let n = 0; n < Math.min(40, OLD_QUARTERS * times); n += 1, quarter = quarterAfter(quarter)) {
    const rules = { graceWorkingDays: 10, calendar: ENGLAND };
    const snapshot = newSnapshot(quarter, { records: [], agreements: [] }, aMembership(), rules);
    await tableOf(app).commit(groupId, newSnapshotChanges(snapshot));
  }
  return { app, counting };
}

let groups: readonly Aged[];
beforeAll(async () => {
  groups = [await aged(1), await aged(10), await aged(100)];
});
afterAll(async () => {
  for (const { app } of groups) await app.stop();
});

test.each(PATHS)(
  'given 1, 10 and 100 times the history, when %s is read, then three storage requests are made',
  async (path) => {
    for (const seatId of [VRU, POLICE]) {
      const used: StorageUse[] = [];
      for (const { app, counting } of groups) used.push(await counting.of(() => page(app, seatId, path)));
      expect(used.map(({ requests }) => requests)).toEqual([3, 3, 3]);
      expect(used.map(({ entities }) => entities - (used[0]?.entities ?? 0))).toEqual([0, 0, 0]);
    }
  },
);

test('given 30 people who read at once, then they share the storage requests and get the same version', async () => {
  const [group] = groups;
  if (group === undefined) throw new Error('No group');
  const { app, counting } = group;
  const views = new Set<string>();
  const { requests } = await counting.of(() =>
    Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        views.add(JSON.stringify(await page<OverviewView>(app, n % 2 === 0 ? CHAIR : POLICE, '/overview')));
      }),
    ),
  );
  expect(views.size).toBe(1);
  expect(requests).toBeLessThanOrEqual(12);
});

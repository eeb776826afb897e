/** Storage requests of the tracker with 300 data sources and ten years of history: no more than on the first day. */
import { LIMITS } from '../../../shared/contract/limits';
import type { RequestsView } from '../../../shared/contract/requests';
import type { SourcePageView, TrackerView } from '../../../shared/contract/tracker';
import { type App, startApp } from '../../support/app';
import { type Counting, countingRequests, type StorageUse } from '../../support/storage/counting';
import {
  CHAIR,
  changed,
  NOW,
  PATIENT,
  POLICE,
  page,
  posted,
  request,
  requestsWith,
  VRU,
} from '../../support/storage/group-operations';
import { type LargeTrackers, MANY_SOURCES, startLargeTrackers, TEN_YEARS } from '../../support/storage/large-tracker';

/** Rows of a page of the history, plus one that shows whether there are more. */
const A_PAGE = LIMITS.historyPage + 1;
/** Quarters of the trend, plus one. */
const A_TREND = 13;
/** Rounds that the page of requests reads, plus one. */
const THE_ROUNDS = 21;
/** Maximum number of rows per storage request of a range; more rows need further requests. */
const ROWS_OF_A_REQUEST = 1_000;

/**
 * Three sources, then 300 with 300, 3,600 and 36,000 requests of history. One source in ten has its full history
 * stored.
 */
const STORIES = [
  { sources: 3, months: 12 },
  ...[1, 12, TEN_YEARS].map((months) => ({ sources: MANY_SOURCES, months, wholeEach: 10 })),
];

interface Group {
  readonly app: App;
  readonly counting: Counting;
  /** A source of the police with its full history. */
  readonly sourceId: string;
}

let trackers: LargeTrackers;
const groups: Group[] = [];
beforeAll(async () => {
  trackers = await startLargeTrackers(NOW, STORIES);
  for (const tableName of trackers.tableNames) groups.push(await startGroup(tableName));
}, 600_000);
afterAll(async () => {
  for (const { app } of groups) await app.stop();
  await trackers.stop();
});

async function startGroup(tableName: string): Promise<Group> {
  const counting = countingRequests('requests');
  const observers = [counting.observe];
  const times = { now: () => NOW, patience: PATIENT };
  const app = await startApp({ tableName, ...times, observers, backgroundObservers: [], teams: { limits: false } });
  await app.teams.installInTeam();
  return { app, counting, sourceId: await policeSource(app) };
}

/** Returns the source of the police with the longest history. */
async function policeSource(app: App): Promise<string> {
  const { sources } = await page<TrackerView>(app, VRU, '/tracker');
  const own = sources.filter(({ organisationId }) => organisationId === 'police');
  const pages = await Promise.all(own.map(({ id }) => page<SourcePageView>(app, VRU, `/sources/${id}`)));
  const [longest] = pages.sort((a, b) => b.history.entries.length - a.history.entries.length);
  if (longest === undefined) throw new Error('The police have no source');
  return longest.source.id;
}

type Step = () => Promise<unknown>;
/** Prepares a step and returns it; only the step is counted. */
type Story = (group: Group) => Promise<Step> | Step;

interface Used {
  readonly few: StorageUse;
  /** Of 300 sources, in the order of their history's length. */
  readonly byHistory: readonly StorageUse[];
}

async function used(story: Story): Promise<Used> {
  const all: StorageUse[] = [];
  for (const group of groups) all.push(await group.counting.of(await story(group)));
  const [few, ...byHistory] = all;
  if (few === undefined) throw new Error('There is no group');
  return { few, byHistory };
}

const reading =
  (seatId: string, path: string): Story =>
  ({ app, sourceId }) =>
  () =>
    page(app, seatId, path.replace(':source', sourceId));

/** Reads the second page of a history, which only a long one has. */
const readingOn: Story = async ({ app, sourceId }) => {
  const { history } = await page<SourcePageView>(app, VRU, `/sources/${sourceId}`);
  const older = encodeURIComponent(history.older ?? '');
  return () => page(app, VRU, `/sources/${sourceId}/history${older === '' ? '' : `?older=${older}`}`);
};

const typing =
  (seatId: string, command: string): Story =>
  ({ app }) =>
  () =>
    posted(app, seatId, command, 'chat');

/**
 * Name; maximum number of storage requests (where requests are shown, one of them reads whom they reached); maximum
 * number of ended rows that it shows.
 */
type Case = readonly [string, number, number, Story];

const READ: readonly Case[] = [
  ['the tracker', 3, A_TREND, reading(VRU, '/tracker')],
  ['the tracker as a partner', 3, A_TREND, reading(POLICE, '/tracker')],
  ['the requests', 4, THE_ROUNDS, reading(VRU, '/requests')],
  ['the overdue ones', 4, THE_ROUNDS, reading(POLICE, '/requests?filter=overdue')],
  ['agreements and barriers', 3, A_TREND, reading(VRU, '/agreements')],
  ['resolved barriers', 3, A_PAGE, reading(VRU, '/barriers/resolved')],
  ["a source's page", 5, A_PAGE, reading(POLICE, '/sources/:source')],
  ["the rest of a source's history", 3, A_PAGE, readingOn],
  ['/tracker', 3, A_TREND, typing(POLICE, '/tracker')],
  ['/requests', 4, THE_ROUNDS, typing(CHAIR, '/requests')],
  ['/requests mine', 4, THE_ROUNDS, typing(POLICE, '/requests mine')],
];

/** Asks the police for this period; returns the request's id. */
async function asked({ app, sourceId }: Group, period: string): Promise<string> {
  return (await request(app, { id: sourceId }, period)).id;
}

const answeringOnCard: Story = async (group) => {
  const period = 'a period that is answered on a card';
  await asked(group, period);
  const person = group.app.holderOf(POLICE);
  const list = await requestsWith(group.app, POLICE, period);
  await person.presses('Respond', { on: list, beside: period, expectOk: true });
  const said = { beside: 'Supplied', fill: { 'Sent on': '2026-11-20' } };
  return () => person.presses('Send response', { on: list, expectOk: true, ...said });
};

const answeringInTab: Story = async (group) => {
  const { app, sourceId } = group;
  const id = await asked(group, 'a period that is answered in the tab');
  const path = `/sources/${sourceId}/requests/${id}/answers`;
  return () => changed(app, POLICE, 'POST', path, { kind: 'cannot_share', barrier: 'capacity', note: '' });
};

const asking =
  (count: number, period: string): Story =>
  async ({ app, sourceId }) => {
    const { sources } = await page<RequestsView>(app, CHAIR, '/requests');
    const others = sources.map(({ value }) => value).filter((id) => id !== sourceId);
    const source = [sourceId, ...others].slice(0, count);
    return () =>
      changed(app, CHAIR, 'POST', '/requests', {
        source,
        period,
        due: '2026-12-18',
        gateway: 'other',
        gatewayName: 'A law',
      });
  };

const overriding: Story = ({ app, sourceId }) => {
  const body = { rag: 'green', reason: 'Agreed at the meeting', until: '2026-12-31' };
  return () => changed(app, VRU, 'PUT', `/sources/${sourceId}/override`, body);
};

const DONE: readonly Case[] = [
  ['answers a request on its card', 3, 0, answeringOnCard],
  ['answers one in the tab', 3, 0, answeringInTab],
  ['asks for one source', 4, 0, asking(1, 'a period that one is asked for')],
  ['asks for as many as go at once', 4, 0, asking(LIMITS.sourcesAtOnce, 'a period that many are asked for')],
  // The answer is the source's page.
  ['overrides a status', 8, A_PAGE, overriding],
];

describe('given 3 sources, and 300 with 300, 3,600 and 36,000 requests behind them', () => {
  test.each([...READ.map(([name, ...rest]) => [`reads ${name}`, ...rest] as const), ...DONE])(
    'when somebody %s, then storage is asked %i times at most, whatever the length of the history',
    async (_, most, shown, story) => {
      const { few, byHistory } = await used(story);

      expect(few.requests).toBeGreaterThan(0);
      expect(few.requests).toBeLessThanOrEqual(most);
      expect(byHistory.map(({ requests }) => requests)).toEqual(byHistory.map(() => few.requests));
      const rows = byHistory.map(({ entities }) => entities);
      expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(shown);
      expect(Math.max(...rows)).toBeLessThan(ROWS_OF_A_REQUEST);
    },
  );

  test('when the tracker is read, then its figures are complete, whatever the length of the history', async () => {
    const views = await Promise.all(groups.map(({ app }) => page<TrackerView>(app, VRU, '/tracker')));

    expect(views.map(({ sources }) => sources.length)).toEqual([3, MANY_SOURCES, MANY_SOURCES, MANY_SOURCES]);
    expect(views.map(({ trend }) => trend.length)).toEqual([4, 1, 4, 12]);
    const [, young, , old] = views;
    expect(old?.counts).toEqual(young?.counts);
  });
});

/** What the tracker takes at its largest: the answer of the API beside the table requests alone, and the page in a browser. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildTab } from '../../bot/local/tab-build';
import { API_BASE } from '../../shared/contract/routes';
import { type App, startApp } from '../support/app';
import { launchBrowser } from '../support/browser';
import { NOW, PATIENT, VRU } from '../support/storage/at-work';
import { MANY_SOURCES, startLargeTrackers, TEN_YEARS } from '../support/storage/large-tracker';
import { quantile, spreadWords, timed } from './figures';
import { rawTable } from './raw';

const WARM_UP = 10;
const ROUNDS = 60;
/** Visits of a browser that knows the tab's files already, as Teams does after the first time. */
const VISITS = 7;

const ROOT = join(__dirname, '..', '..');

/** Prints the figures of one group with ten years behind it. One source in ten has its whole story stored, of the others the requests. */
export async function benchTracker(print: (line: string) => void): Promise<void> {
  const years = { sources: MANY_SOURCES, months: TEN_YEARS, wholeEach: 10 };
  const trackers = await startLargeTrackers(NOW, [years]);
  const [tableName = ''] = trackers.tableNames;
  const app = await startApp({ tableName, now: () => NOW, patience: PATIENT, teams: { limits: false } });
  try {
    print(`\n${years.sources} data sources with ${years.sources * years.months} requests behind them.`);
    await answers(app, trackers.connectionString, print);
    await visits(app, print);
  } finally {
    await app.stop();
    await trackers.stop();
  }
}

async function answers(app: App, connectionString: string, print: (line: string) => void): Promise<void> {
  const { groupId } = app.server;
  const ids = { meetingId: '', seatId: '', tenantId: '', objectId: '' };
  const raw = await rawTable(connectionString, app.tableName, { groupId, ...ids });
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const [a, b] = [await timed(() => trackerText(app)), await timed(() => raw.tracker())];
    if (round < WARM_UP) continue;
    ours.push(a);
    theirs.push(b);
  }
  print(`tracker  ${spreadWords(ours)}`);
  print(`         the same 3 table requests alone: ${spreadWords(theirs)}`);
  print(`         ${(quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(2)} times as long`);
  const { text, encoding } = await trackerText(app);
  const [plain, packed] = [Buffer.byteLength(text), gzipSync(text).length].map((bytes) => Math.round(bytes / 1_000));
  print(`         ${plain} KB, ${packed} KB with gzip; the server sent it ${encoding ?? 'as it is'}`);
}

/** As a browser asks for it. */
async function trackerText(app: App): Promise<{ readonly text: string; readonly encoding: string | null }> {
  const { aadObjectId } = app.holderOf(VRU).account;
  const headers = { authorization: `Local ${aadObjectId}`, 'accept-encoding': 'gzip' };
  const response = await fetch(`${app.url}${API_BASE}/tracker`, { headers });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`The tracker was answered ${response.status}: ${text}`);
  return { text, encoding: response.headers.get('content-encoding') };
}

async function visits(app: App, print: (line: string) => void): Promise<void> {
  await buildTab({ root: ROOT, print: () => undefined, log: join(ROOT, 'dist', 'tab-build.log') });
  const browser = await launchBrowser();
  try {
    const first = await visit(browser, app, 1);
    const later = await visit(browser, app, VISITS);
    const words = (of: keyof Shown) =>
      quantile(
        later.slice(1).map((shown) => shown[of]),
        0.5,
      ).toFixed(0);
    const cold = first
      .map(({ window, all }) => `${window.toFixed(0)} ms, every row after ${all.toFixed(0)} ms`)
      .join('');
    print(`page     a window full of rows after ${words('window')} ms, every row after ${words('all')} ms`);
    print(`         at the very first visit after ${cold}`);
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the page's beginning until rows could be seen. */
interface Shown {
  readonly window: number;
  readonly all: number;
}

/** Opens the tracker so many times in one browser, whose memory of files is empty at first. */
async function visit(browser: Browser, app: App, times: number): Promise<readonly Shown[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  await context.addInitScript(WATCH);
  const all: Shown[] = [];
  for (let time = 0; time < times; time += 1) {
    const page = await context.newPage();
    await page.goto(`${app.url}/tab/`);
    await page
      .locator(ROWS)
      .nth(MANY_SOURCES - 1)
      .waitFor({ timeout: 60_000 });
    all.push(await page.evaluate<Shown>('window.shown'));
    await page.close();
  }
  await context.close();
  return all;
}

const ROWS = 'table[aria-label="Data sources"] tbody tr';

/** Runs in the page: notes when the first rows, and when all of them, had been painted. */
const WATCH = `
  window.shown = {};
  const note = (name) => requestAnimationFrame(() => setTimeout(() => { window.shown[name] ??= performance.now(); }));
  new MutationObserver(() => {
    const rows = document.querySelectorAll('${ROWS}').length;
    if (rows > 10) note('window');
    if (rows >= ${MANY_SOURCES}) note('all');
  }).observe(document, { childList: true, subtree: true });
`;

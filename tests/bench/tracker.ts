/**
 * Latency of the tracker and the overview at their largest: the API compared with its table requests alone, and the
 * page in a browser.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { buildTab } from '../../bot/local/tab-build';
import { API_BASE } from '../../shared/contract/routes';
import { type App, startApp } from '../support/app';
import { launchBrowserWithProfile } from '../support/browser';
import { NOW, PATIENT, VRU } from '../support/storage/group-operations';
import { MANY_SOURCES, startLargeTrackers, TEN_YEARS } from '../support/storage/large-tracker';
import { quantile, spreadWords, timed } from './figures';
import { rawTable } from './raw';

const WARM_UP = 10;
const ROUNDS = 60;
/**
 * Visits before the browser cache is warm: files are cached after the first visit, compiled code after the second or
 * third.
 */
const FIRST_VISITS = 3;
const VISITS = 9;

const ROOT = join(__dirname, '..', '..');

/**
 * Prints the figures for one group with ten years of history. One source in ten has its full history stored, the others
 * only their requests.
 */
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
  await beside(app, { name: 'tracker', path: '/tracker', alone: () => raw.tracker() }, print);
  await bytes(app, print);
  await beside(app, { name: 'overview', path: '/overview', alone: () => raw.overview() }, print);
}

/** Compares the latency of an API answer with that of its table requests alone. */
async function beside(
  app: App,
  { name, path, alone }: { readonly name: string; readonly path: string; readonly alone: () => Promise<void> },
  print: (line: string) => void,
): Promise<void> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const [a, b] = [await timed(() => textOf(app, path)), await timed(alone)];
    if (round < WARM_UP) continue;
    ours.push(a);
    theirs.push(b);
  }
  print(`${name.padEnd(9)}${spreadWords(ours)}`);
  print(`         the same 3 table requests alone: ${spreadWords(theirs)}`);
  print(`         ${(quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(2)} times as long`);
}

async function bytes(app: App, print: (line: string) => void): Promise<void> {
  const [plain, packed] = [await trackerBytes(app, 'identity'), await trackerBytes(app, 'br')];
  print(`         ${Math.round(plain / 1_000)} KB, ${Math.round(packed / 1_000)} KB as it is sent to a browser`);
}

/** The whole response body, decompressed; requested with the headers of a browser. */
async function textOf(app: App, path: string): Promise<string> {
  const response = await fetch(`${app.url}${API_BASE}${path}`, { headers: asked(app, 'br') });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path} was answered ${response.status}: ${text}`);
  return text;
}

/** Size of the tracker's response body in bytes, as sent. */
function trackerBytes(app: App, encoding: 'br' | 'identity'): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${app.url}${API_BASE}/tracker`, { headers: asked(app, encoding) }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

function asked(app: App, encoding: string) {
  return { authorization: `Local ${app.holderOf(VRU).aadObjectId}`, 'accept-encoding': encoding };
}

async function visits(app: App, print: (line: string) => void): Promise<void> {
  await buildTab({ root: ROOT, print: () => undefined, log: join(ROOT, 'dist', 'tab-build.log') });
  const profile = await mkdtemp(join(tmpdir(), 'dawg-bench-'));
  const browser = await launchBrowserWithProfile(profile, { viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  try {
    await browser.addInitScript(WATCH);
    const shown: Shown[] = [];
    while (shown.length < FIRST_VISITS + VISITS) shown.push(await visit(browser, app));
    const later = shown.slice(FIRST_VISITS);
    print(`page     rows to read: ${spreadWords(later.map(({ window }) => window))}`);
    print(`         every row:    ${spreadWords(later.map(({ all }) => all))}`);
    const [first] = shown;
    print(`         at the very first visit after ${first?.window.toFixed(0)} and ${first?.all.toFixed(0)} ms`);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Milliseconds from the start of navigation until rows were painted: the first window of rows, and all of them. */
interface Shown {
  readonly window: number;
  readonly all: number;
}

/** Opens the tracker in a new browser tab, measures it, and closes the tab. */
async function visit(browser: BrowserContext, app: App): Promise<Shown> {
  const page = await browser.newPage();
  await page.goto(`${app.url}/tab/`);
  await page
    .locator(ROWS)
    .nth(MANY_SOURCES - 1)
    .waitFor({ timeout: 60_000 });
  const shown = await page.evaluate<Shown>('window.shown');
  await page.close();
  return shown;
}

const ROWS = 'main tbody tr:has(a[href*="/sources/"])';

/** Script that runs in the page: records when the first rows and when all rows were painted. */
const WATCH = `
  window.shown = {};
  const note = (name) => requestAnimationFrame(() => setTimeout(() => { window.shown[name] ??= performance.now(); }));
  new MutationObserver(() => {
    const rows = document.querySelectorAll('${ROWS}').length;
    if (rows > 10) note('window');
    if (rows >= ${MANY_SOURCES}) note('all');
  }).observe(document, { childList: true, subtree: true });
`;

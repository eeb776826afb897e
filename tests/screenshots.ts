/**
 * `npm run screenshots`: takes the README's screenshots from the running product: the real start script on free ports,
 * the Playground and the tab.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { freshSettings, start } from './support/local/start-script';
import { Playground } from './support/playground';

const FOLDER = join(__dirname, '../.readme');

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const settings = await freshSettings();
  const started = start(settings);
  const browser = await launchBrowser();
  try {
    await started.ready();
    await trackerCards(browser, settings.playgroundPort);
    await registerCard(browser, settings.port, settings.playgroundPort);
    await tabPage(browser, settings.port, 'overview', 'overview', 1280, 900);
    await tabPage(browser, settings.port, '', 'tracker', 1280, 1000);
    await tabPage(browser, settings.port, 'agreements', 'agreements', 1280, 1080);
    await tabPage(browser, settings.port, 'board', 'board', 1280, 1360);
    await tabPage(browser, settings.port, 'attendance?frame=sidePanel', 'attendance-side-panel', 280, 800);
    await tabPage(browser, settings.port, 'attendance', 'attendance', 1280, 760);
    await tabPage(browser, settings.port, 'call?step=overdue', 'call', 1280, 720);
    await tabPage(browser, settings.port, 'meetings', 'meetings', 1280, 1180);
    await tabPage(browser, settings.port, 'attendance/monitoring', 'monitoring', 1280, 1180);
  } finally {
    await browser.close();
    started.interrupt();
    await started.exit;
    settings.remove();
  }
}

/** Takes the screenshots of the tracker card, its board card, and an overdue request with its response form. */
async function trackerCards(browser: Browser, playgroundPort: number): Promise<void> {
  const playground = await Playground.open(browser, playgroundPort);
  // A viewport that fits the whole card: the Playground draws only what is visible.
  await playground.page.setViewportSize({ width: 1400, height: 2400 });
  await playground.channel('General');
  const tracker = await playground.mentions('/tracker', 'Partnership Data Tracker');
  await tracker.screenshot({ path: join(FOLDER, 'tracker-card.png') });
  const board = await playground.mentions('/tracker board', 'Partnership Data Tracker for the board');
  await board.screenshot({ path: join(FOLDER, 'tracker-board-card.png') });
  const overdue = await playground.mentions('/requests overdue', 'Data requests: overdue');
  await overdue.getByRole('button', { name: 'Respond' }).first().click();
  const request = playground.cards('Your response').first();
  await request.screenshot({ path: join(FOLDER, 'request-card.png') });
  await playground.page.close();
}

async function registerCard(browser: Browser, port: number, playgroundPort: number): Promise<void> {
  const playground = await Playground.open(browser, playgroundPort);
  await playground.channel('General');
  const card = await playground.mentions('/attendance', 'Specified agencies represented');
  await mostAnswer(port);
  await card.getByRole('button', { name: "I'm here" }).click();
  const answered = playground.cards('Specified agencies represented').first();
  await answered.getByText('Director and Chair').first().waitFor();
  await answered.screenshot({ path: join(FOLDER, 'register-card.png') });
}

/**
 * Answers for most of the sample people, each with their own identity; every sixth sends apologies, every seventh does
 * not answer.
 */
async function mostAnswer(port: number): Promise<void> {
  const api = `http://127.0.0.1:${port}/api/v1`;
  const people = (await (await fetch(`${api}/local/people`)).json()) as readonly { readonly aadObjectId: string }[];
  for (const [index, { aadObjectId }] of people.entries()) {
    if (index === 0 || index % 7 === 3) continue;
    const headers = { authorization: `Local ${aadObjectId}`, 'content-type': 'application/json' };
    const { register } = (await (await fetch(`${api}/attendance/live`, { headers })).json()) as {
      readonly register: { readonly meetingId: string };
    };
    const body = JSON.stringify({ value: index % 6 === 4 ? 'apologies' : 'present' });
    await fetch(`${api}/attendance/${register.meetingId}/mine`, { method: 'PUT', headers, body });
  }
}

async function tabPage(browser: Browser, port: number, path: string, name: string, width: number, height: number) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await page.goto(`http://127.0.0.1:${port}/tab/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

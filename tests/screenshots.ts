/**
 * `npm run screenshots`: the README's pictures, taken from the running product: the real start script on free ports, the
 * Playground, the tab. Nothing in them is drawn.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { aHouse, start } from './support/local/start-script';
import { Playground } from './support/playground';

const FOLDER = join(__dirname, '../.readme');

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const house = await aHouse();
  const started = start(house);
  const browser = await launchBrowser();
  try {
    await started.ready();
    await registerCard(browser, house.playgroundPort);
    await tabPage(browser, house.port, '', 'tracker', 1280, 860);
    await tabPage(browser, house.port, 'attendance', 'attendance-side-panel', 280, 700);
  } finally {
    await browser.close();
    started.interrupt();
    await started.exit;
    house.remove();
  }
}

async function registerCard(browser: Browser, port: number): Promise<void> {
  const playground = await Playground.open(browser, port);
  await playground.channel('General');
  const card = await playground.mentions('/attendance', 'Specified agencies represented');
  await card.getByRole('button', { name: "I'm here" }).click();
  const answered = playground.cards('Specified agencies represented').first();
  await answered.getByText('Director and Chair').first().waitFor();
  await answered.screenshot({ path: join(FOLDER, 'register-card.png') });
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

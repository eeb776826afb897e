/** The browser of the end-to-end tests: an installed one, or one that is downloaded. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const root = join(__dirname, '..', '..');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of one site share a process: its code cache is warm, and starting another process takes longer than loading
  // the page.
  '--process-per-site',
  '--renderer-process-limit=1',
];

/** Debian's headless-only Chromium: renders the same pages in half the time, so it is the first choice. */
const WINDOWLESS = 'chromium-headless-shell';
const ON_LINUX = [
  WINDOWLESS,
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const ON_MACOS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const ON_WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

function candidates(): string[] {
  const env = process.env;
  if (platform() === 'win32') {
    const places = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((place) => place ?? []);
    return places.flatMap((place) => ON_WINDOWS.map((parts) => join(place, ...parts)));
  }
  if (platform() === 'darwin') {
    const places = ['/Applications', join(homedir(), 'Applications')];
    return places.flatMap((place) => ON_MACOS.map((name) => join(place, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  const path = (env.PATH ?? '').split(delimiter);
  return ON_LINUX.flatMap((name) => path.map((place) => join(place, name)));
}

/**
 * Whether the browser starts: Ubuntu's `chromium-browser` may be a stub that only prints how to install it. Elsewhere
 * `--version` may open a window.
 */
function starts(path: string): boolean {
  return platform() !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * Returns the path of an available browser: CHROME_PATH, an installed one, or Playwright's own. Null if there is none.
 */
export function findBrowser(): string | null {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') return chosen;
  const own = chromium.executablePath();
  const system = candidates().find((path) => existsSync(path) && starts(path));
  return system ?? (existsSync(own) ? own : null);
}

function tryCommand(command: string, args: readonly string[]): boolean {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

/**
 * Returns the path of a browser and installs one if necessary: Debian's as root, otherwise Playwright's. Throws: a
 * readable message if neither can be installed.
 */
export function ensureBrowser(print: (line: string) => void): string {
  const present = findBrowser();
  if (present !== null) return present;
  const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayUseApt) {
    print('No Chrome, Chromium or Edge here: installing Debian’s chromium …');
    const install = (name: string) => tryCommand('apt-get', ['install', '-y', name]);
    if (tryCommand('apt-get', ['update']) && (install(WINDOWLESS) || install('chromium'))) {
      const installed = findBrowser();
      if (installed !== null) return installed;
    }
  }
  print('No Chrome, Chromium or Edge here: fetching Playwright’s Chromium …');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  tryCommand(process.execPath, [cli, 'install', 'chromium']);
  const fetched = findBrowser();
  if (fetched !== null) return fetched;
  throw new Error('No browser for the end-to-end tests could be had: install Chrome, or set CHROME_PATH to one.');
}

/** Launches the browser headlessly. Throws: if there is none; `npm test` installs one. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch(launchOptions());
}

/**
 * As above, with a persistent profile in a folder: its cached files and compiled code remain for the next visit, as on
 * users' machines.
 */
export async function launchBrowserWithProfile(
  folder: string,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  return await chromium.launchPersistentContext(folder, { ...launchOptions(), ...options });
}

function launchOptions() {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('There is no browser: run npm test, or set CHROME_PATH.');
  // Shows scrollbars, so that a page has the same usable width as for users.
  return { executablePath, args: FLAGS, ignoreDefaultArgs: ['--hide-scrollbars'] };
}

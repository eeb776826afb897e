/**
 * Installs the packages of package-lock.json if they are missing. Runs before anything is installed, so it imports only
 * Node's built-in modules.
 */
import { exec, execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { waitForLock } from './lock.mjs';

const NODE_NEEDED = [20, 19];
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/;
const HEARTBEAT_MS = 5000;
// Few retries: without a network, npm would otherwise be silent for more than a minute.
const FEW_RETRIES = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
const NPM_CI = ['ci', '--prefer-offline', '--no-audit', '--no-fund', ...FEW_RETRIES];
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Returns one sentence why this Node is too old, or null if it is not. */
export function nodeFault(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = NODE_NEEDED;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return null;
  return `This needs Node ${NODE_NEEDED.join('.')} or newer, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`;
}

const packagesOf = (root, ...file) => JSON.parse(readFileSync(join(root, ...file), 'utf8')).packages;

/**
 * Whether node_modules holds the packages of the lock file. npm writes its own record, node_modules/.package-lock.json,
 * last: after an interrupted installation it is missing. Modification times are not compared, because git changes them.
 */
export function isInstalled(root) {
  try {
    const installed = packagesOf(root, 'node_modules', '.package-lock.json');
    return Object.entries(packagesOf(root, 'package-lock.json')).every(([path, wanted]) => {
      if (path === '') return true;
      const found = installed[path];
      // Packages for other systems are optional: they are in the lock file but not on disk.
      if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
      return found.version === wanted.version && existsSync(join(root, path));
    });
  } catch {
    return false;
  }
}

/**
 * Installs if necessary, one process at a time. Returns null, or one sentence to show if it failed.
 * `print` receives progress lines; `command` is what the reader should run again, e.g. `npm start`.
 */
export async function ensureInstalled(root, { print, command }) {
  if (isInstalled(root)) return null;
  // Not in node_modules, which npm empties first; one lock for each clone.
  const clone = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const release = await waitForLock(join(tmpdir(), `npm-ci-${clone}.lock`), (pid) =>
    print(`Waiting for another installation (process ${pid}) …`),
  );
  try {
    return isInstalled(root) ? null : await install(root, print, command);
  } finally {
    release();
  }
}

async function install(root, print, command) {
  print('Installing packages: a minute or two, the first time only …');
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const heartbeat = setInterval(() => print(`  … ${seconds()} s, ${progress(root)}`), HEARTBEAT_MS);
  const failure = await npmCi(root).finally(() => clearInterval(heartbeat));
  if (failure === null && isInstalled(root)) {
    print(`Packages installed (${seconds()} s).`);
    return null;
  }
  if (NO_NETWORK.test(failure ?? '')) {
    return `The packages could not be downloaded, as npm's registry does not answer: connect to the network and run ${command} again.`;
  }
  const said = failure?.match(/npm error (?!code|errno|syscall|path|dest|A complete log)(\S.*)/)?.[1];
  const reason = (said ?? 'npm ci ended without a reason').replace(/[.:]$/, '');
  return `The packages could not be installed (${reason}): run "npm ci" to see it in full, then ${command} again.`;
}

/**
 * Runs `npm ci` with the npm that started this process, if there is one. Returns null, or its whole output if it
 * failed.
 */
async function npmCi(root) {
  const npm = process.env.npm_execpath ?? '';
  const options = { cwd: root, maxBuffer: Number.POSITIVE_INFINITY };
  const running =
    basename(npm) === 'npm-cli.js'
      ? promisify(execFile)(process.execPath, [npm, ...NPM_CI], options)
      : promisify(exec)(['npm', ...NPM_CI].join(' '), options);
  // npm ignores SIGTERM while it unpacks; the next start detects a partial installation.
  const abandon = () => {
    running.child.kill('SIGKILL');
    process.exit(130);
  };
  for (const signal of STOPS) process.once(signal, abandon);
  const failed = ({ stdout = '', stderr = '', message }) => `${stdout}${stderr}` || `npm error ${message}`;
  const failure = await running.then(() => null, failed);
  for (const signal of STOPS) process.off(signal, abandon);
  return failure;
}

/** Returns npm's progress: "412 of 1040 packages". */
function progress(root) {
  const all = Object.entries(packagesOf(root, 'package-lock.json'));
  const paths = all.filter(([path, { optional }]) => path && !optional).map(([path]) => path);
  const there = paths.filter((path) => existsSync(join(root, path, 'package.json')));
  return `${there.length} of ${paths.length} packages`;
}

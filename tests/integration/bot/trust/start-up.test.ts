/** The server's process with an invalid environment: it reports every fault, and exits. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'bot/main.ts')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

test('given an invalid environment, then the server lists every fault and exits, without stack or secret', async () => {
  const { code, out, err } = await run({
    PORT: '0',
    MicrosoftAppType: 'MultiTenant',
    MicrosoftAppId: 'not-a-guid',
    MicrosoftAppPassword: 'hunter2',
    TABLES_CONNECTION_STRING: 'UseDevelopmentStorage=true',
  });
  expect(code).toBe(1);
  expect(out).toBe('');
  for (const name of [
    'PORT',
    'MicrosoftAppType',
    'MicrosoftAppId',
    'MicrosoftAppTenantId',
    'TABLES_CONNECTION_STRING',
  ]) {
    expect(err).toContain(`\n- ${name}`);
  }
  for (const name of ['TABLES_URL', 'PUBLIC_URL', 'TAB_APP_ID', 'TEAMS_APP_ID', 'ALLOWED_TENANTS', 'FIRST_VRU']) {
    expect(err).toContain(`\n- ${name}`);
  }
  expect(err).not.toMatch(/hunter2|ConfigFault|\n\s+at |\.ts:/);
});

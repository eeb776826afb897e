/** The deployed bundle: it starts with plain Node without other files, and behaves as the sources do. */
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { localPeople } from '../../../bot/local/people';
import { freePort } from '../../../bot/local/ports';
import { buildTab } from '../../../bot/local/tab-build';
import { COMMAND_NAMES } from '../../../bot/operate/commands';
import type { FileView } from '../../../shared/contract/meetings';
import { apiAs, FACTS } from '../../support/app';
import { type Bundle, buildBundle } from '../../support/bundle/build';
import { type ServerProcess, startServerProcess } from '../../support/local/server-process';
import { CHAIR, VRU } from '../../support/storage/group-operations';
import { cardText, eventually, startTeams, type Teams } from '../../support/teams';

const ROOT = join(__dirname, '../../..');
const people = localPeople(FACTS);
const holderOf = (seat: string) => people.find((person) => person.seat === seat)?.aadObjectId ?? '';

describe('the bundle with local mode', () => {
  let bundle: Bundle;
  let server: ServerProcess;
  let teams: Teams;
  beforeAll(async () => {
    await buildTab({ root: ROOT, print: () => undefined, log: join(tmpdir(), `tab-${randomUUID()}.log`) });
    bundle = await buildBundle('local');
    server = await startServerProcess(`t${randomUUID().replaceAll('-', '')}`, bundle);
    teams = await startTeams({ tenantId: people[0]?.tenantId ?? '', people });
    teams.talksTo(`${server.url}/api/messages`);
  });
  afterAll(async () => {
    await teams?.stop();
    await server?.stop();
    await bundle?.remove();
  });

  test('given a message, when the server has started, then the turn is answered with a card', async () => {
    const chair = teams.person(holderOf(CHAIR));
    const [answer] = await chair.says('actions', { in: chair.chat() });
    expect(cardText(answer?.card ?? {})).toContain('Nothing is open');
  });

  test('given a browser, when it opens the tab, then the page and its script are there', async () => {
    const page = await (await fetch(`${server.url}/tab/`)).text();
    const script = /src="([^"]+\.js)"/.exec(page)?.[1];
    expect(script).toBeDefined();
    expect((await fetch(new URL(script ?? '', server.url))).status).toBe(200);
  });

  test.each(['xlsx', 'csv'])(
    'given the tracker, when it is exported as %s, then what writes it is loaded',
    async (format) => {
      const api = apiAs(server.url, `Local ${holderOf(VRU)}`);
      const { status, body } = await api('POST', '/tracker/exports', { format }, { 'idempotency-key': randomUUID() });
      expect(status).toBe(200);
      expect((body as FileView).base64.length).toBeGreaterThan(100);
    },
  );

  test('given the meetings, when they are asked for as a calendar, then what writes it is loaded', async () => {
    const { status, body } = await apiAs(server.url, `Local ${holderOf(VRU)}`)('GET', '/calendar/file');
    expect(status).toBe(200);
    expect(Buffer.from((body as FileView).base64, 'base64').toString()).toContain('BEGIN:VEVENT');
  });

  test('given a list of sources, when it is read, then the thread beside the server reads it', async () => {
    const list = 'Name,Organisation,Classification,Frequency\nViolence,Police,Aggregate,Monthly';
    const file = Buffer.from(list).toString('base64');
    const api = apiAs(server.url, `Local ${holderOf(VRU)}`);
    const { status, body } = await api(
      'POST',
      '/sources/import/preview',
      { file },
      { 'idempotency-key': randomUUID() },
    );
    expect({ status, body: JSON.stringify(body) }).toEqual({ status: 200, body: expect.stringContaining('Violence') });
  });
});

describe('the bundle that is deployed', () => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await buildBundle('production');
  });
  afterAll(() => bundle?.remove());

  const run = (env: NodeJS.ProcessEnv) =>
    promisify(execFile)(process.execPath, [bundle.main], { env, cwd: tmpdir() }).then(
      () => 'it runs',
      (error: { stderr: string }) => error.stderr,
    );

  const sourcesOf = async (file: string): Promise<readonly string[]> =>
    JSON.parse(await readFile(join(bundle.folder, `${file}.map`), 'utf8')).sources;

  /** Returns the sources of the lazily loaded chunks. A file that only re-exports has no source map. */
  const lateSources = async (): Promise<readonly string[]> => {
    const maps = (await readdir(join(bundle.folder, 'late'))).filter((file) => file.endsWith('.js.map'));
    return (await Promise.all(maps.map((file) => sourcesOf(`late/${file.slice(0, -'.map'.length)}`)))).flat();
  };

  test('given no settings, when it starts, then it names what is missing', async () => {
    expect(await run({})).toContain('- TABLES_URL is missing or not an https address');
  });

  test('given local mode, when it starts, then it refuses', async () => {
    expect(await run({ DAWG_MODE: 'local', TABLES_CONNECTION_STRING: 'x' })).toContain(
      'which this build does not have',
    );
  });

  test('given its source maps, then they have neither local mode nor what only the build needs', async () => {
    const sources = await sourcesOf('main.js');
    expect(
      sources.filter((path) => /\/bot\/local\/|\/tests\/|node_modules\/(?:tsx|openai|gpt-tokenizer)\//.test(path)),
    ).toEqual([]);
    expect(
      sources.filter((path) => /node_modules\/(?:write-excel-file|papaparse|yauzl|ical-generator)\//.test(path)),
    ).toEqual([]);
  });

  test('given its source maps, then what collects traces and metrics is in files loaded on demand', async () => {
    expect((await sourcesOf('main.js')).filter((path) => /opentelemetry/.test(path))).toEqual([]);
    expect((await lateSources()).some((path) => /sdk-metrics/.test(path))).toBe(true);
  });

  const operate = (env: NodeJS.ProcessEnv, ...args: string[]) =>
    promisify(execFile)(process.execPath, [join(bundle.folder, 'operate.js'), ...args], { env, cwd: tmpdir() }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );

  test.each(COMMAND_NAMES.filter((name) => name !== 'doctor'))(
    'given no settings, when the command %s is run, then it starts, and says what it needs',
    async (name) => {
      const { code, stderr } = await operate({}, name);
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/Usage: |Set TABLES_URL/) });
      expect(stderr).not.toContain('    at ');
    },
  );

  test('given the commands, then they have no bot, no web server and no local mode', async () => {
    const late = (await readdir(join(bundle.folder, 'operate'))).filter((file) => file.endsWith('.js.map'));
    const files = ['operate.js', ...late.map((file) => `operate/${file.slice(0, -'.map'.length)}`)];
    const sources = (await Promise.all(files.map(sourcesOf))).flat();
    expect(sources.length).toBeGreaterThan(100);
    expect(
      sources.filter((path) => /\/bot\/(?:local|teams|http)\/|node_modules\/(?:botbuilder|express|tsx)/.test(path)),
    ).toEqual([]);
  });

  test('given the doctor, when it is asked for, then it answers with findings and an exit code', async () => {
    const { stdout, code } = await operate({}, 'doctor', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ check: 'Settings', state: 'fail' });
  });

  test('given package.json, when it names a dependency, then the bundle holds it', async () => {
    const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    const ours = await Promise.all(['main.js', 'reading-thread.cjs'].map(sourcesOf));
    const sources = [...ours.flat(), ...(await lateSources())].join('\n');
    expect(Object.keys(dependencies).filter((name) => !sources.includes(`/node_modules/${name}/`))).toEqual([]);
  });

  test('given an App Service, when it starts, then it asks for a token, keeps trying, and stops in time', async () => {
    const asked: string[] = [];
    const identity = createServer((request, response) => {
      asked.push(decodeURIComponent(request.url ?? ''));
      response.end(
        JSON.stringify({ access_token: 'x', expires_on: '9999999999', resource: 'x', token_type: 'Bearer' }),
      );
    });
    await new Promise<void>((resolve) => identity.listen(0, '127.0.0.1', resolve));
    const [id, tab] = [randomUUID(), randomUUID()];
    const port = await freePort();
    const child = spawn(process.execPath, [bundle.main], {
      cwd: tmpdir(),
      stdio: 'ignore',
      env: {
        PORT: String(port),
        IDENTITY_ENDPOINT: `http://127.0.0.1:${(identity.address() as AddressInfo).port}/token`,
        IDENTITY_HEADER: 'header',
        APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${id};IngestionEndpoint=https://127.0.0.1:9/`,
        TABLES_URL: `https://127.0.0.1:${await freePort()}`,
        PUBLIC_URL: 'https://dawg.example.org',
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppId: id,
        MicrosoftAppTenantId: id,
        TAB_APP_ID: tab,
        TEAMS_APP_ID: id,
        ALLOWED_TENANTS: id,
        FIRST_VRU: `${id}/${id}`,
      },
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return [response.status, await response.text()];
    };
    await eventually(async () => expect(await ask('/readyz')).toEqual([503, 'storage does not answer']), {
      timeoutMs: 60_000,
    });
    expect(await ask('/healthz')).toEqual([200, 'alive']);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    identity.close();
    identity.closeAllConnections();
    expect(asked[0]).toContain('resource=https://storage.azure.com');
  });
});

/**
 * Every kind of invalid sign-in on every route, every kind of invalid request to the bot, and the log and readiness
 * probe.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { handlersOf } from '../../../bot/areas';
import { microsoftKeys, type SigningKeys } from '../../../bot/http/microsoft-keys';
import { httpServer } from '../../../bot/http/server';
import { teamsSignIn } from '../../../bot/http/sign-in';
import { NOTHING_GIVEN } from '../../../bot/public-pages/deployer';
import { limiterOf } from '../../../bot/rate-limits';
import { groupFinder } from '../../../bot/services/membership/find-group';
import { inboundGate, tokenGate } from '../../../bot/teams/inbound';
import { NO_TELEMETRY } from '../../../bot/telemetry/telemetry';
import { type RouteName, routes } from '../../../shared/areas/routes';
import { type App, apiAs, startApp } from '../../support/app';
import { stored } from '../bot/trust/stored';

const TAB_APP = '22222222-2222-4222-8222-222222222222';
const BOT = '33333333-3333-4333-8333-333333333333';
const FOREIGN = '99999999-9999-4999-8999-999999999999';

interface Line {
  readonly details: Record<string, unknown>;
  readonly message: string;
}

let app: App;
let log: Line[] = [];
let tried = 0;
let refused = 0;
const pair = generateKeyPair('RS256', { extractable: true });
const stranger = generateKeyPair('RS256', { extractable: true });

beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => {
  log = [];
});
afterAll(async () => {
  process.stdout.write(`Sign-in and gate: tried ${tried}, refused ${refused}\n`);
  await app.stop();
});

/** Starts the production server on this app's records, with the given signing keys. */
async function doors(signing?: SigningKeys) {
  const { services } = app.server;
  const { publicKey } = await pair;
  const get = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one' }] });
  const note = (details: object, message: string) => log.push({ details: { ...details }, message });
  const logging = { info: note, warn: note, error: note };
  const gate = { mode: 'production', botId: BOT, allowedTenants: [tenant()] } as const;
  const http = httpServer({
    tokenGate: tokenGate(gate, logging),
    messages: [inboundGate(gate, logging), (_request, response) => void response.status(200).end('let through')],
    handlers: handlersOf({
      services,
      roster: async () => [],
      calendarUrl: () => '',
      localPeople: null,
      allowedTenants: null,
    }),
    calendar: async () => ({ ok: false, problem: { kind: 'not-found', message: '' } }),
    signIn: teamsSignIn({
      tabAppId: TAB_APP,
      allowedTenants: [tenant()],
      keys: signing?.get ?? get,
      log: logging,
    }),
    limiter: limiterOf(),
    proxyHops: 0,
    deployer: NOTHING_GIVEN,
    appName: 'DAWG',
    groups: await groupFinder(services.table),
    log: logging,
    notReady: async () => ((await signing?.isReady()) === false ? 'the signing keys cannot be reached' : null),
    tabFolder: '/nowhere',
    telemetry: NO_TELEMETRY,
    loopbackOnly: false,
  });
  const listener = http.listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const stop = () => {
    listener.close();
    listener.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`, stop };
}

const tenant = () => app.people[0]?.tenantId ?? '';
const person = () => app.people[0]?.aadObjectId ?? '';
const MINUTE = 60;
const seconds = (offset: number) => Math.floor(Date.now() / 1_000) + offset;

async function token(over: Record<string, unknown> = {}, { kid = 'one', forged = false, expires = 3_600 } = {}) {
  const { privateKey } = await (forged ? stranger : pair);
  const iss = `https://login.microsoftonline.com/${over.tid ?? tenant()}/v2.0`;
  const azp = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
  const claims = { aud: TAB_APP, iss, azp, tid: tenant(), oid: person(), scp: 'access_as_user', ver: '2.0', ...over };
  const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).setExpirationTime(seconds(expires));
  return `Bearer ${await jwt.sign(privateKey)}`;
}

const unsigned = (claims: object) =>
  `Bearer ${[{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.e30`;

const WRONG: Readonly<Record<string, () => Promise<string | undefined>>> = {
  'no header': async () => undefined,
  'an empty one': async () => 'Bearer ',
  'a local person': async () => `Local ${person()}`,
  'no token': async () => 'Bearer a.b.c',
  'a password': async () => `Basic ${Buffer.from('a:b').toString('base64')}`,
  'without a signature': async () => unsigned({ aud: TAB_APP, tid: tenant(), oid: person() }),
  forged: () => token({}, { forged: true }),
  'of a key nobody knows': () => token({}, { kid: 'two' }),
  expired: () => token({}, { expires: -10 * MINUTE }),
  'of tomorrow': () => token({ nbf: seconds(86_400) }),
  'for another app': () => token({ aud: FOREIGN }),
  'for several apps': () => token({ aud: [TAB_APP, FOREIGN] }),
  'of another tenant': () => token({ tid: FOREIGN }),
  'of another issuer': () => token({ iss: `https://login.microsoftonline.com/${FOREIGN}/v2.0` }),
  'of version 1': () => token({ ver: '1.0', iss: `https://sts.windows.net/${tenant()}/` }),
  'of another client': () => token({ azp: FOREIGN }),
  'of another scope': () => token({ scp: 'User.Read' }),
  'without a person': () => token({ oid: undefined }),
  'without a tenant': () => token({ tid: undefined }),
};

const everyRoute = (Object.keys(routes) as RouteName[]).filter((name) => name !== 'localPeople');

test.each(Object.keys(WRONG))(
  'given a sign-in %s, then each route refuses, with one line each in the log',
  async (kind) => {
    const live = await doors();
    try {
      const header = await WRONG[kind]?.();
      const before = await stored(app);
      for (const name of everyRoute) {
        log = [];
        const { method, path } = routes[name];
        const headers: Record<string, string> = header === undefined ? {} : { authorization: header };
        const answer = await fetch(`${live.url}/api/v1${path.replace(/:\w+/g, 'some-id')}`, { method, headers });
        tried += 1;
        refused += answer.status === 401 ? 1 : 0;
        expect([name, answer.status]).toEqual([name, 401]);
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(log).toHaveLength(1);
        expect(log[0]).toMatchObject({
          message: 'Refused a sign-in',
          details: { reason: expect.any(String), correlationId: answer.headers.get('x-correlation-id') },
        });
      }
      expect(JSON.stringify(log)).not.toContain(person());
      expect(await stored(app)).toEqual(before);
    } finally {
      live.stop();
    }
  },
);

const activity = () => ({
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  text: 'help',
  conversation: { id: 'c' },
  from: { id: 'f', aadObjectId: person() },
  recipient: { id: 'r' },
  channelData: { tenant: { id: tenant() } },
});

test('given activities with invalid tokens or contents, then the gate refuses each, with one log line', async () => {
  const live = await doors();
  const good = { iss: 'https://api.botframework.com', aud: BOT, exp: seconds(600) };
  const tokens: readonly (string | undefined)[] = [
    ...[undefined, 'Bearer', 'Bearer x', 'Local x', await token()],
    unsigned({ ...good, iss: 'https://sts.windows.net/x/' }),
    unsigned({ ...good, aud: FOREIGN }),
    unsigned({ ...good, aud: [BOT] }),
    unsigned({ ...good, exp: seconds(-600) }),
  ];
  const shapes: readonly unknown[] = [
    ...[{ channelId: 'emulator' }, { serviceUrl: 'https://evil.trafficmanager.net/' }, { serviceUrl: 1 }],
    ...[{ channelData: { tenant: { id: FOREIGN } } }, { channelData: {} }, { from: null }, { conversation: 'c' }],
    ...[{ type: undefined }, { text: {} }, { id: [] }],
  ];
  const post = async (authorization: string | undefined, over: unknown) => {
    log = [];
    const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
    const body = JSON.stringify({ ...activity(), ...(over as object) });
    const { status } = await fetch(`${live.url}/api/messages`, { method: 'POST', headers, body });
    tried += 1;
    refused += [400, 401, 403].includes(status) ? 1 : 0;
    return status;
  };
  try {
    expect(await post(unsigned(good), {})).toBe(200);
    tried -= 1;
    for (const one of tokens) {
      expect(await post(one, {})).toBe(401);
      expect(log).toEqual([
        {
          message: 'Refused an activity',
          details: { status: 401, reason: expect.any(String), correlationId: expect.any(String) },
        },
      ]);
    }
    for (const over of shapes) {
      expect([400, 403]).toContain(await post(unsigned(good), over));
      expect(log).toHaveLength(1);
    }
  } finally {
    live.stop();
  }
});

test('given a person the group does not know, then their refusal is one log line, without their id', async () => {
  const live = await doors();
  try {
    const oid = '77777777-7777-4777-8777-777777777777';
    const answer = await apiAs(live.url, await token({ oid }))('GET', '/tracker');
    expect(answer.status).toBe(403);
    expect(log).toEqual([
      {
        message: 'Refused a right',
        details: { route: 'tracker', reason: 'no-seat', correlationId: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(log)).not.toContain(oid);
  } finally {
    live.stop();
  }
});

test('given unreachable signing keys, then 503 and not ready; once reachable, sign-in works', async () => {
  let reachable = false;
  const { publicKey } = await pair;
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }] });
  const keyServer = createServer((_request, response) => void response.writeHead(reachable ? 200 : 500).end(jwks));
  keyServer.listen(0, '127.0.0.1');
  await new Promise((resolve) => keyServer.once('listening', resolve));
  const at = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/keys`;
  const live = await doors(microsoftKeys(at));
  try {
    const api = apiAs(live.url, await token());
    expect(await api('GET', '/me')).toMatchObject({ status: 503, body: { type: 'problem:unavailable' } });
    expect(log).toMatchObject([{ message: 'No sign-in can be verified' }]);
    expect((await fetch(`${live.url}/readyz`)).status).toBe(503);
    reachable = true;
    expect((await api('GET', '/me')).status).toBe(200);
    expect((await fetch(`${live.url}/readyz`)).status).toBe(200);
  } finally {
    live.stop();
    keyServer.close();
    keyServer.closeAllConnections();
  }
});

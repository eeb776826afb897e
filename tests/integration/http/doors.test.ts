/** The HTTP server itself: authentication, responses, and routes that exist only in local mode. */
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { handlersOf } from '../../../bot/areas';
import { httpServer, type ServerOptions } from '../../../bot/http/server';
import { teamsSignIn } from '../../../bot/http/sign-in';
import { NOTHING_GIVEN } from '../../../bot/public-pages/deployer';
import { limiterOf } from '../../../bot/rate-limits';
import { readCalendar } from '../../../bot/services/meetings/read-calendar';
import { groupFinder } from '../../../bot/services/membership/find-group';
import { NO_TELEMETRY } from '../../../bot/telemetry/telemetry';
import { type RouteName, routes } from '../../../shared/areas/routes';
import { type Api, type App, apiAs, startApp } from '../../support/app';
import { ON_THE_DAY, source } from '../../support/storage/group-operations';
import { eventually } from '../../support/teams';
import { forget, stored } from '../bot/trust/stored';

const TAB_APP = '22222222-2222-4222-8222-222222222222';

interface Production {
  readonly url: string;
  /** Returns a client of the tab's API as a person with a Microsoft sign-in. */
  as(person: { readonly tenantId: string; readonly aadObjectId: string }): Promise<Api>;
  stop(): void;
}

let app: App;
let broken = false;
beforeEach(async () => {
  broken = false;
  const now = () => {
    if (broken) throw new Error('Confidential Name could not be told the time');
    return ON_THE_DAY;
  };
  app = await startApp({ now });
});
afterEach(() => app.stop());

/** Starts the production server on this app's records, with the real parts except for Microsoft's keys. */
async function production(): Promise<Production> {
  const { services } = app.server;
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one' }] });
  const [first] = app.people;
  const allowedTenants = [first?.tenantId ?? ''];
  const log = { warn: () => undefined, error: () => undefined };
  const options: ServerOptions = {
    messages: [],
    handlers: handlersOf({
      services,
      roster: async () => [],
      calendarUrl: () => '',
      localPeople: null,
      allowedTenants,
    }),
    calendar: (groupId, secret) => readCalendar(services, groupId, secret),
    signIn: teamsSignIn({ tabAppId: TAB_APP, allowedTenants, keys }),
    groups: await groupFinder(services.table),
    log,
    tokenGate: (_request, _response, next) => next(),
    limiter: limiterOf(),
    proxyHops: 0,
    deployer: NOTHING_GIVEN,
    appName: 'DAWG',
    notReady: async () => null,
    tabFolder: '/nowhere',
    telemetry: NO_TELEMETRY,
    loopbackOnly: false,
  };
  const listener = httpServer(options).listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  return {
    url,
    async as({ tenantId, aadObjectId }) {
      const iss = `https://login.microsoftonline.com/${tenantId}/v2.0`;
      const azp = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
      const claims = { aud: TAB_APP, iss, azp, tid: tenantId, oid: aadObjectId, scp: 'access_as_user' };
      const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).setExpirationTime('1h');
      return apiAs(url, `Bearer ${await jwt.sign(privateKey)}`);
    },
    stop: () => {
      listener.close();
      listener.closeAllConnections();
    },
  };
}

/** Returns the path of a route with a value for each parameter. */
function pathOf(name: RouteName): string {
  return routes[name].path.replace(':meetingId', '2026-11').replace(/:\w+/g, 'some-id');
}

const everyRoute = Object.keys(routes) as RouteName[];

test('given production, then the sample people and their sign-in do not exist', async () => {
  const live = await production();
  try {
    const [person] = app.people;
    if (person === undefined) throw new Error('Nobody is there');
    const local = apiAs(live.url, `Local ${person.aadObjectId}`);
    const unknown = await apiAs(live.url, undefined)('GET', '/nothing/here');
    expect(unknown.status).toBe(404);
    // The same answer as for any address that does not exist, for every caller.
    expect(await apiAs(live.url, undefined)('GET', '/local/people')).toEqual(unknown);
    expect(await local('GET', '/local/people')).toEqual(unknown);
    expect(await (await live.as(person))('GET', '/local/people')).toEqual(unknown);
    for (const name of everyRoute.filter((each) => each !== 'localPeople')) {
      expect(await local(routes[name].method, pathOf(name))).toMatchObject({ status: 401 });
    }
    expect(await (await live.as(person))('GET', '/me')).toMatchObject({ status: 200, body: { local: false } });
  } finally {
    live.stop();
  }
});

test('given an allowed tenant but no seat, then nothing is readable, and the refusal says whom to ask', async () => {
  const live = await production();
  try {
    const [person] = app.people;
    const stranger = { tenantId: person?.tenantId ?? '', aadObjectId: '77777777-7777-4777-8777-777777777777' };
    const other = { tenantId: '99999999-9999-4999-8999-999999999999', aadObjectId: person?.aadObjectId ?? '' };
    expect(await (await live.as(stranger))('GET', '/tracker')).toEqual({
      status: 403,
      body: {
        type: 'problem:no-seat',
        title: 'You cannot do this',
        status: 403,
        detail: expect.stringContaining('Ask the Violence Reduction Unit'),
      },
    });
    expect(await (await live.as(other))('GET', '/tracker')).toMatchObject({ status: 401 });
  } finally {
    live.stop();
  }
});

test('given local mode, then the sample people are listed, and every other route needs a sign-in', async () => {
  const nobody = apiAs(app.url, undefined);
  const { status, body } = await nobody('GET', '/local/people');
  expect(status).toBe(200);
  expect(body).toHaveLength(24);
  for (const name of everyRoute.filter((each) => each !== 'localPeople')) {
    for (const header of [undefined, 'Local', 'Local 77777777-7777-4777-8777-777777777777', 'Bearer a.b.c']) {
      const answer = await apiAs(app.url, header)(routes[name].method, pathOf(name));
      expect(answer).toMatchObject({ status: 401, body: { type: 'problem:signed-out', title: 'Please sign in' } });
    }
  }
});

test.each(['/healthz', '/tab/', '/api/v1/me', '/nothing'])(
  'given %s, then only Microsoft’s apps may frame the answer, and no older header contradicts this',
  async (path) => {
    const { headers } = await fetch(`${app.url}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    const ancestors = policy.split(';').find((part) => part.startsWith('frame-ancestors')) ?? '';
    expect(ancestors.split(' ').slice(1).sort()).toEqual([
      'https://*.cloud.microsoft',
      'https://*.microsoft365.com',
      'https://*.office.com',
      'https://*.teams.microsoft.com',
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://teams.microsoft.com',
    ]);
    expect(policy).toContain("script-src 'self'");
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  },
);

function withHost(host: string, path: string): Promise<number | undefined> {
  const { port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('given a foreign host name that points to this machine, then local mode refuses the request', async () => {
  for (const host of [
    'rebound.example.org',
    'rebound.example.org:3978',
    '127.0.0.1.example.org',
    'localhost.example',
  ]) {
    expect(await withHost(host, '/api/v1/local/people')).toBe(403);
  }
  for (const host of ['127.0.0.1', 'localhost:3978', '[::1]:3978']) {
    expect(await withHost(host, '/api/v1/local/people')).toBe(200);
  }
});

test('given a body that is too large, broken or of another type, then it is refused, and nothing is stored', async () => {
  const before = await stored(app);
  const send = (body: string, type = 'application/json', path = '/api/v1/actions') =>
    fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Local ${app.holderOf('vru-director').aadObjectId}` },
      body,
    });
  const large = JSON.stringify({ text: 'x'.repeat(150_000), owner: 'police-lead-analyst', due: '2099-01-31' });
  for (const [body, type] of [
    [large, 'application/json'],
    ['{"text":', 'application/json'],
    ['"text"', 'application/json'],
    ['[1,2]', 'application/json'],
    ['text=x&owner=police-lead-analyst&due=2099-01-31', 'application/x-www-form-urlencoded'],
    ['{"text":"x"}', 'text/plain'],
  ] as const) {
    const answer = await send(body, type);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = await answer.text();
    expect(problem).not.toMatch(/SyntaxError|at .*\.js|node_modules/);
    expect(JSON.parse(problem)).toMatchObject({ type: 'problem:invalid', fields: expect.any(Object) });
  }
  for (const body of [large.padEnd(400_000), '{', '"x"', '']) {
    const { status } = await send(body, 'application/json', '/api/messages');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
  expect(await stored(app)).toEqual(before);
});

/** Sends an incomplete body, and returns the status that is sent nevertheless. */
function unfinished(path: string, authorization?: string): Promise<number | undefined> {
  const { port } = new URL(app.url);
  const headers = { 'content-type': 'application/json', 'content-length': '90000' };
  const signedIn = authorization === undefined ? headers : { ...headers, authorization };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers: signedIn }, (response) => {
      response.resume();
      resolve(response.statusCode);
      asked.destroy();
    });
    asked.on('error', reject);
    asked.write('{"text":');
  });
}

test('given no sign-in, then the request is refused before its body has been read', async () => {
  for (const path of ['/api/v1/actions', '/api/v1/attendance/2026-11/report']) {
    expect(await unfinished(path)).toBe(401);
    expect(await unfinished(path, 'Local 77777777-7777-4777-8777-777777777777')).toBe(401);
  }
});

/** Returns a report in Base64, padded to so many bytes. */
function reportOf(bytes: number): string {
  const head = 'Name\tFirst Join\nSenior Analyst\t9:58\n\t';
  return Buffer.from(head.padEnd(bytes, 'x')).toString('base64');
}

test('given an attendance report, then only it may have 2 MB, and what is larger is refused with a message', async () => {
  const chair = app.api('vru-director');
  const { body: register } = await chair('POST', '/attendance', {});
  const { meetingId } = register as { meetingId: string };
  const send = (path: string, body: object) => chair('POST', `/attendance/${meetingId}${path}`, body);
  const before = await stored(app);
  const most = 2_000_000;

  expect(await send('/report', { fileName: 'x'.repeat(255), content: reportOf(most) })).toMatchObject({
    status: 200,
    body: { unmatched: [{ name: 'Senior Analyst' }] },
  });
  expect(await send('/report', { content: reportOf(most + 1) })).toMatchObject({
    status: 422,
    body: { type: 'problem:invalid', fields: { content: expect.stringContaining('larger than 2 MB') } },
  });
  // Two million empty rows would block the server for other people.
  expect(
    await send('/report', { content: Buffer.from('Name\tFirst Join'.padEnd(most, '\n')).toString('base64') }),
  ).toMatchObject({
    status: 422,
    body: { fields: { content: expect.stringContaining('more than 20,000 rows') } },
  });
  expect(await send('/report', { content: reportOf(most + 1_000_000) })).toMatchObject({
    status: 422,
    body: { type: 'problem:invalid', fields: { content: expect.stringContaining('larger than 2 MB') } },
  });
  // Each kind of file has its own limit, message and field.
  for (const path of ['/sources/import/preview', '/sources/import']) {
    expect(await chair('POST', path, { file: 'A'.repeat(1_900_000) })).toMatchObject({
      status: 422,
      body: {
        type: 'problem:invalid',
        fields: { file: 'The file is larger than 1 MB. Choose a list of data sources.' },
      },
    });
  }
  for (const [path, body] of [
    ['/report/application', { observers: [], content: 'x'.repeat(110_000) }],
    ['/guests', { name: 'x'.repeat(110_000), organisation: 'Police' }],
  ] as const) {
    expect(await send(path, body)).toMatchObject({
      status: 422,
      body: { type: 'problem:invalid', detail: 'This is more text than can be sent at once.' },
    });
  }
  expect(await stored(app)).toEqual(before);
});

/** Makes a conditional request as a browser does: `fetch` would add a `cache-control: no-cache` header. */
function asksAgain(path: string, seatId: string, etag: string) {
  const { port } = new URL(app.url);
  const headers = { authorization: `Local ${app.holderOf(seatId).aadObjectId}`, 'if-none-match': etag };
  return new Promise<{ status: number | undefined; text: string; etag: string | undefined }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: `/api/v1${path}`, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text, etag: response.headers.etag }));
    })
      .on('error', reject)
      .end();
  });
}

test.each(['/meetings', '/attendance', '/attendance/live', '/tracker'])(
  'given a client that already has %s, then it is sent again only when it has changed',
  async (path) => {
    const first = await asksAgain(path, 'vru-analyst', '"nothing"');
    expect(first).toMatchObject({ status: 200, etag: expect.stringMatching(/^W\/"[\w-]+"$/) });
    const etag = first.etag ?? '';
    expect(await asksAgain(path, 'vru-analyst', etag)).toEqual({ status: 304, text: '', etag });

    await app.api('vru-director')('POST', '/attendance', {});
    const source = { name: 'A source', organisation: 'police', classification: 'aggregate', frequency: 'monthly' };
    await app.api('vru-director')('POST', '/sources', source);
    await eventually(async () => expect((await asksAgain(path, 'vru-analyst', etag)).status).toBe(200));
  },
);

test('given a browser that accepts compression, then only long answers are compressed', async () => {
  for (let number = 1; number <= 40; number += 1) await source(app, `Source ${number}`);
  const authorization = `Local ${app.holderOf('vru-analyst').aadObjectId}`;
  const ask = async (path: string, encoding: string) => {
    const answer = await fetch(`${app.url}/api/v1${path}`, { headers: { authorization, 'accept-encoding': encoding } });
    return { encoding: answer.headers.get('content-encoding'), text: await answer.text() };
  };

  const packed = await ask('/tracker', 'br');

  expect(packed.encoding).toBe('br');
  expect(await ask('/tracker', 'identity')).toEqual({ encoding: null, text: packed.text });
  expect(await ask('/me', 'br')).toMatchObject({ encoding: null });
});

test('given a cached page and a lost seat, then the answer is 403 rather than "not modified"', async () => {
  const { etag = '' } = await asksAgain('/meetings', 'rushmoor-community-safety', '"nothing"');
  await forget(app, 'rushmoor-community-safety');
  expect((await asksAgain('/meetings', 'rushmoor-community-safety', etag)).status).toBe(403);
});

describe('a calendar', () => {
  const unknown = 'A'.repeat(43);
  const asked = async (url: string, group: string, secret: string) => {
    const answer = await fetch(`${url}/calendar/${group}/${secret}.ics`);
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };

  test('given its secret, then it is readable without a sign-in, in production too', async () => {
    const { body } = await app.api('hampshire-yjs')('POST', '/calendar/address', {});
    const { address } = body as { address: string };
    expect(address).toMatch(/\/calendar\/dawg\/[\w-]{43}\.ics$/);
    const secret = /([\w-]{43})\.ics$/.exec(address)?.[1] ?? '';
    const live = await production();
    try {
      for (const url of [app.url, live.url]) {
        const { status, type, text } = await asked(url, 'dawg', secret);
        expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
        expect(text).toMatch(/^BEGIN:VCALENDAR\r\n(.*\r\n)+END:VCALENDAR\r\n$/);
      }
      // It does not sign anybody in.
      expect((await apiAs(live.url, `Bearer ${secret}`)('GET', '/meetings')).status).toBe(401);
    } finally {
      live.stop();
    }
  });

  test('given a wrong secret or group, then every refusal is the same, and nothing is stored', async () => {
    const { body } = await app.api('hampshire-yjs')('POST', '/calendar/address', {});
    const secret = /([\w-]{43})\.ics$/.exec((body as { address: string }).address)?.[1] ?? '';
    const before = await stored(app);
    const refused = await asked(app.url, 'dawg', unknown);
    expect(refused.status).toBe(404);
    expect(JSON.parse(refused.text)).toMatchObject({ detail: 'There is no such calendar.' });
    for (const [group, key] of [
      ['other', secret],
      ['directory', secret],
      ['dawg', secret.slice(0, -1)],
      ['dawg', secret.toLowerCase()],
      ['dawg', 'a%2Fb'],
      ["dawg'%20or%20'1", secret],
      ['dawg', 'x'.repeat(5_000)],
    ] as const) {
      expect(await asked(app.url, group, key)).toEqual(refused);
    }
    expect(await stored(app)).toEqual(before);
  });
});

test.each([
  ['GET', '/nothing'],
  ['DELETE', '/me'],
  ['POST', '/tracker'],
  ['GET', '/actions/../../secret'],
  ['GET', '/__proto__'],
])('given %s %s, then there is no such page', async (method, path) => {
  const answer = await app.api('vru-director')(method, path);
  expect(answer).toMatchObject({ status: 404, body: { type: 'problem:not-found', detail: 'There is no such page.' } });
});

test.each(['/%ZZ', '/api/v1/%E0%A4%A', '/tab/%2e%2e/%2e%2e/package.json', '/tab/assets/../../../package.json'])(
  'given the address %s, then the answer reveals nothing about the server',
  async (path) => {
    const answer = await fetch(`${app.url}${path}`);
    const text = await answer.text();
    expect(answer.status).toBeGreaterThanOrEqual(200);
    expect(answer.status).toBeLessThan(500);
    expect(text).not.toMatch(/dependencies|node_modules|URIError|at .*\.(ts|js):/);
  },
);

test('given an unexpected error, then the answer has only a reference, and the log has the error once', async () => {
  broken = true;
  const { status, body } = await app.api('vru-director')('GET', '/tracker');
  broken = false;

  expect(status).toBe(500);
  const { correlationId, ...rest } = body as { correlationId: string };
  expect(correlationId).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(rest)).not.toMatch(/Confidential|Error|\.ts|stack/);
  const found = app.log.filter((line) => JSON.stringify(line).includes(correlationId));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ level: 'error', details: { route: 'tracker', error: expect.any(Error) } });
  expect(app.log.filter(({ level }) => level === 'error')).toHaveLength(1);
  expect(await app.api('vru-director')('GET', '/tracker')).toMatchObject({ status: 200 });
});

test('given the same key twice, then the change is made once, and made again for another person', async () => {
  const body = { text: 'Agree the definition', owner: 'police-lead-analyst', due: '2099-01-31' };
  const key = { 'idempotency-key': 'made-when-the-form-opened' };
  const first = await app.api('vru-director')('POST', '/actions', body, key);
  const again = await app.api('vru-director')('POST', '/actions', body, key);
  const other = await app.api('vru-analyst')('POST', '/actions', body, key);
  expect(again).toEqual(first);
  expect(other.body).not.toEqual(first.body);
  expect((await app.api('vru-director')('GET', '/actions')).body).toMatchObject({ items: { length: 2 } });
});

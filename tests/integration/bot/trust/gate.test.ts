/**
 * Authentication in production: the gate, then the adapter, in front of the bot's own routes. Microsoft's signing keys
 * are replaced by keys served here; everything else is the product's.
 */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { COMMAND_HANDLERS, EXTENSION_HANDLERS, PRESSES } from '../../../../bot/areas';
import { limiterOf } from '../../../../bot/rate-limits';
import { Adapter, createAdapter } from '../../../../bot/teams/adapter';
import { createApplication, messagesHandler } from '../../../../bot/teams/application';
import { conversationRecorder } from '../../../../bot/teams/conversation-recorder';
import { inboundGate } from '../../../../bot/teams/inbound';
import {
  BOT_ID,
  bearer,
  CONNECTOR_CLAIMS,
  type SigningKey,
  signingKey,
  TENANT,
  typedActivity,
} from '../../../unit/bot/teams/connector-tokens';

const FOREIGN = '99999999-9999-4999-8999-999999999999';
const SECRET_WORDS = 'words for the group only';

/** Returns a press: it is answered in the HTTP response, so that no outgoing message is necessary. */
const press = (over: Record<string, unknown> = {}) =>
  typedActivity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: {
      action: { type: 'Action.Execute', verb: 'actions.list', data: { note: SECRET_WORDS } },
      trigger: 'manual',
    },
    ...over,
  });

interface Endpoint {
  readonly url: string;
  /** Number of times that the bot's own logic ran. */
  runs(): number;
  readonly log: string[];
  stop(): void;
}

let microsoft: SigningKey;
let somebodyElse: SigningKey;
let keyServer: Server;
let keysUrl: string;
let open: Endpoint[] = [];
let onConsole: string[];

beforeAll(async () => {
  [microsoft, somebodyElse] = await Promise.all([signingKey('microsoft'), signingKey('microsoft')]);
  keyServer = createServer((request, response) => {
    const keys = { keys: [{ ...microsoft.publicJwk, endorsements: ['msteams'] }] };
    const found = request.url === '/keys' ? keys : { jwks_uri: `${keysUrl}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found));
  });
  keysUrl = await listening(keyServer);
});
afterAll(() => keyServer.close());

beforeEach(() => {
  onConsole = [];
  jest.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => onConsole.push(parts.map(String).join(' ')));
});
afterEach(() => {
  for (const endpoint of open) endpoint.stop();
  open = [];
  jest.restoreAllMocks();
});

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Returns the production adapter with another source of signing keys. */
function adapterWith(keys: string): Adapter {
  const credentials = { type: 'SingleTenant', appId: BOT_ID, tenantId: TENANT, password: 'a secret' } as const;
  const elsewhere = {
    ValidateAuthority: 'true',
    ToChannelFromBotLoginUrl: 'http://127.0.0.1:1',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'http://127.0.0.1:1',
    ToBotFromChannelOpenIdMetadataUrl: `${keys}/configuration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${keys}/configuration`,
    CallerId: 'urn:botframework:azure',
  };
  return new Adapter({ ...createAdapter(credentials).botFrameworkAuthConfig, ...elsewhere });
}

async function endpoint(options: { readonly keys?: string; readonly gated?: boolean } = {}): Promise<Endpoint> {
  let runs = 0;
  const log: string[] = [];
  const note = (details: object, message: string) => log.push(`${message} ${JSON.stringify(details)}`);
  const logging = { info: note, warn: note, error: note };
  const groups = {
    groups: [],
    ofConversation: async () => {
      runs += 1;
      return null;
    },
    linkedTo: async () => null,
    ofPerson: async () => 'no group',
    knows: async () => false,
  };
  // No request reaches the services, because this group finder finds no group.
  const services = new Proxy({}, { get: () => undefined }) as never;
  const cards = { appName: 'DAWG', newForm: () => 'form', tabUrl: () => 'https://example.org' };
  const app = createApplication(
    {
      ...{ commands: COMMAND_HANDLERS, presses: PRESSES, extension: EXTENSION_HANDLERS },
      ...{ services, groups, cards, limiter: limiterOf(), log: logging },
    },
    conversationRecorder({ services, groups, log: logging, localLinker: null }),
    async () => undefined,
  );
  const gate = { mode: 'production', botId: BOT_ID, allowedTenants: [TENANT] } as const;
  const handle = messagesHandler(adapterWith(options.keys ?? keysUrl), app, logging);
  const http = express();
  const steps = options.gated === false ? [handle] : [inboundGate(gate, logging), handle];
  http.post('/api/messages', express.json(), ...(steps as express.RequestHandler[]));
  const server = createServer(http);
  const url = await listening(server);
  const made = {
    url,
    log,
    runs: () => runs,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  open.push(made);
  return made;
}

async function post(to: Endpoint, authorization: string | undefined, body: unknown = press()) {
  const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
  const answer = await fetch(`${to.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, text: await answer.text() };
}

/** Expects no personal data in the log, on the console or in the answer. */
function expectNothingPersonal(to: Endpoint, answer: { text: string }, token = ''): void {
  const everything = [...to.log, ...onConsole, answer.text].join('\n');
  for (const personal of [SECRET_WORDS, 'Confidential Name', '29:1somebody', '9d1f0a55']) {
    expect(everything).not.toContain(personal);
  }
  const secret = token.replace('Bearer ', '').slice(0, 40);
  if (secret !== '') expect(everything).not.toContain(secret);
}

test('given a token that Teams’ connector signed, then the press is answered', async () => {
  const bot = await endpoint();
  const answer = await post(bot, await bearer(microsoft));
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ statusCode: 200, value: { type: 'AdaptiveCard' } });
  expect(bot.runs()).toBe(1);
});

test.each<[string, () => Promise<string | undefined>, Record<string, unknown>]>([
  ['no token', async () => undefined, {}],
  ['an empty token', async () => 'Bearer ', {}],
  ['garbage', async () => 'Bearer garbage', {}],
  ['the right claims under a signature of somebody else', () => bearer(somebodyElse), {}],
  ['the right claims and no signature', async () => (await bearer(microsoft)).replace(/\.[^.]*$/, '.'), {}],
  [
    'the right claims and a changed signature',
    async () =>
      (await bearer(microsoft)).replace(/\.([^.]*)$/, (_all, end: string) => `.${[...end].reverse().join('')}`),
    {},
  ],
  ['an unknown key', async () => bearer({ ...somebodyElse, kid: 'unheard of' }), {}],
  [
    'an emulator’s token of any tenant, correctly signed',
    () => bearer(microsoft, { iss: `https://sts.windows.net/${FOREIGN}/`, aud: BOT_ID, appid: BOT_ID, ver: '1.0' }),
    {},
  ],
  [
    'an emulator’s token of the second kind',
    () =>
      bearer(microsoft, {
        iss: `https://login.microsoftonline.com/${FOREIGN}/v2.0`,
        aud: BOT_ID,
        azp: BOT_ID,
        ver: '2.0',
      }),
    {},
  ],
  ['a token for another bot', () => bearer(microsoft, { ...CONNECTOR_CLAIMS, aud: FOREIGN }), {}],
  [
    'a token for another service address',
    () => bearer(microsoft, { ...CONNECTOR_CLAIMS, serviceurl: 'https://smba.trafficmanager.net/amer/' }),
    {},
  ],
  ['a token without service address', () => bearer(microsoft, { ...CONNECTOR_CLAIMS, serviceurl: undefined }), {}],
  ['another channel', () => bearer(microsoft), { channelId: 'directline' }],
  ['a tenant that is not allowed', () => bearer(microsoft), { channelData: { tenant: { id: FOREIGN } } }],
  ['a foreign service address', () => bearer(microsoft), { serviceUrl: 'https://example.org/' }],
])(
  'given %s, then it is refused before the bot runs, without personal data in the answer or log',
  async (_what, authorize, over) => {
    const bot = await endpoint();
    const authorization = await authorize();

    const answer = await post(bot, authorization, press(over));

    expect([401, 403]).toContain(answer.status);
    expect(answer.text).toBe('Refused');
    expect(bot.runs()).toBe(0);
    expect(bot.log).toHaveLength(1);
    expectNothingPersonal(bot, answer, authorization ?? '');
  },
);

test('given unreachable signing keys, then the answer is 503, and the bot does not run', async () => {
  const bot = await endpoint({ keys: 'http://127.0.0.1:1' });
  const authorization = await bearer(microsoft);
  const answer = await post(bot, authorization);
  expect(answer).toEqual({ status: 503, text: 'Refused' });
  expect(bot.runs()).toBe(0);
  expectNothingPersonal(bot, answer, authorization);
});

test('given the adapter without the gate, then it accepts what the gate refuses', async () => {
  const bot = await endpoint({ gated: false });
  const emulator = { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', aud: BOT_ID, appid: BOT_ID };
  const answer = await post(
    bot,
    await bearer(microsoft, { ...emulator, ver: '1.0' }),
    press({ serviceUrl: 'https://example.org/' }),
  );
  expect(answer.status).toBe(200);
  expect(bot.runs()).toBe(1);
});

test('given credentials without an id, then no adapter is created', () => {
  const credentials = { type: 'SingleTenant', appId: '', tenantId: TENANT, password: 'a secret' } as const;
  expect(() => createAdapter(credentials)).toThrow();
});

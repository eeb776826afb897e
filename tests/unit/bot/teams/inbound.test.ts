import { type Gate, gateRefusal, inboundGate } from '../../../../bot/teams/inbound';
import {
  BOT_ID,
  bearer,
  CONNECTOR_CLAIMS,
  SERVICE_URL,
  type SigningKey,
  signingKey,
  TENANT,
  typedActivity,
} from './connector-tokens';

const PRODUCTION: Gate = { mode: 'production', botId: BOT_ID, allowedTenants: [TENANT] };
const LOCAL: Gate = { mode: 'local' };
const FOREIGN = '99999999-9999-4999-8999-999999999999';

let key: SigningKey;
let good: string;
beforeAll(async () => {
  key = await signingKey('connector');
  good = await bearer(key);
});

const refused = (authorization: string | undefined, body: unknown = typedActivity(), gate: Gate = PRODUCTION) =>
  gateRefusal({ authorization, body }, gate);

describe('in production', () => {
  test('given valid claims of the Bot Connector and an allowed tenant, then the activity is let through', () => {
    expect(refused(good)).toBeNull();
    expect(refused(good, typedActivity({ channelData: { tenant: { id: TENANT.toUpperCase() } } }))).toBeNull();
  });

  test.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['an empty token', 'Bearer '],
    ['no scheme', 'abc.def.ghi'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['the scheme of local mode', 'Local 9d1f0a55-55c5-4b45-8a52-1c8a6d3f2b10'],
    ['garbage', 'Bearer garbage'],
    ['three parts of garbage', 'Bearer a.b.c'],
    ['two tokens', 'Bearer a.b.c d.e.f'],
    ['a payload that is no object', `Bearer e30.${Buffer.from('"text"').toString('base64url')}.x`],
    ['a payload that is null', `Bearer e30.${Buffer.from('null').toString('base64url')}.x`],
    ['a hundred thousand signs', `Bearer ${'a'.repeat(100_000)}`],
  ])('given %s, then it is refused for its token', (_what, authorization) => {
    expect(refused(authorization)).toMatchObject({ status: 401 });
  });

  test.each([
    ['the first emulator kind', { iss: `https://sts.windows.net/${FOREIGN}/`, aud: BOT_ID, appid: BOT_ID, ver: '1.0' }],
    ['the second', { iss: `https://login.microsoftonline.com/${FOREIGN}/v2.0`, aud: BOT_ID, azp: BOT_ID, ver: '2.0' }],
    [
      'our own tenant',
      { iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, aud: BOT_ID, azp: BOT_ID, ver: '2.0' },
    ],
    ['an issuer that begins alike', { ...CONNECTOR_CLAIMS, iss: 'https://api.botframework.com.example.org' }],
    ['an issuer with a slash more', { ...CONNECTOR_CLAIMS, iss: 'https://api.botframework.com/' }],
    ['no issuer', { aud: BOT_ID }],
    ['another audience', { ...CONNECTOR_CLAIMS, aud: FOREIGN }],
    ['several audiences', { ...CONNECTOR_CLAIMS, aud: [BOT_ID, FOREIGN] }],
    ['no audience', { iss: CONNECTOR_CLAIMS.iss }],
  ])('given a token of %s, then it is refused', async (_what, claims) => {
    expect(refused(await bearer(key, claims))).toMatchObject({ status: 401 });
  });

  test.each([
    ['another channel', { channelId: 'webchat' }],
    ['the emulator', { channelId: 'emulator' }],
    ['another tenant', { channelData: { tenant: { id: FOREIGN } } }],
    ['a tenant in the conversation only', { channelData: {} }],
    ['another tenant of the conversation', { conversation: { id: 'a:1chat', tenantId: FOREIGN } }],
    ['another tenant of the person', { from: { id: '29:1', aadObjectId: FOREIGN, tenantId: FOREIGN } }],
    ['no channel data', { channelData: undefined }],
    ['null for channel data', { channelData: null }],
    ['an empty tenant', { channelData: { tenant: { id: '' } } }],
  ])('given %s, then it is refused', (_what, over) => {
    expect(refused(good, typedActivity(over))).toMatchObject({ status: 403 });
  });

  test.each([
    'https://example.org/',
    'http://smba.trafficmanager.net/emea/',
    'https://somebody-elses.trafficmanager.net/',
    'https://smba.trafficmanager.net.example.org/',
    'https://smba.trafficmanager.net@example.org/',
    'https://smba.trafficmanager.net:8443@example.org/',
    'https://example.org/smba.trafficmanager.net/',
    'https://example.org?https://smba.trafficmanager.net/',
    'https://notbotframework.com/',
    'https://xteams.microsoft.com.example.org/',
    'https://onyx.prod.teams.trafficmanager.net/',
    'https://smba.onyx.prod.teams.trafficmanager.net.example.org/',
    'https://x.smba.onyx.prod.teams.trafficmanager.net/',
    'https://xsmba.onyx.prod.teams.trafficmanager.net/',
    'http://smba.onyx.prod.teams.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://botframework.com.example.org/',
    'https://smba.trafficmanager.net\\@example.org/',
    'http://127.0.0.1:3978/',
    'file:///etc/passwd',
    '',
  ])('given the service address %p, then the activity is refused', (serviceUrl) => {
    expect(refused(good, typedActivity({ serviceUrl }))).toMatchObject({ status: 403 });
  });

  test.each([
    SERVICE_URL,
    'https://smba.trafficmanager.net/uk/72f988bf/',
    'https://smba.trafficmanager.net',
    'https://europe.webchat.botframework.com/',
    'https://smba.infra.gcc.teams.microsoft.com/gcc/',
    'https://smba.onyx.prod.teams.trafficmanager.net/',
    'https://smba.onyx.prod.teams.trafficmanager.net/uk/33333333-3333-4333-8333-333333333333/',
    'https://SMBA.onyx.prod.teams.trafficmanager.net',
    'https://smba.trafficmanager.net:443/uk/',
  ])('given the service address %p of Teams, then it is let through', (serviceUrl) => {
    expect(refused(good, typedActivity({ serviceUrl }))).toBeNull();
  });
});

describe('whatever the mode', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'message'],
    ['a number', 7],
    ['an empty object', {}],
    ['an empty list', []],
    ['a list of activities', [typedActivity()]],
    ['no type', typedActivity({ type: undefined })],
    ['a type that is a list', typedActivity({ type: ['message'] })],
    ['a name that is a number', typedActivity({ name: 5 })],
    ['a text that is an object', typedActivity({ text: { toString: 'x' } })],
    ['an id that is an object', typedActivity({ id: {} })],
    ['no sender', typedActivity({ from: undefined })],
    ['a sender without id', typedActivity({ from: { name: 'x' } })],
    ['a person who is an object', typedActivity({ from: { id: '29:1', aadObjectId: {} } })],
    ['a sender whose name is an object', typedActivity({ from: { id: '29:1', name: { first: 'x' } } })],
    ['a sender whose tenant is a list', typedActivity({ from: { id: '29:1', tenantId: [TENANT] } })],
    ['a recipient whose name is an object', typedActivity({ recipient: { id: '28:1', name: { bot: 'x' } } })],
    ['a recipient whose name is a list', typedActivity({ recipient: { id: '28:1', name: ['x'] } })],
    ['a conversation whose name is a number', typedActivity({ conversation: { id: 'a:1', name: 7 } })],
    ['a conversation whose kind is a list', typedActivity({ conversation: { id: 'a:1', conversationType: [] } })],
    ['a team whose name is an object', typedActivity({ channelData: { tenant: { id: TENANT }, team: { name: {} } } })],
    ['no recipient', typedActivity({ recipient: undefined })],
    ['no conversation', typedActivity({ conversation: undefined })],
    ['a conversation that is null', typedActivity({ conversation: null })],
    ['a conversation whose id is a number', typedActivity({ conversation: { id: 1 } })],
    ['a tenant that is a list', typedActivity({ channelData: { tenant: { id: [TENANT] } } })],
    ['a team that is a number', typedActivity({ channelData: { tenant: { id: TENANT }, team: { id: 1 } } })],
    ['no service address', typedActivity({ serviceUrl: undefined })],
  ])('given %s for a body, then it is no activity', (_what, body) => {
    expect(gateRefusal({ authorization: good, body }, PRODUCTION)).toEqual({ status: 400, reason: 'no activity' });
    expect(gateRefusal({ authorization: undefined, body }, LOCAL)).toEqual({ status: 400, reason: 'no activity' });
  });
});

describe('in local mode', () => {
  const from = (serviceUrl: string) => refused(undefined, typedActivity({ serviceUrl }), LOCAL);

  test.each(['http://127.0.0.1:56150/_connector', 'http://localhost:3978', 'http://[::1]:1/', 'http://localhost/'])(
    'given the service address %p of this machine, then it is let through without a token',
    (serviceUrl) => {
      expect(from(serviceUrl)).toBeNull();
    },
  );

  test.each([
    SERVICE_URL,
    'http://127.0.0.1.example.org/',
    'http://localhost.example.org/',
    'http://127.0.0.1@example.org/',
    'http://127.0.0.1:80@example.org/',
    'http://user@127.0.0.1/',
    'http://192.168.1.1/',
    'http://example.org/?http://127.0.0.1/',
    'ftp://127.0.0.1/',
    ' http://127.0.0.1/',
    '',
  ])('given the service address %p, then it is refused', (serviceUrl) => {
    expect(from(serviceUrl)).toMatchObject({ status: 403 });
  });
});

test('given a refusal, then the caller gets "Refused", the log gets the reason, and neither names anybody', () => {
  const lines: [object, string][] = [];
  const log = { warn: (details: object, message: string) => lines.push([details, message]) };
  const answered: unknown[] = [];
  const response = {
    getHeader: () => 'an-id',
    writeHead: (status: number) => answered.push(status),
    end: (text: string) => answered.push(text),
  };
  const request = {
    headers: { authorization: 'Bearer secret.secret.secret' },
    body: typedActivity({ text: 'private words' }),
  };
  const next = () => answered.push('let through');

  void inboundGate(PRODUCTION, log)(request as never, response as never, next);

  expect(answered).toEqual([401, 'Refused']);
  expect(lines).toEqual([
    [{ status: 401, reason: 'token cannot be read', correlationId: 'an-id' }, 'Refused an activity'],
  ]);
});

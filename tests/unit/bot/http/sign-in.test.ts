import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import { localSignIn, teamsSignIn } from '../../../../bot/http/sign-in';

const TAB_APP = '22222222-2222-4222-8222-222222222222';
const TENANT = '33333333-3333-4333-8333-333333333333';
const STRANGE_TENANT = '99999999-9999-4999-8999-999999999999';
const PERSON = '55555555-5555-4555-8555-555555555555';
const TEAMS_DESKTOP = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const GRAPH_EXPLORER = 'de8bc8b5-d9f9-48b1-a8ad-b748da725064';

const CLAIMS = {
  aud: TAB_APP,
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  tid: TENANT,
  oid: PERSON,
  scp: 'access_as_user',
  azp: TEAMS_WEB,
  name: 'Lead Analyst',
};

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let microsoft: Keys;
let somebodyElse: Keys;
let keys: JWTVerifyGetKey;

beforeAll(async () => {
  [microsoft, somebodyElse] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('RS256', { extractable: true }),
  ]);
  keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(microsoft.publicKey)), kid: 'one', use: 'sig' }] });
});

interface Making {
  readonly key?: Parameters<SignJWT['sign']>[0];
  readonly alg?: string;
  readonly kid?: string;
  readonly expires?: string | null;
  readonly notBefore?: string;
}

async function token(
  claims: object,
  { key = microsoft.privateKey, alg = 'RS256', kid = 'one', ...times }: Making = {},
) {
  const { expires = '1h', notBefore = '0s' } = times;
  const jwt = new SignJWT({ ...claims }).setProtectedHeader({ alg, kid }).setIssuedAt().setNotBefore(notBefore);
  if (expires !== null) jwt.setExpirationTime(expires);
  return jwt.sign(key);
}

const signIn = (authorization: string | undefined) =>
  teamsSignIn({ tabAppId: TAB_APP, allowedTenants: [TENANT], keys })(authorization);
const withClaims = async (over: object, making?: Making) =>
  signIn(`Bearer ${await token({ ...CLAIMS, ...over }, making)}`);

describe('in Teams', () => {
  test('given a valid token, then the person is the tenant and the object id, never an address', async () => {
    const actor = { tenantId: TENANT, objectId: PERSON, name: 'Lead Analyst', via: 'tab' };
    expect(await withClaims({ preferred_username: 'chair@example.org', email: 'chair@example.org' })).toEqual(actor);
    expect(await withClaims({ azp: TEAMS_DESKTOP })).toEqual(actor);
    expect(await withClaims({ scp: 'openid access_as_user profile' })).toEqual(actor);
    expect(await withClaims({ name: undefined })).toEqual({ ...actor, name: '' });
  });

  test.each<[string, object]>([
    ['the audience of the bot', { aud: '11111111-1111-4111-8111-111111111111' }],
    ['the audience as an address', { aud: `api://dawg.example.org/${TAB_APP}` }],
    ['several audiences', { aud: [TAB_APP, GRAPH_EXPLORER] }],
    ['ours in a list', { aud: [TAB_APP] }],
    ['no audience', { aud: undefined }],
    ['an issuer of the first version', { iss: `https://sts.windows.net/${TENANT}/` }],
    ['an issuer of another tenant', { iss: `https://login.microsoftonline.com/${STRANGE_TENANT}/v2.0` }],
    ['an issuer elsewhere', { iss: `https://login.example.org/${TENANT}/v2.0` }],
    ['no issuer', { iss: undefined }],
    [
      'a tenant that is not allowed',
      { tid: STRANGE_TENANT, iss: `https://login.microsoftonline.com/${STRANGE_TENANT}/v2.0` },
    ],
    ['no tenant', { tid: undefined }],
    ['a tenant that is a list', { tid: [TENANT] }],
    ['no object id', { oid: undefined }],
    ['an object id that is a number', { oid: 5 }],
    ['another scope', { scp: 'User.Read' }],
    ['a scope that only begins alike', { scp: 'access_as_user_too' }],
    ['no scope', { scp: undefined }],
    ['a role instead of a scope', { scp: undefined, roles: ['access_as_user'] }],
    ['another client', { azp: GRAPH_EXPLORER }],
    ['no client', { azp: undefined }],
  ])('given a token with %s, then nobody is signed in', async (_what, over) => {
    expect(await withClaims(over)).toBeNull();
  });

  test.each([
    ['says so', { ver: '1.0', iss: `https://sts.windows.net/${TENANT}/`, appid: TEAMS_WEB, azp: undefined }],
    ['has its issuer', { iss: `https://sts.windows.net/${TENANT}/` }],
    ['has our audience as an address', { ver: '1.0', aud: `api://dawg.example.org/${TAB_APP}` }],
  ])(
    'given a token of version 1 that %s, then nobody is signed in, and the log says what to set',
    async (_how, over) => {
      const lines: [object, string][] = [];
      const log = { warn: (details: object, message: string) => lines.push([details, message]) };
      const logged = teamsSignIn({ tabAppId: TAB_APP, allowedTenants: [TENANT], keys, log });

      expect(await logged(`Bearer ${await token({ ...CLAIMS, ...over })}`)).toBeNull();

      expect(lines).toEqual([
        [
          { reason: 'token of version 1', help: expect.stringContaining('requestedAccessTokenVersion') },
          'Refused a sign-in',
        ],
      ]);
    },
  );

  test.each<[string, object, Making, string]>([
    [
      'of a foreign tenant',
      { tid: STRANGE_TENANT, iss: `https://login.microsoftonline.com/${STRANGE_TENANT}/v2.0` },
      {},
      'tenant is not allowed',
    ],
    ['of another client', { azp: GRAPH_EXPLORER }, {}, 'client is not Teams'],
    ['out of its time', {}, { expires: '-2m' }, 'ERR_JWT_EXPIRED'],
  ])(
    'given a token %s, then the log has one line with the reason and no person',
    async (_what, over, making, reason) => {
      const lines: object[] = [];
      const log = { warn: (details: object) => lines.push(details) };
      const logged = teamsSignIn({ tabAppId: TAB_APP, allowedTenants: [TENANT], keys, log });
      expect(await logged(`Bearer ${await token({ ...CLAIMS, ...over }, making)}`)).toBeNull();
      expect(lines).toEqual([{ reason }]);
    },
  );

  test('given a token outside its lifetime, or without an end, then nobody is signed in', async () => {
    expect(await withClaims({}, { expires: '-2m' })).toBeNull();
    expect(await withClaims({}, { expires: null })).toBeNull();
    expect(await withClaims({}, { notBefore: '5m' })).toBeNull();
  });

  test('given a token signed by another key, under our key id or another, then nobody is signed in', async () => {
    expect(await withClaims({}, { key: somebodyElse.privateKey })).toBeNull();
    expect(await withClaims({}, { key: somebodyElse.privateKey, kid: 'two' })).toBeNull();
  });

  test('given a token whose claims were changed after signing, then nobody is signed in', async () => {
    const [header, , signature] = (await token(CLAIMS)).split('.');
    const claims = Buffer.from(JSON.stringify({ ...CLAIMS, oid: '66666666-6666-4666-8666-666666666666', exp: 9e9 }));
    expect(await signIn(`Bearer ${header}.${claims.toString('base64url')}.${signature}`)).toBeNull();
  });

  test('given an unsigned token, or one signed with our public key as secret, then nobody is signed in', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { ...CLAIMS, exp: 9e9, nbf: 0 };
    expect(await signIn(`Bearer ${part({ alg: 'none' })}.${part(claims)}.`)).toBeNull();
    expect(await signIn(`Bearer ${part({ alg: 'none', kid: 'one' })}.${part(claims)}.AA`)).toBeNull();
    const secret = new TextEncoder().encode(await exportSPKI(microsoft.publicKey));
    expect(await withClaims({}, { key: secret, alg: 'HS256' })).toBeNull();
    expect(await withClaims({}, { key: microsoft.privateKey, alg: 'PS256' }).catch(() => null)).toBeNull();
  });

  test('given keys that cannot be fetched, then nobody is signed in, and nothing is thrown', async () => {
    const unreachable: JWTVerifyGetKey = async () => Promise.reject(new Error('no network'));
    const offline = teamsSignIn({ tabAppId: TAB_APP, allowedTenants: [TENANT], keys: unreachable });
    expect(await offline(`Bearer ${await token(CLAIMS)}`)).toBeNull();
  });

  test.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'bearer a.b.c',
    'Bearer a.b',
    'Bearer a.b.c.d.e',
    'Basic YTpi',
    'null',
  ])('given the header %p, then nobody is signed in', async (header) => {
    expect(await signIn(header)).toBeNull();
  });

  test('given the scheme of local mode, then nobody is signed in', async () => {
    expect(await signIn(`Local ${PERSON}`)).toBeNull();
    expect(await signIn(`Local ${await token(CLAIMS)}`)).toBeNull();
  });
});

describe('in local mode', () => {
  const people = [{ tenantId: TENANT, aadObjectId: PERSON, name: 'Lead Analyst' }];

  test('given the id of a sample person, then it is that person', async () => {
    const actor = { tenantId: TENANT, objectId: PERSON, name: 'Lead Analyst', via: 'tab' };
    expect(await localSignIn(people)(`Local ${PERSON}`)).toEqual(actor);
    expect(await localSignIn(people)(`Local ${PERSON.toUpperCase()}`)).toEqual(actor);
  });

  test.each([
    undefined,
    '',
    PERSON,
    `Bearer ${PERSON}`,
    `Local ${STRANGE_TENANT}`,
    `Local ${PERSON} `,
    'Local __proto__',
  ])('given the header %p, then it is nobody', async (header) => {
    expect(await localSignIn(people)(header)).toBeNull();
  });
});

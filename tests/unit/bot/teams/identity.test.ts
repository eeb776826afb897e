/**
 * A person is identified by home tenant and object id through every channel: the bot, the tab, the roster. Rows are
 * kinds of people; all channels have to return the same person, or none.
 */
import type { TurnContext } from 'botbuilder';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import { teamsSignIn } from '../../../../bot/http/sign-in';
import { homeTenants } from '../../../../bot/teams/home-tenant';
import { identityOf, type Member } from '../../../../bot/teams/roster';
import { turnOf } from '../../../../bot/teams/turn';
import { TENANT as HOST, typedActivity } from './connector-tokens';

const PARTNER = '44444444-4444-4444-8444-444444444444';
const CLOSED = '77777777-7777-4777-8777-777777777777';
const PERSON = '55555555-5555-4555-8555-555555555555';
const TAB = '22222222-2222-4222-8222-222222222222';
const ALLOWED = [HOST, PARTNER];

let keys: JWTVerifyGetKey;
let sign: (tid: string) => Promise<string>;
beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', use: 'sig' }] });
  sign = (tid) =>
    new SignJWT({ tid, oid: PERSON, scp: 'access_as_user', azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(`https://login.microsoftonline.com/${tid}/v2.0`)
      .setAudience(TAB)
      .setExpirationTime('1h')
      .sign(pair.privateKey);
});

interface Kind {
  /** The tenant in the activity; `signedIn`: whether the activity identifies a person. */
  readonly activityTenant: string;
  readonly signedIn: boolean;
  readonly member: Member;
  /** The tenant in the tab's token; null if they get no token. */
  readonly tokenTenant: string | null;
  readonly identity: { readonly tenantId: string; readonly objectId: string } | null;
}

const as = (tenantId: string) => ({ tenantId, objectId: PERSON });
const KINDS: readonly (readonly [string, Kind])[] = [
  [
    'an own member',
    {
      activityTenant: HOST,
      signedIn: true,
      member: { aadObjectId: PERSON, tenantId: HOST, userRole: 'user' },
      tokenTenant: HOST,
      identity: as(HOST),
    },
  ],
  [
    'a guest',
    {
      activityTenant: HOST,
      signedIn: true,
      member: {
        aadObjectId: PERSON,
        tenantId: PARTNER,
        userRole: 'guest',
        userPrincipalName: 'x_icb.example#EXT#@vru.example',
      },
      tokenTenant: HOST,
      identity: as(HOST),
    },
  ],
  [
    'a cross-tenant member of a shared channel, named by the host',
    {
      activityTenant: HOST,
      signedIn: true,
      member: { objectId: PERSON, tenantId: PARTNER, userRole: 'user' },
      tokenTenant: PARTNER,
      identity: as(PARTNER),
    },
  ],
  [
    'a cross-tenant member, named by their own tenant',
    {
      activityTenant: PARTNER,
      signedIn: true,
      member: { objectId: PERSON, tenantId: PARTNER },
      tokenTenant: PARTNER,
      identity: as(PARTNER),
    },
  ],
  [
    'a federated person of a tenant that is let in',
    {
      activityTenant: HOST,
      signedIn: true,
      member: { aadObjectId: PERSON, tenantId: PARTNER },
      tokenTenant: PARTNER,
      identity: as(PARTNER),
    },
  ],
  [
    'a federated person of a tenant that is not let in',
    {
      activityTenant: HOST,
      signedIn: true,
      member: { aadObjectId: PERSON, tenantId: CLOSED },
      tokenTenant: CLOSED,
      identity: null,
    },
  ],
  [
    'an anonymous person',
    {
      activityTenant: HOST,
      signedIn: false,
      member: { name: 'Phone 3', userRole: 'anonymous' },
      tokenTenant: null,
      identity: null,
    },
  ],
];

function turnContext({ activityTenant, signedIn }: Kind, more: object = {}): TurnContext {
  const activity = typedActivity({
    from: { id: '29:1somebody', name: 'Somebody', ...(signedIn ? { aadObjectId: PERSON } : {}) },
    conversation: { id: '19:shared@thread.tacv2;messageid=1', conversationType: 'channel', tenantId: HOST },
    channelData: { tenant: { id: activityTenant }, team: { id: '19:team@thread.tacv2' } },
    ...more,
  });
  return { activity } as unknown as TurnContext;
}

const identify = (lookUp: () => Promise<Member>, knows = async () => false) =>
  homeTenants({ groups: { knows }, allowedTenants: ALLOWED, log: { warn: () => undefined }, lookUp });

const personOf = ({ activity }: TurnContext) => {
  const actor = turnOf(activity, 'chat')?.actor;
  return actor === undefined ? null : { tenantId: actor.tenantId, objectId: actor.objectId };
};

describe.each(KINDS)('given %s', (_kind, kind) => {
  test('when they write or press, then the bot knows them by it', async () => {
    const context = turnContext(kind);
    await identify(async () => kind.member)(context);
    expect(personOf(context)).toEqual(kind.identity);
  });

  test('when they sign in to the tab, then it knows them by the same', async () => {
    const signIn = teamsSignIn({ tabAppId: TAB, allowedTenants: ALLOWED, keys });
    const token = kind.tokenTenant === null ? undefined : `Bearer ${await sign(kind.tokenTenant)}`;
    const actor = await signIn(token);
    expect(actor === null ? null : { tenantId: actor.tenantId, objectId: actor.objectId }).toEqual(kind.identity);
  });

  test('when the VRU chooses them from the roster, then it is the same', () => {
    const told = identityOf(kind.member, HOST);
    expect(told !== null && ALLOWED.includes(told.tenantId) ? told : null).toEqual(kind.identity);
  });
});

const [, [, guest], [, shared]] = KINDS as [unknown, readonly [string, Kind], readonly [string, Kind]];

test('given a person whom a group knows by the activity’s tenant, then Teams is not asked', async () => {
  const context = turnContext(guest);
  const asked = jest.fn(async () => guest.member);
  await identify(asked, async () => true)(context);
  expect(asked).not.toHaveBeenCalled();
  expect(personOf(context)).toEqual(as(HOST));
});

test('given the same person repeatedly, then Teams is asked once, and again only after a failure', async () => {
  let fails = true;
  const asked = jest.fn(async () => {
    if (fails) throw new Error('no answer');
    return shared.member;
  });
  const identified = identify(asked);
  const first = turnContext(shared);
  await identified(first);
  expect(personOf(first)).toEqual(as(HOST));
  fails = false;
  for (let time = 0; time < 3; time += 1) {
    const again = turnContext(shared);
    await identified(again);
    expect(personOf(again)).toEqual(as(PARTNER));
  }
  expect(asked).toHaveBeenCalledTimes(2);
});

test('given a roster that answers with another person, then its answer is ignored', async () => {
  const context = turnContext(shared);
  await identify(async () => ({ ...shared.member, objectId: '66666666-6666-4666-8666-666666666666' }))(context);
  expect(personOf(context)).toEqual(as(HOST));
});

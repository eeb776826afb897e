/** The people of a team's roster: an invalid entry does not affect the others. */
import type { ConversationReference } from '../../../../bot/store/conversations';
import { identityOf, rosterPerson } from '../../../../bot/teams/roster';
import { bindSeatInput } from '../../../../shared/contract/membership';

const HOST = '33333333-3333-4333-8333-333333333333';
const PARTNER = '44444444-4444-4444-8444-444444444444';
const PERSON = '55555555-5555-4555-8555-555555555555';
const reference = { tenantId: HOST } as ConversationReference;

test.each([
  ['aadObjectId', { aadObjectId: PERSON }],
  ['objectId', { objectId: PERSON }],
  ['both', { aadObjectId: PERSON, objectId: PERSON }],
  ['an empty aadObjectId and an objectId', { aadObjectId: '', objectId: PERSON }],
  ['a null aadObjectId and an objectId', { aadObjectId: null, objectId: PERSON }],
])('given an entry with %s, then it is that person', (_what, member) => {
  expect(identityOf(member, HOST)).toEqual({ tenantId: HOST, objectId: PERSON });
});

test.each<[string, object, string | null]>([
  ['a member of the own tenant', { aadObjectId: PERSON, tenantId: HOST, userRole: 'user' }, HOST],
  ['a member without a tenant', { aadObjectId: PERSON }, HOST],
  ['a guest', { aadObjectId: PERSON, tenantId: HOST, userRole: 'guest' }, HOST],
  ['a guest whose entry names the home tenant', { aadObjectId: PERSON, tenantId: PARTNER, userRole: 'Guest' }, HOST],
  [
    'a guest known by the account alone',
    { objectId: PERSON, tenantId: PARTNER, userPrincipalName: 'x_icb.example#EXT#@vru.example' },
    HOST,
  ],
  ['a cross-tenant member of a shared channel', { objectId: PERSON, tenantId: PARTNER, userRole: 'user' }, PARTNER],
  ['a federated person', { aadObjectId: PERSON, tenantId: PARTNER }, PARTNER],
  ['an anonymous person', { name: 'Phone 3', userRole: 'anonymous' }, null],
])('given %s, then the tenant is %#', (_what, member, tenantId) => {
  expect(identityOf(member, HOST)?.tenantId ?? null).toBe(tenantId);
});

test.each<[string, object, string, string | null]>([
  ['everything', { name: 'A name', email: 'A@Partner.example' }, 'A name', 'a@partner.example'],
  ['no name', { givenName: 'First', surname: 'Last' }, 'First Last', null],
  [
    'an object for a name',
    { name: { first: 'x' }, email: 'a@partner.example' },
    'a@partner.example',
    'a@partner.example',
  ],
  ['nothing', {}, 'Without a name', null],
  [
    'a guest’s account and no address',
    { name: 'Guest', userPrincipalName: 'x_icb.example#EXT#@vru.onmicrosoft.example' },
    'Guest',
    'x@icb.example',
  ],
  [
    'a guest’s account with underscores',
    { name: 'Guest', userPrincipalName: 'first_last_icb.example#EXT#@vru.example' },
    'Guest',
    'first_last@icb.example',
  ],
  ['an account that is no address', { name: 'Room', email: '', userPrincipalName: 'room 4' }, 'Room', null],
])(
  'given an entry with %s, then name and address are found, and a seat can be given to the person',
  (_what, member, name, email) => {
    const person = rosterPerson({ ...member, aadObjectId: PERSON }, reference);
    expect(person).toEqual({ tenantId: HOST, objectId: PERSON, name, email });
    expect(bindSeatInput.safeParse(person).success).toBe(true);
  },
);

test('given an invalid address, when a seat is given, then the person gets it without the address', () => {
  const upn = 'x_icb.example#EXT#@vru.onmicrosoft.example';
  const body = { tenantId: HOST, objectId: PERSON, name: 'Guest', email: upn.toLowerCase() };
  expect(bindSeatInput.safeParse(body)).toMatchObject({ success: true });
  expect(bindSeatInput.parse({ ...body, email: 'no address' }).email).toBeNull();
});

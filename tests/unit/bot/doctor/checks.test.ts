import {
  checkClock,
  checkDomain,
  checkEndpoint,
  checkIdentity,
  checkKeys,
  checkServer,
  checkSettings,
  checkStorage,
} from '../../../../bot/doctor/checks';
import { type Finding, findingLines, hasNoFailure, pass, warn } from '../../../../bot/doctor/finding';
import { type Answer, obstacleOf } from '../../../../bot/doctor/probe';

const NOW = Date.parse('2026-11-26T10:00:00.000Z');
const answered = (status: number, body = '', seconds = 0): Answer => ({
  status,
  body,
  date: new Date(NOW - seconds * 1_000).toUTCString(),
});
const KEYS = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';

const CASES: readonly (readonly [string, Finding | undefined, Finding['state'], RegExp, RegExp?])[] = [
  ['no fault of the settings', checkSettings([])[0], 'pass', /fit together/],
  ['a missing setting', checkSettings(['TABLES_URL is missing'])[0], 'fail', /TABLES_URL is missing/, /README/],
  ['a token', checkIdentity(null), 'pass', /token/],
  ['no identity', checkIdentity('no managed identity'), 'fail', /no managed identity/, /az login/],
  ['a row that came back', checkStorage({ seen: true }), 'pass', /written and read back/],
  ['a row that did not', checkStorage({ seen: false }), 'fail', /did not come back/],
  [
    'storage that refuses the identity',
    checkStorage({ fault: { kind: 'no-right', words: 'storage refuses the identity' } }),
    'fail',
    /refuses the identity/,
    /Storage Table Data Contributor.*30 minutes/,
  ],
  ['keys', checkKeys('bot', KEYS, answered(200, '{"jwks_uri":"x"}')), 'pass', /login.microsoftonline.com answers/],
  [
    'a page of a proxy instead of keys',
    checkKeys('bot', KEYS, answered(200, '<html>')),
    'fail',
    /without keys/,
    /proxy/,
  ],
  [
    'a certificate before the keys',
    checkKeys('bot', KEYS, { obstacle: 'certificate' }),
    'fail',
    /certificate that is not trusted stands in the way/,
    /proxy/,
  ],
  ['a clock that is right', checkClock(answered(200, '', 29), NOW), 'pass', /Within 30 seconds/],
  ['a clock 94 seconds ahead', checkClock(answered(200, '', 94), NOW), 'warn', /94 seconds ahead/, /NTP/],
  ['a clock 10 minutes behind', checkClock(answered(200, '', -600), NOW), 'fail', /10 minutes behind/, /NTP/],
  ['no answer to compare with', checkClock({ obstacle: 'timeout' }, NOW), 'warn', /Nothing to compare/],
  ['a host name', checkDomain('https://dawg.example.org'), 'pass', /dawg.example.org/],
  ['an address of numbers', checkDomain('https://10.0.0.4'), 'fail', /no public host name/, /PUBLIC_URL/],
  ['a host without a domain', checkDomain('https://localhost'), 'fail', /no public host name/],
  ['a port', checkDomain('https://dawg.example.org:8443'), 'warn', /443/],
  ['a server that is ready', checkServer(answered(200, 'ready')), 'pass', /Ready/],
  [
    'one that is not',
    checkServer(answered(503, 'storage does not answer')),
    'fail',
    /Not ready: storage does not/,
    /symptom/,
  ],
  ['something else there', checkServer(answered(404, 'x')), 'fail', /Something else.*404/, /PUBLIC_URL/],
  ['a certificate before the server', checkServer({ obstacle: 'certificate' }), 'fail', /certificate/, /renew/],
  ['a name that leads nowhere', checkServer({ obstacle: 'name' }), 'fail', /DNS/],
  ['an endpoint that refuses', checkEndpoint(answered(401)), 'pass', /refuses whoever brings no token/],
  ['an endpoint that takes anything', checkEndpoint(answered(200)), 'fail', /without a token/],
  ['no endpoint', checkEndpoint(answered(404)), 'fail', /answers 404/, /Azure Bot/],
  ['a server that starts', checkEndpoint(answered(503)), 'warn', /not ready/],
];

const NAMED = CASES.map(([what, finding, state, found, todo = /^/]) => ({ what, finding, state, found, todo }));

test.each(NAMED)('given $what, then the doctor says so, and what to do', ({ finding, state, found, todo }) => {
  expect(finding).toMatchObject({ state, found: expect.stringMatching(found) });
  expect(finding?.todo === undefined).toBe(state === 'pass');
  expect(finding?.todo ?? '').toMatch(todo);
});

test.each([
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['ENOTFOUND', 'name'],
  ['ECONNREFUSED', 'refused'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['ECONNRESET', 'broken'],
])('given the error %s of a request, then the cause is: %s', (code, obstacle) => {
  expect(obstacleOf(Object.assign(new TypeError('fetch failed'), { cause: { code } }))).toBe(obstacle);
});

test('given findings, then they are lines with what to do below, a count, and whether all is well', () => {
  const findings = [pass('Settings', 'All there'), warn('Clock', '94 seconds ahead', 'Set it.')];
  expect(findingLines(findings)).toEqual([
    'pass  Settings  All there',
    'WARN  Clock     94 seconds ahead',
    '                → Set it.',
    '',
    '1 passed, 1 to look at, 0 failed',
  ]);
  expect(hasNoFailure(findings)).toBe(true);
  expect(hasNoFailure([...findings, checkDomain('https://10.0.0.4')])).toBe(false);
});

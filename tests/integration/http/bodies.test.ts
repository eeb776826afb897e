/**
 * Request bodies, references and keys from callers: invalid ones are refused with a message and never cause an internal
 * error.
 */
import { request } from 'node:http';
import { deflateSync, gzipSync } from 'node:zlib';
import express from 'express';
import { readBody } from '../../../bot/http/body';
import { type RouteName, routes } from '../../../shared/areas/routes';
import { type App, startApp } from '../../support/app';
import { eventually } from '../../support/teams';
import { stored } from '../bot/trust/stored';

let app: App;
/** Existing ids for the first parameter of a path, so that the last one is looked up. */
const real: Record<string, string> = {};
beforeAll(async () => {
  app = await startApp();
  const { body } = await app.api('vru-director')('POST', '/attendance', {});
  real.meetingId = (body as { meetingId: string }).meetingId;
});
afterAll(() => app.stop());

const signedIn = () => ({ authorization: `Local ${app.holderOf('vru-director').aadObjectId}` });

function send(path: string, body: string | Buffer, headers: Record<string, string> = {}, method = 'POST') {
  return fetch(`${app.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...signedIn(), ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
}

const PATHS = ['/api/v1/actions', '/api/messages'];

test.each(PATHS)('given JSON nested 16,000 levels deep to %s, then it is refused with a message', async (path) => {
  const lists = '['.repeat(16_000) + ']'.repeat(16_000);
  const objects = `${'{"a":'.repeat(12_000)}1${'}'.repeat(12_000)}`;
  for (const body of [lists, objects, `{"text":${lists}}`, `{"text":"x","owner":${objects}}`]) {
    const answer = await send(path, body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ type: 'problem:invalid', detail: 'This is nested too deeply.' });
  }
});

test.each(PATHS)(
  'given a body to %s with broken compression, then 400; with an unsupported encoding, then 415',
  async (path) => {
    const whole = JSON.stringify({ text: 'x' });
    const broken = [
      ['deflate', Buffer.from('no deflate at all')],
      ['deflate', deflateSync(whole).subarray(0, 8)],
      ['gzip', Buffer.from('no gzip at all')],
      ['gzip', gzipSync(whole).subarray(0, 15)],
      ['br', Buffer.from([0xff, 0xff, 0xff, 0xff])],
    ] as const;
    for (const [encoding, body] of broken) {
      expect(await send(path, body, { 'content-encoding': encoding })).toMatchObject({ status: 400 });
    }
    for (const encoding of ['zstd', 'compress', 'x-nothing', 'gzip, gzip']) {
      expect(await send(path, whole, { 'content-encoding': encoding })).toMatchObject({ status: 415 });
    }
    expect(await send(path, whole, { 'content-type': 'application/json; charset=nothing' })).toMatchObject({
      status: 415,
    });
    const bomb = gzipSync(JSON.stringify({ text: 'x'.repeat(20_000_000) }));
    expect((await send(path, bomb, { 'content-encoding': 'gzip' })).status).toBe(422);
  },
);

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__defineGetter__'];

test.each(Object.keys(routes) as RouteName[])(
  'given JavaScript property names as references to %s, then they are refused, and nothing is stored',
  async (name) => {
    const { method, path } = routes[name];
    if (name === 'localPeople') return;
    const before = await stored(app);
    const last = path.lastIndexOf(':');
    const begun = path.replace(/:(\w+)/g, (all, key: string, at: number) => (at < last ? (real[key] ?? all) : all));
    for (const word of NAMES) {
      const asked = begun.replace(/:\w+/g, word);
      const fields = Object.fromEntries(FIELDS.map((field) => [field, word]));
      const bodies =
        method === 'GET' ? [''] : ['{}', JSON.stringify(fields), `{"${word}":{"x":1},"__proto__":{"id":"x"}}`];
      const takesNothing = asked === path;
      for (const body of takesNothing ? bodies.slice(1) : bodies) {
        const init = { method, headers: { 'content-type': 'application/json', ...signedIn() } };
        const query = method === 'GET' ? `?${FIELDS.map((field) => `${field}=${word}`).join('&')}&${word}=x` : '';
        const answer = await fetch(`${app.url}/api/v1${asked}${query}`, body === '' ? init : { ...init, body });
        expect([name, word, body, answer.status < 500]).toEqual([name, word, body, true]);
        if (!takesNothing) expect([400, 403, 404, 409, 422]).toContain(answer.status);
      }
    }
    if (path.includes(':')) expect(await stored(app)).toEqual(before);
  },
);

/** Fields of bodies and queries that contain a reference. */
const FIELDS = [
  ...[
    'seat',
    'seatId',
    'organisation',
    'owner',
    'source',
    'sources',
    'kind',
    'value',
    'to',
    'year',
    'quarter',
    'older',
  ],
  ...[
    'classification',
    'frequency',
    'barrier',
    'rag',
    'area',
    'subject',
    'id',
    'meeting',
    'meetingId',
    'type',
    'status',
  ],
];

test('given a body that never ends, then the answer is 408 after the time limit, and the connection closes', async () => {
  const http = express();
  http.post('/', async (asked, response) => {
    const status = await readBody(asked, response, { limit: 1_000, withinMs: 200 }).then(
      () => 200,
      (error: { status: number }) => error.status,
    );
    response.status(status).end();
  });
  const listener = http.listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const { port } = listener.address() as { port: number };
  const heard = await new Promise<readonly unknown[]>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': '900' };
    const asked = request({ host: '127.0.0.1', port, method: 'POST', headers }, (response) => {
      response.resume();
      response.once('close', () => resolve([response.statusCode, response.headers.connection]));
    });
    asked.once('error', reject).write('{"text":');
  });
  expect(heard).toEqual([408, 'close']);
  listener.close();
});

test('given too large a content length, then it is refused before the body arrives', async () => {
  const { port } = new URL(app.url);
  for (const path of PATHS) {
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': '9000000', ...signedIn() };
      const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        asked.destroy();
      });
      asked.once('error', reject).write('{');
    });
    expect(status).toBe(422);
  }
});

test('given 150 bodies that never end, then those beyond the memory limit are refused at once', async () => {
  const { port } = new URL(app.url);
  const open: { destroy(): void }[] = [];
  let refused = 0;
  for (let n = 0; n < 150; n += 1) {
    const headers = { 'content-type': 'application/json', 'content-length': '295000' };
    const asked = request({ host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers }, (response) => {
      refused += response.statusCode === 503 ? 1 : 0;
    });
    asked.on('error', () => undefined).write('{');
    open.push(asked);
  }
  await eventually(async () => expect(refused).toBe(150 - Math.floor(32_000_000 / 295_000)));
  for (const asked of open) asked.destroy();
  await eventually(async () => expect((await send('/api/messages', '{}')).status).toBe(400));
});

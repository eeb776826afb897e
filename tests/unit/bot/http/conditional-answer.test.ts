/**
 * Conditional API responses: compressed if large enough, only once per version for all clients, and 304 for a client
 * that has it.
 */
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as zlib from 'node:zlib';
import express from 'express';
import { COMPRESSED_FROM, sendConditionally } from '../../../../bot/http/conditional-answer';

jest.mock('node:zlib', () => {
  const real = jest.requireActual('node:zlib');
  return { ...real, brotliCompressSync: jest.fn(real.brotliCompressSync), gzipSync: jest.fn(real.gzipSync) };
});

const long = { words: 'a long answer '.repeat(COMPRESSED_FROM / 10) };
const short = { words: 'a short answer' };
let answered: object = long;
let server: Server;

beforeAll(async () => {
  const http = express();
  http.get('/', (request, response) => sendConditionally(request, response, answered));
  server = createServer(http).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
beforeEach(() => {
  answered = { ...long };
  jest.clearAllMocks();
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Makes a request as a browser does, but without automatic decompression. */
function ask(headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/', headers }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    }).on('error', reject);
  });
}

describe('given a long answer', () => {
  it.each([
    ['gzip, deflate, br', 'br', zlib.brotliDecompressSync],
    ['gzip', 'gzip', zlib.gunzipSync],
    ['br;q=0, gzip', 'gzip', zlib.gunzipSync],
  ] as const)('when %s is accepted, then it is sent as %s', async (accepted, encoding, decompress) => {
    const { headers, body } = await ask({ 'accept-encoding': accepted });

    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
      vary: 'Accept-Encoding',
    });
    expect(JSON.parse(decompress(body).toString())).toEqual(long);
    expect(body.length).toBeLessThan(COMPRESSED_FROM);
  });

  it.each([{}, { 'accept-encoding': 'identity' }])(
    'when none of our encodings is accepted, then it is sent uncompressed',
    async (headers) => {
      const answer = await ask(headers as Record<string, string>);
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(JSON.parse(answer.body.toString())).toEqual(long);
    },
  );

  it('when many ask for the same version, then it is compressed once for each encoding', async () => {
    const asked = ['br', 'br', 'gzip', 'br', 'gzip'].map((encoding) => ask({ 'accept-encoding': encoding }));
    const bodies = (await Promise.all(asked)).map(({ body }) => body.toString('base64'));

    expect(new Set(bodies).size).toBe(2);
    expect(zlib.brotliCompressSync).toHaveBeenCalledTimes(1);
    expect(zlib.gzipSync).toHaveBeenCalledTimes(1);
  });

  it('when the client has it already, then the answer is 304, and nothing is compressed', async () => {
    const { headers } = await ask();
    const again = await ask({ 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' });

    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect(again.headers['content-encoding']).toBeUndefined();
    expect(zlib.brotliCompressSync).not.toHaveBeenCalled();
  });
});

test('given a short answer, then it is sent as it is', async () => {
  answered = short;
  const { headers, body } = await ask({ 'accept-encoding': 'gzip, br' });
  expect(headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(body.toString())).toEqual(short);
});

/**
 * The static files of the built tab: in the smallest encoding that the browser accepts, with the right content type and
 * cache lifetime.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import express from 'express';
import { serveTab } from '../../../../bot/http/static-tab';

const folder = mkdtempSync(join(tmpdir(), 'tab-'));
let server: Server;

function put(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(content));
}

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  put('index.html', '<h1>The tab</h1>');
  put('assets/start-1.js', 'export const start = 1;');
  writeFileSync(join(folder, 'assets', 'small-1.js'), 'export {};');
  const http = express();
  serveTab(http, folder);
  server = createServer(http).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Makes a request as a browser does, but without automatic decompression. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    }).on('error', reject);
  });
}

describe('given a built file', () => {
  it('when a browser names gzip before Brotli, then it gets Brotli, with its own type, for a year', async () => {
    const { headers, body } = await ask('/tab/assets/start-1.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      etag: expect.any(String),
    });
    expect(brotliDecompressSync(body).toString()).toBe('export const start = 1;');
  });

  it.each(['gzip', 'gzip, br;q=0'])('when a browser accepts %s only, then it gets that', async (encodings) => {
    const { headers, body } = await ask('/tab/assets/start-1.js', { 'accept-encoding': encodings });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe('export const start = 1;');
  });

  it('when no encoding is named, then it is sent uncompressed, with a Vary header for caches', async () => {
    const { headers, body } = await ask('/tab/assets/start-1.js');
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.toString()).toBe('export const start = 1;');
  });

  it('when the build left no compressed copy, then it is sent uncompressed', async () => {
    const { headers, body } = await ask('/tab/assets/small-1.js', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, 'export {};']);
  });

  it('when the browser has it already, then the answer is 304, for each encoding separately', async () => {
    const br = await ask('/tab/assets/start-1.js', { 'accept-encoding': 'br' });
    const again = (encoding: string) =>
      ask('/tab/assets/start-1.js', { 'accept-encoding': encoding, 'if-none-match': br.headers.etag ?? '' });
    expect((await again('br')).status).toBe(304);
    expect((await again('identity')).status).toBe(200);
  });
});

describe('given an address of the tab', () => {
  it.each(['/tab/', '/tab/requests', '/tab/sources/ambulance'])('%s is the page, asked for each time', async (path) => {
    const { headers, body } = await ask(path, { 'accept-encoding': 'br' });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(brotliDecompressSync(body).toString()).toBe('<h1>The tab</h1>');
  });

  it.each(['/tab/assets/gone-1.js', '/tab/assets/..%2findex.html'])('%s is no file', async (path) => {
    expect((await ask(path, { 'accept-encoding': 'br' })).status).toBeGreaterThanOrEqual(400);
  });
});

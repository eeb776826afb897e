/**
 * JSON responses that are serialised and compressed once for each version, and sent only to clients without that
 * version.
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import { digest } from '../store/keys';

/** Length in characters from which a response is compressed: below it the saving is a packet or two. */
export const COMPRESSED_FROM = 4_000;

/**
 * The supported encodings, the smaller result first. Quality 3 of each takes less than 0.05 ms for 14 KB, less than
 * handing it to another thread; the next levels take twice as long for a few per cent.
 */
const ENCODERS = {
  br: (text: string) =>
    brotliCompressSync(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 3,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  gzip: (text: string) => gzipSync(text, { level: 3 }),
} as const;
type Encoding = keyof typeof ENCODERS;
const ENCODINGS = Object.keys(ENCODERS) as Encoding[];

interface Serialised {
  readonly text: string;
  readonly etag: string;
  /** Filled when an encoding is first requested. */
  readonly compressed: Map<Encoding, Buffer>;
}

/** Weakly keyed cache of serialised values: a live view is watched by many people, who are sent the same object. */
const known = new WeakMap<object, Serialised>();

/**
 * Sends a value as JSON with its ETag, compressed if that is worthwhile and the browser supports it. A client that has
 * this version is answered with 304. Authentication does not use cookies, so the length of a compressed response
 * reveals nothing.
 */
export function sendConditionally(request: Request, response: Response, value: unknown): void {
  const { text, etag, compressed } = serialised(value);
  response.setHeader('etag', etag);
  response.type('application/json');
  response.vary('Accept-Encoding');
  if (hasAlready(request, etag)) {
    response.status(304).end();
    return;
  }
  // One at a time: given both, the browser's order would decide, and browsers name gzip first.
  const encoding = ENCODINGS.find((one) => request.acceptsEncodings(one) === one);
  if (text.length < COMPRESSED_FROM || encoding === undefined) {
    response.send(text);
    return;
  }
  const body = compressed.get(encoding) ?? ENCODERS[encoding](text);
  compressed.set(encoding, body);
  response.setHeader('content-encoding', encoding);
  response.send(body);
}

/**
 * Compared here instead of by Express: a browser whose script sets If-None-Match adds `Cache-Control: no-cache`, which
 * Express takes as a request for the full response. It only means that no cache may answer.
 */
function hasAlready(request: Request, etag: string): boolean {
  const named = request.method === 'GET' ? (request.get('if-none-match') ?? '') : '';
  return named.split(',').some((each) => each.trim() === etag);
}

function serialised(value: unknown): Serialised {
  const key = typeof value === 'object' ? value : null;
  const before = key === null ? undefined : known.get(key);
  if (before !== undefined) return before;
  const text = JSON.stringify(value);
  // A weak ETag: the same response is sent compressed or not, depending on the browser.
  const made = { text, etag: `W/"${digest(text)}"`, compressed: new Map<Encoding, Buffer>() };
  if (key !== null) known.set(key, made);
  return made;
}

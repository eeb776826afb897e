/**
 * Serves the built tab as static files, in the smallest encoding that the browser supports, compressed when the tab was
 * built.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { sendProblem } from './problems';

/** Encodings of which the build leaves a copy beside the file, the smallest first. */
const COPIES = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** The built files are directly in their folder; other paths have no copy. */
const FLAT = /^\/[\w-][\w.-]*$/;

/**
 * Serves the tab below `/tab`. Built files have a content hash in their names and never change; the page itself, which
 * is returned for every other path below `/tab`, is revalidated each time.
 */
export function serveTab(server: Express, folder: string): void {
  const assets = join(folder, 'assets');
  const hashed = { immutable: true, maxAge: '365d', fallthrough: false };
  server.use('/tab/assets', takeCopy(assets), express.static(assets, hashed));
  server.use('/tab', takeCopy(folder), express.static(folder, { index: false, maxAge: 0 }));
  server.get(['/tab', '/tab/{*page}'], (request, response) => {
    response.setHeader('cache-control', 'no-cache');
    const page = join(folder, 'index.html');
    if (existsSync(page)) return response.sendFile(page + encoded(request, response, page));
    sendProblem(response, {
      kind: 'not-found',
      message: 'The tab has not been built. Run `npm start`, or `npm run build`.',
    });
  });
}

/** Rewrites a request to the compressed copy of its file, if there is one that the browser supports. */
function takeCopy(folder: string): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    if (FLAT.test(path)) request.url = path + encoded(request, response, join(folder, path));
    next();
  };
}

/**
 * Returns the ending of the copy to send instead of a file, with its headers set; empty if the file itself is to be
 * sent.
 */
function encoded(request: Request, response: Response, file: string): string {
  const copies = COPIES.filter(({ ending }) => existsSync(file + ending));
  if (copies.length === 0) return '';
  response.vary('Accept-Encoding');
  // One at a time: given both, the browser's order would decide, and browsers name gzip first.
  const copy = copies.find(({ encoding }) => request.acceptsEncodings(encoding) === encoding);
  if (copy === undefined) return '';
  response.type(file.slice(file.lastIndexOf('.')));
  response.setHeader('content-encoding', copy.encoding);
  return copy.ending;
}

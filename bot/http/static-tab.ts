/** The built tab as files: in the smallest form that the browser reads, made when the tab was built. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { sendProblem } from './problems';

/** Encodings of which the build leaves a copy beside the file, the smallest first. */
const COPIES = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** The built files lie flat in their folder: whatever else is asked for has no copy. */
const FLAT = /^\/[\w-][\w.-]*$/;

/**
 * Serves the tab below `/tab`. Built files have their content's hash in the name and never change; the page itself, which every
 * other address below `/tab` gets, is asked for each time.
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

/** Leads a request on to the compressed copy of the file that it asks for, where there is one that the browser reads. */
function takeCopy(folder: string): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    if (FLAT.test(path)) request.url = path + encoded(request, response, join(folder, path));
    next();
  };
}

/** The ending of the copy to send instead of a file, with its headers set; nothing where the file itself is to be sent. */
function encoded(request: Request, response: Response, file: string): string {
  const copies = COPIES.filter(({ ending }) => existsSync(file + ending));
  if (copies.length === 0) return '';
  response.vary('Accept-Encoding');
  // One by one: asked for both, the browser's order would decide, and browsers name gzip first.
  const copy = copies.find(({ encoding }) => request.acceptsEncodings(encoding) === encoding);
  if (copy === undefined) return '';
  response.type(file.slice(file.lastIndexOf('.')));
  response.setHeader('content-encoding', copy.encoding);
  return copy.ending;
}

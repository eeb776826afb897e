/** Serves the public pages to everybody, without sign-in, as documents without scripts and external resources. */
import { createHash } from 'node:crypto';
import type { Express } from 'express';
import { publicPages } from '../public-pages';
import type { Deployer } from '../public-pages/deployer';
import { htmlOf } from '../public-pages/html';
import { STYLE } from '../public-pages/style';

/** Allows nothing but the one style sheet, by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Adds the routes of the public pages. Each page is rendered once: nothing in it depends on the reader. */
export function servePublicPages(server: Express, deployer: Deployer, appName: string): void {
  const pages = publicPages(deployer);
  for (const page of pages) {
    const html = htmlOf(page, pages, appName);
    server.get(page.path, (_request, response) => {
      response.setHeader('content-security-policy', POLICY);
      response.setHeader('cache-control', 'public, max-age=300');
      response.type('text/html; charset=utf-8').send(html);
    });
  }
}

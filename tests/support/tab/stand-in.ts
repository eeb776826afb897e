/**
 * A stand-in for the server, for states that are hard to produce with the real one: it serves the built tab and answers
 * the contract's routes from a story, validates bodies with the contract's schemas, and fails as configured.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type RouteName, routes } from '../../../shared/areas/routes';
import { checked } from '../../../shared/contract/inputs';
import { API_BASE, type ProblemBody } from '../../../shared/contract/routes';
import type { Answerers, Incoming, Story } from './answering';
import { CHANGES } from './changes';
import { aStory } from './story';

const TAB = join(__dirname, '..', '..', '..', 'dist', 'tab');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A call that the stand-in received. */
export interface Seen {
  readonly name: RouteName;
  readonly key: string | undefined;
  readonly authorisation: string | undefined;
  readonly body: unknown;
}

/** A problem with which a route answers. */
export type Trouble = Omit<ProblemBody, 'type'> & { readonly type: ProblemBody['type'] };

export class StandIn {
  readonly seen: Seen[] = [];
  private readonly troubles = new Map<RouteName, Trouble | 'silent' | 'broken'>();
  private readonly server = createServer((request, response) => {
    this.take(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  story: Story = aStory();

  /** Listens on a free port. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Makes this route answer with a problem, never answer (`silent`), or break the connection. */
  trouble(name: RouteName, trouble: Trouble | 'silent' | 'broken'): void {
    this.troubles.set(name, trouble);
  }

  /** Makes every route answer normally again. */
  recover(): void {
    this.troubles.clear();
  }

  /** Resets to the start of a story. */
  begin(story: Story = aStory()): void {
    this.story = story;
    this.seen.length = 0;
    this.recover();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    if (!url.pathname.startsWith(API_BASE)) return serveFile(url.pathname, response);
    const found = routeOf(request.method ?? 'GET', url.pathname.slice(API_BASE.length));
    if (found === null) return send(response, 404, problem('not-found', 404, 'There is no such route.'));
    const body: unknown = JSON.parse((await textOf(request)) || '{}');
    this.seen.push({
      name: found.name,
      key: header(request, 'idempotency-key'),
      authorisation: header(request, 'authorization'),
      body,
    });
    const trouble = this.troubles.get(found.name);
    if (trouble === 'silent') return;
    if (trouble === 'broken') return void request.socket.destroy();
    if (trouble !== undefined) return send(response, trouble.status, trouble);
    const input = checked(routes[found.name].body, body);
    if (!input.ok) {
      const { kind, message } = input.problem;
      const fields = input.problem.kind === 'invalid' ? input.problem.fields : {};
      return send(response, 422, { ...problem(kind, 422, message), title: 'Please check', fields });
    }
    const query = Object.fromEntries(url.searchParams);
    send(response, 200, answerOf(this.story, found.name, { params: found.params, query, body: input.value }));
  }
}

export function problem(
  kind: 'invalid' | 'not-allowed' | 'no-seat' | 'not-found' | 'conflict' | 'unavailable' | 'unexpected',
  status: number,
  detail: string,
): ProblemBody {
  return { type: `problem:${kind}`, title: detail, status, detail };
}

/** Returns the story's view of that name, or the result of a change. */
function answerOf(
  story: Story,
  name: RouteName,
  incoming: { params: Record<string, string>; query: Record<string, string>; body: unknown },
): unknown {
  const answerers: Answerers = CHANGES;
  // The name determines the type of the answerer's body, which has been validated by the contract's schema.
  const answerer = answerers[name] as ((story: Story, incoming: Incoming<RouteName>) => unknown) | undefined;
  if (answerer !== undefined) return answerer(story, incoming as Incoming<RouteName>);
  if (name in story) return story[name as keyof Story];
  throw new Error(`The story has no answer to ${name}`);
}

function routeOf(
  method: string,
  path: string,
): { readonly name: RouteName; readonly params: Record<string, string> } | null {
  for (const [name, route] of Object.entries(routes)) {
    const pattern = new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const match = route.method === method ? pattern.exec(path) : null;
    if (match !== null) return { name: name as RouteName, params: { ...match.groups } };
  }
  return null;
}

async function serveFile(pathname: string, response: ServerResponse): Promise<void> {
  if (pathname === '/blank') return void response.writeHead(200, { 'content-type': 'text/html' }).end();
  if (pathname === '/frame') {
    // A page of another app that embeds the tab and does not respond to its messages.
    return void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<iframe src="/tab/" width="900" height="700">');
  }
  const inside = normalize(pathname.replace(/^\/tab\/?/, ''));
  const file = extname(inside) === '' ? 'index.html' : inside;
  const content = await readFile(join(TAB, file)).catch(() => null);
  if (content === null) return void response.writeHead(404).end();
  // As on the server: files with a hash in their name are immutable, so that the browser caches them and their compiled
  // code.
  const keep = file === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': keep }).end(content);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

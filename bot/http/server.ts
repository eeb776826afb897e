/** The HTTP server: the bot's endpoint, the tab's API, the tab itself, and the platform's health checks. */
import { createHash } from 'node:crypto';
import compression from 'compression';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { z } from 'zod';
import { checked, id } from '../../shared/contract/inputs';
import { LIMITS } from '../../shared/contract/limits';
import { API_BASE } from '../../shared/contract/routes';
import type { Result } from '../../shared/domain/result';
import { correlationIdOf } from '../correlation';
import type { Deployer } from '../public-pages/deployer';
import { problemOf } from '../services/problems';
import { storageFault } from '../store/storage-fault';
import { measuredRequests, setRouteName } from '../telemetry/measured';
import type { Telemetry } from '../telemetry/telemetry';
import { addressOf } from './address';
import { type ApiOptions, apiRouter } from './api';
import { RefusedBody, readBody } from './body';
import { COMPRESSED_FROM } from './conditional-answer';
import { securityHeaders } from './headers';
import { sendProblem, sendRefusedBody, sendTooMany, sendUnexpected } from './problems';
import { servePublicPages } from './public-pages';
import { serveTab } from './static-tab';

export interface ServerOptions extends ApiOptions {
  /** Checks the token of a request from Teams before its body is read. */
  readonly tokenGate: RequestHandler;
  /** Handle the requests from Teams: the gate, then the adapter. */
  readonly messages: readonly RequestHandler[];
  /** Returns the calendar for the secret in its address. */
  readonly calendar: (groupId: string, secret: string) => Promise<Result<string>>;
  /** Returns null if the server is ready, otherwise the reason why not. */
  readonly notReady: () => Promise<string | null>;
  /** What the public pages state about the organisation that runs the app. */
  readonly deployer: Deployer;
  /** The app's name as people know it. */
  readonly appName: string;
  readonly telemetry: Telemetry;
  /** Folder of the built tab. */
  readonly tabFolder: string;
  /**
   * Local mode: only this machine's own host names are accepted, so that no web page elsewhere can reach the server.
   */
  readonly loopbackOnly: boolean;
}

/** Returns the application, not listening yet. */
export function httpServer(options: ServerOptions): Express {
  const server = express();
  server.disable('x-powered-by');
  if (options.loopbackOnly) server.use(refuseForeignHosts);
  server.use(securityHeaders({ https: !options.loopbackOnly }));
  server.get('/healthz', (_request, response) => {
    response.type('text/plain').send('alive');
  });
  server.get('/readyz', async (_request, response) => {
    const reason = await options.notReady().catch((error) => storageFault(error)?.words ?? 'storage does not answer');
    options.telemetry.set('ready', reason === null ? 1 : 0, {});
    response
      .status(reason === null ? 200 : 503)
      .type('text/plain')
      .send(reason ?? 'ready');
  });
  server.use(['/api', '/calendar'], measuredRequests(options.telemetry));
  server.post('/api/messages', nameTurn, options.tokenGate, activityBody(), ...options.messages);
  // Before the compression middleware: these files are compressed already.
  serveTab(server, options.tabFolder);
  server.use(API_BASE, apiRouter(options));
  // The API compresses its own responses, once for each version: this is for the calendar and the public pages.
  server.use(compression({ threshold: COMPRESSED_FROM }));
  servePublicPages(server, options.deployer, options.appName);
  server.get('/calendar/:groupId/:secret.ics', calendarHandler(options));
  server.get('/', (_request, response) => response.redirect('/tab/'));
  server.use((_request, response) => {
    sendProblem(response, { kind: 'not-found', message: 'There is no such page.' });
  });
  server.use(faults(options.log));
  return server;
}

const nameTurn: RequestHandler = (_request, response, next) => {
  setRouteName(response, 'turn');
  next();
};

/** Maximum bytes of one activity: larger than a form's, since it repeats the conversation and the people. */
const ACTIVITY_BYTES = LIMITS.bodyBytes * 3;
/** Maximum bytes of activities being read at once; the presses of a crowd of 300 take one million. */
const ACTIVITIES_BYTES = 32_000_000;

/**
 * Reads activities from Teams. A token's signature is verified after the body has been read, so a request with a forged
 * token gets this far: all of them together are limited in bytes, and Teams retries after a 503.
 */
function activityBody(): RequestHandler {
  let underWay = 0;
  return (request, response, next) => {
    const bytes = Math.min(Number(request.get('content-length') ?? ACTIVITY_BYTES), ACTIVITY_BYTES);
    if (underWay + bytes > ACTIVITIES_BYTES) {
      response.setHeader('retry-after', '1');
      return sendProblem(response, { kind: 'unavailable', message: 'Too much is being sent at once. Try again.' });
    }
    underWay += bytes;
    readBody(request, response, { limit: ACTIVITY_BYTES })
      .finally(() => {
        underWay -= bytes;
      })
      .then(() => next(), next);
  };
}

type CalendarRequest = Request<{ groupId: string; secret: string }>;

/** A calendar program does not sign in: the secret in the address is its only credential. */
function calendarHandler(options: ServerOptions): RequestHandler<{ groupId: string; secret: string }> {
  return async (request, response) => {
    setRouteName(response, 'calendar');
    response.setHeader('cache-control', 'no-store');
    try {
      await sendCalendar(request, response, options);
    } catch (error) {
      const problem = problemOf(error);
      if (problem !== null) return sendProblem(response, problem);
      const correlationId = correlationIdOf(response);
      options.log.error({ correlationId, error }, 'A calendar failed');
      sendUnexpected(response, correlationId);
    }
  };
}

/** Counts as a guess until the secret proves valid: a request over the limit causes no storage request. */
async function sendCalendar(request: CalendarRequest, response: Response, options: ServerOptions): Promise<void> {
  const { calendar, limiter, proxyHops } = options;
  const { groupId, secret } = request.params;
  const address = addressOf(request, proxyHops);
  const key = createHash('sha256').update(secret).digest('base64url');
  const wait = (await limiter.take('calendarReads', key)) ?? (await limiter.take('calendarGuesses', address));
  if (wait !== null) return sendTooMany(response, wait);
  const asked = checked(calendarParams, { groupId, secret });
  const text = asked.ok ? await calendar(groupId, secret) : asked;
  if (!text.ok) return sendProblem(response, { kind: 'not-found', message: 'There is no such calendar.' });
  await limiter.giveBack('calendarGuesses', address);
  response.type('text/calendar; charset=utf-8').send(text.value);
}

const calendarParams = z.object({ groupId: id, secret: id });

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

const refuseForeignHosts: RequestHandler = (request, response, next) => {
  if (LOOPBACK_HOST.test(request.get('host') ?? '')) return next();
  sendProblem(response, { kind: 'not-allowed', message: 'Local mode answers on this machine only.' });
};

/** Error handler for rejected bodies and unexpected errors. */
function faults(log: ApiOptions['log']): ErrorRequestHandler {
  return (error: { status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof RefusedBody) return sendRefusedBody(response, error);
    if (error.status === 404) return sendProblem(response, { kind: 'not-found', message: 'There is no such page.' });
    if (error.status !== undefined && error.status < 500) {
      return sendProblem(response, { kind: 'invalid', message: 'This could not be read.', fields: {} });
    }
    const correlationId = correlationIdOf(response);
    log.error({ correlationId, error }, 'A request failed outside its route');
    sendUnexpected(response, correlationId);
  };
}

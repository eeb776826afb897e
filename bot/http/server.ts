/** The HTTP server: the bot's endpoint, the tab's API, the tab itself, and the two questions a platform asks. */
import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { z } from 'zod';
import { checked, id } from '../../shared/contract/inputs';
import { LIMITS } from '../../shared/contract/limits';
import { API_BASE } from '../../shared/contract/routes';
import type { Result } from '../../shared/domain/result';
import { foreseen } from '../services/problems';
import { type ApiOptions, apiRouter } from './api';
import { COMPRESSED_FROM } from './conditional-answer';
import { securityHeaders } from './headers';
import { sendProblem, sendUnexpected } from './problems';
import { serveTab } from './static-tab';

export interface ServerOptions extends ApiOptions {
  /** Takes what Teams posts: the gate, then the adapter. */
  readonly messages: readonly RequestHandler[];
  /** The calendar of whoever knows the secret. */
  readonly calendar: (groupId: string, secret: string) => Promise<Result<string>>;
  /** Whether storage answers and the group is there. */
  readonly isReady: () => Promise<boolean>;
  /** Folder of the built tab. */
  readonly tabFolder: string;
  /** Local mode: only this machine's own addresses may be asked for, so that no web page elsewhere reaches in. */
  readonly loopbackOnly: boolean;
}

/** The application, not listening yet. */
export function httpServer(options: ServerOptions): Express {
  const server = express();
  server.disable('x-powered-by');
  if (options.loopbackOnly) server.use(refuseForeignHosts);
  server.use(securityHeaders({ https: !options.loopbackOnly }));
  server.get('/healthz', (_request, response) => {
    response.type('text/plain').send('alive');
  });
  server.get('/readyz', async (_request, response) => {
    const ready = await options.isReady().catch(() => false);
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready' : 'storage does not answer');
  });
  server.post('/api/messages', express.json({ limit: LIMITS.bodyBytes * 3 }), ...options.messages);
  // Before what compresses answers: its files are compressed already.
  serveTab(server, options.tabFolder);
  server.use(API_BASE, apiRouter(options));
  // The API compresses its own answers, once for each version: this is for the calendar.
  server.use(compression({ threshold: COMPRESSED_FROM }));
  server.get('/calendar/:groupId/:secret.ics', calendarHandler(options));
  server.get('/', (_request, response) => response.redirect('/tab/'));
  server.use((_request, response) => {
    sendProblem(response, { kind: 'not-found', message: 'There is no such page.' });
  });
  server.use(faults(options.log));
  return server;
}

/** A calendar program brings no sign-in: the secret in the address is all it has. */
function calendarHandler({ calendar, log }: ServerOptions): RequestHandler<{ groupId: string; secret: string }> {
  return async (request, response) => {
    response.setHeader('cache-control', 'private, no-cache');
    try {
      const { groupId, secret } = request.params;
      const asked = checked(calendarParams, { groupId, secret });
      const text = asked.ok ? await calendar(groupId, secret) : asked;
      if (!text.ok) return sendProblem(response, { kind: 'not-found', message: 'There is no such calendar.' });
      response.type('text/calendar; charset=utf-8').send(text.value);
    } catch (error) {
      const problem = foreseen(error);
      if (problem !== null) return sendProblem(response, problem);
      const correlationId = randomUUID();
      log.error({ correlationId, error }, 'A calendar failed');
      sendUnexpected(response, correlationId);
    }
  };
}

const calendarParams = z.object({ groupId: id, secret: id });

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

const refuseForeignHosts: RequestHandler = (request, response, next) => {
  if (LOOPBACK_HOST.test(request.get('host') ?? '')) return next();
  sendProblem(response, { kind: 'not-allowed', message: 'Local mode answers on this machine only.' });
};

/** What the body parser refuses, too large or no JSON; and whatever nobody foresaw. */
function faults(log: ApiOptions['log']): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error.type === 'entity.too.large') {
      return sendProblem(response, {
        kind: 'invalid',
        message: 'This is more text than can be sent at once.',
        fields: {},
      });
    }
    if (error.status === 404) return sendProblem(response, { kind: 'not-found', message: 'There is no such page.' });
    if (error.status !== undefined && error.status < 500) {
      return sendProblem(response, { kind: 'invalid', message: 'This could not be read.', fields: {} });
    }
    const correlationId = randomUUID();
    log.error({ correlationId, error }, 'A request failed outside its route');
    sendUnexpected(response, correlationId);
  };
}

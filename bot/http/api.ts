/** The tab's API: each entry of the contract becomes a route. Sign in, validate, call the use case, translate. */
import { randomUUID } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import { type RouteName, routes } from '../../shared/areas/routes';
import { checked } from '../../shared/contract/inputs';
import { LIMITS } from '../../shared/contract/limits';
import { IDEMPOTENCY_HEADER, type Route } from '../../shared/contract/routes';
import type { Actor } from '../../shared/domain/membership/standing';
import type { Result } from '../../shared/domain/result';
import type { Caller } from '../services/context';
import type { GroupFinder } from '../services/membership/find-group';
import { foreseen } from '../services/problems';
import { digest } from '../store/keys';
import { sendConditionally } from './conditional-answer';
import type { Handlers } from './handlers';
import { sendProblem, sendSignedOut, sendUnexpected } from './problems';
import type { SignIn } from './sign-in';

export interface ApiOptions {
  readonly handlers: Handlers;
  readonly signIn: SignIn;
  readonly groups: GroupFinder;
  readonly log: { error(details: object, message: string): void };
}

/** Routes that answer without a sign-in: they exist in local mode only. */
const OPEN: readonly RouteName[] = ['localPeople'];

/** A router with every route of the contract, to be mounted at API_BASE. */
export function apiRouter(options: ApiOptions): Router {
  const router = Router();
  for (const name of Object.keys(routes) as RouteName[]) {
    const { method, path } = routes[name];
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    router[verb](path, async (request, response, next) => {
      try {
        await answer(name, request, response, options);
      } catch (error) {
        const problem = foreseen(error);
        if (problem !== null) return sendProblem(response, problem);
        if (isRefusedBody(error)) return next(error);
        const correlationId = randomUUID();
        options.log.error({ correlationId, route: name, error }, 'A route failed');
        sendUnexpected(response, correlationId);
      }
    });
  }
  router.use((_request, response) => {
    sendProblem(response, { kind: 'not-found', message: 'There is no such page.' });
  });
  return router;
}

/** The parser's own refusals are answered where those of every route are. */
function isRefusedBody(error: unknown): boolean {
  const { status, type } = error as { status?: number; type?: string };
  return type !== undefined && status !== undefined && status < 500;
}

async function answer(name: RouteName, request: Request, response: Response, options: ApiOptions): Promise<void> {
  response.setHeader('cache-control', 'private, no-cache');
  const actor = OPEN.includes(name) ? null : await options.signIn(request.get('authorization'));
  if (actor === null && !OPEN.includes(name)) return sendSignedOut(response);
  const route: Route = routes[name];
  // Nobody's body is read before they have signed in.
  try {
    await readBody(route.bodyBytes ?? LIMITS.bodyBytes, request, response);
  } catch (error) {
    const fields = route.tooLarge;
    if (fields === undefined || (error as { type?: string }).type !== 'entity.too.large') throw error;
    const [message = 'This is more than can be sent at once.'] = Object.values(fields);
    return sendProblem(response, { kind: 'invalid', message, fields });
  }
  const params = checked(route.params, request.params);
  if (!params.ok) return sendProblem(response, params.problem);
  const query = checked(route.query, request.query);
  if (!query.ok) return sendProblem(response, query.problem);
  const caller = await callerOf(actor, request, options);
  const handle = options.handlers[name] as (call: object) => Promise<Result<unknown>>;
  const result = await handle({ caller, params: params.value, query: query.value, body: request.body ?? {} });
  if (!result.ok) return sendProblem(response, result.problem);
  sendConditionally(request, response, result.value);
}

/** @throws what the parser refuses: a body that is too large, or no JSON */
function readBody(limit: number, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    express.json({ limit })(request, response, (error) => (error === undefined ? resolve() : reject(error)));
  });
}

/**
 * The operation's id comes from the caller's key and what was entered, and is theirs alone: a retry is the same operation, a
 * corrected entry is another, and nobody repeats somebody else's.
 */
async function callerOf(actor: Actor | null, request: Request, { groups }: ApiOptions): Promise<Partial<Caller>> {
  if (actor === null) return {};
  const key = request.get(IDEMPOTENCY_HEADER) ?? randomUUID();
  const entered = JSON.stringify(request.body ?? {});
  const operationId = digest('tab', actor.tenantId, actor.objectId, request.method, request.path, key, entered);
  return { actor, groupId: await groups.ofPerson(actor), operationId };
}

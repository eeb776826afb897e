/**
 * The tab's API: each entry of the contract becomes a route, which authenticates, validates, calls the use case and
 * translates its result.
 */
import { randomUUID } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { type RouteName, routes } from '../../shared/areas/routes';
import { checked } from '../../shared/contract/inputs';
import { LIMITS } from '../../shared/contract/limits';
import { IDEMPOTENCY_HEADER, type Route } from '../../shared/contract/routes';
import type { Actor } from '../../shared/domain/membership/standing';
import type { Problem, Result } from '../../shared/domain/result';
import { correlationIdOf } from '../correlation';
import { type Limiter, personKey, type RateLimitName } from '../rate-limits';
import type { Caller } from '../services/context';
import type { GroupFinder } from '../services/membership/find-group';
import { problemOf } from '../services/problems';
import { digest } from '../store/keys';
import { setRouteName } from '../telemetry/measured';
import { addressOf } from './address';
import { RefusedBody, readBody } from './body';
import { sendConditionally } from './conditional-answer';
import type { Handlers } from './handlers';
import { KeysUnavailable } from './microsoft-keys';
import { sendProblem, sendRefusedBody, sendSignedOut, sendTooMany, sendUnexpected } from './problems';
import type { SignIn } from './sign-in';

export interface ApiOptions {
  readonly handlers: Handlers;
  readonly signIn: SignIn;
  readonly groups: GroupFinder;
  readonly limiter: Limiter;
  /** Number of trusted reverse proxies in front of this server, each of which appends the caller's address. */
  readonly proxyHops: number;
  readonly log: { warn(details: object, message: string): void; error(details: object, message: string): void };
}

/** Routes that need no sign-in: they exist in local mode only. */
const OPEN: readonly RouteName[] = ['localPeople'];

/** Returns a router with every route of the contract, to be mounted at API_BASE. */
export function apiRouter(options: ApiOptions): Router {
  const router = Router();
  for (const name of Object.keys(routes) as RouteName[]) {
    const { method, path } = routes[name];
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    router[verb](path, async (request, response) => {
      setRouteName(response, name);
      try {
        await answer(name, request, response, options);
      } catch (error) {
        const problem = problemOf(error);
        if (problem !== null) return sendProblem(response, problem);
        if (error instanceof RefusedBody) return sendRefusedBody(response, error);
        const correlationId = correlationIdOf(response);
        if (error instanceof KeysUnavailable) {
          options.log.error({ correlationId, route: name, error }, 'No sign-in can be verified');
          return sendProblem(response, NO_KEYS);
        }
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

const NO_KEYS: Problem = {
  kind: 'unavailable',
  message: 'Sign-ins cannot be checked at the moment. Nothing was changed; please try again in a minute.',
};

async function answer(name: RouteName, request: Request, response: Response, options: ApiOptions): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  const actor = OPEN.includes(name) ? null : await signedIn(request, response, options);
  if (actor === 'answered') return;
  const { limiter, log } = options;
  const wait = actor === null ? null : await limiter.take(limitOf(name), personKey(actor));
  if (wait !== null) return sendTooMany(response, wait);
  const route: Route = routes[name];
  // No body is read before its sender has signed in.
  try {
    await readBody(request, response, { limit: route.bodyBytes ?? LIMITS.bodyBytes });
  } catch (error) {
    const fields = route.tooLarge;
    if (fields === undefined || !(error instanceof RefusedBody) || error.status !== 413) throw error;
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
  if (result.ok) return sendConditionally(request, response, result.value);
  const { kind } = result.problem;
  if (kind === 'not-allowed' || kind === 'no-seat') {
    log.warn({ correlationId: correlationIdOf(response), route: name, reason: kind }, 'Refused a right');
  }
  sendProblem(response, result.problem);
}

/**
 * Returns the caller, or `answered` after a rejected sign-in, which is limited by IP address, since nothing else is
 * known of it.
 */
async function signedIn(
  request: Request,
  response: Response,
  { signIn, limiter, proxyHops }: ApiOptions,
): Promise<Actor | 'answered'> {
  const actor = await signIn(request.get('authorization'), correlationIdOf(response));
  if (actor !== null) return actor;
  const wait = await limiter.take('refusals', addressOf(request, proxyHops));
  if (wait === null) sendSignedOut(response);
  else sendTooMany(response, wait);
  return 'answered';
}

/** Returns the rate limit that applies to a route. */
function limitOf(name: RouteName): RateLimitName {
  const route: Route = routes[name];
  if (name === 'makeCalendarAddress') return 'calendarAddresses';
  if (route.bodyBytes !== undefined) return 'files';
  return route.method === 'GET' ? 'reads' : 'changes';
}

/**
 * The operation id is derived from the person, the client's key and what was entered: a retry is the same operation, a
 * corrected entry is another, and nobody can repeat somebody else's.
 */
async function callerOf(actor: Actor | null, request: Request, { groups }: ApiOptions): Promise<Partial<Caller>> {
  if (actor === null) return {};
  const key = request.get(IDEMPOTENCY_HEADER) ?? randomUUID();
  const entered = JSON.stringify(request.body ?? {});
  const operationId = digest('tab', actor.tenantId, actor.objectId, request.method, request.path, key, entered);
  return { actor, groupId: await groups.ofPerson(actor), operationId };
}

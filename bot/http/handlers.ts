/** The interface between HTTP and the areas: a handler for each route of the API. */
import type { z } from 'zod';
import type { RouteName, routes } from '../../shared/areas/routes';
import type { Route } from '../../shared/contract/routes';
import type { Result } from '../../shared/domain/result';
import type { Caller } from '../services/context';

/** What a route handler receives: the validated parameters, and the raw body, which the use case validates. */
export interface RouteCall<R extends Route> {
  readonly caller: Caller;
  readonly params: z.output<R['params']>;
  readonly query: z.output<R['query']>;
  readonly body: unknown;
}

export type RouteHandler<R extends Route> = (call: RouteCall<R>) => Promise<Result<NonNullable<R['answer']>>>;

export type Handlers = { readonly [N in RouteName]: RouteHandler<(typeof routes)[N]> };

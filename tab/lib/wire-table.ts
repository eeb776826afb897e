/**
 * The part of the contract that the browser needs at run time: addresses only. The build takes them from
 * `shared/contract/routes.ts` (see `vite.config.ts`), so that the schemas and the libraries they use stay on the
 * server.
 */

import type { RouteName } from '../../shared/areas/routes';
import type { Route } from '../../shared/contract/routes';

export interface WireTable {
  readonly base: string;
  readonly idempotencyHeader: string;
  readonly routes: Readonly<Record<RouteName, { readonly method: Route['method']; readonly path: string }>>;
}

/** Returns the addresses of the contract's routes, as plain data. */
export function wireTable(
  routes: Readonly<Record<RouteName, Route>>,
  base: string,
  idempotencyHeader: string,
): WireTable {
  const addresses = Object.entries(routes).map(([name, { method, path }]) => [name, { method, path }]);
  return { base, idempotencyHeader, routes: Object.fromEntries(addresses) };
}

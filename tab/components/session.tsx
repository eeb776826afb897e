/** The signed-in person, and how pages read from and write to the server. */
import {
  type Query,
  type QueryClient,
  type QueryFunctionContext,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import type { RouteAnswer, RouteName } from '../../shared/areas/routes';
import type { MeView } from '../../shared/contract/membership';
import type { Api, CallInput } from '../lib/api';
import { idempotencyKeys } from '../lib/idempotency-keys';
import { type ApiProblem, asProblem } from '../lib/problem';
import { focusSectionHeading } from './focus-return';

export interface SignedIn {
  readonly api: Api;
  /** Separates one person's cached answers from another's; never shown. */
  readonly person: string;
}

const SignedInContext = createContext<SignedIn | null>(null);
const MeContext = createContext<MeView | null>(null);
export const SignedInProvider = SignedInContext.Provider;
export const MeProvider = MeContext.Provider;

function present<T>(value: T | null): T {
  if (value === null) throw new Error('Used outside of its provider');
  return value;
}

/** Returns the reader. Throws: Error outside `MeProvider`, which is rendered once the reader is known. */
export function useMe(): MeView {
  return present(useContext(MeContext));
}

/** When the request of each query's latest answer was sent, in milliseconds since 1970. */
const askedAt = new WeakMap<Query, number>();

/** Returns the query key and the query function of a route. */
function queryOf<N extends RouteName>({ api, person }: SignedIn, name: N, input: CallInput<N>) {
  return {
    queryKey: [person, name, input],
    queryFn: async ({ client, queryKey, signal }: QueryFunctionContext) => {
      const asked = Date.now();
      const answer = await api.call(name, input, { signal });
      const query = client.getQueryCache().find({ queryKey });
      if (query !== undefined) askedAt.set(query, asked);
      return answer;
    },
  };
}

/**
 * Returns a function that gives the time at which the latest answer was requested, in milliseconds of this device's
 * clock; 0 before the first answer. An answer can take seconds to arrive: its data is as old as the request, not the
 * arrival.
 */
export function useRequestTime<N extends RouteName>(name: N, input: CallInput<N>): () => number {
  const { person } = present(useContext(SignedInContext));
  const cache = useQueryClient().getQueryCache();
  return () => {
    const query = cache.find({ queryKey: [person, name, input] });
    return query === undefined ? 0 : (askedAt.get(query) ?? 0);
  };
}

/**
 * Prefetches a route: a page that opens in the next second finds the answer in the cache, or joins the same request.
 */
export function prefetchInto<N extends RouteName>(
  queries: QueryClient,
  signedIn: SignedIn,
  name: N,
  input: CallInput<N>,
): void {
  void queries.prefetchQuery(queryOf(signedIn, name, input));
}

/** Milliseconds between polls while the page is visible. */
const LIVE = 3_000;
const LIVE_AFTER_PROBLEM = 10_000;

/**
 * Reads a route and keeps the answer up to date while the page is visible. The previous answer stays until the new one
 * arrives.
 *
 * @param every milliseconds between polls
 * @param enabled false: not queried yet
 */
export function useLive<N extends RouteName>(
  name: N,
  input: CallInput<N>,
  every = LIVE,
  enabled = true,
): UseQueryResult<RouteAnswer<N>, ApiProblem> {
  const signedIn = present(useContext(SignedInContext));
  return useQuery<RouteAnswer<N>, ApiProblem>({
    ...queryOf(signedIn, name, input),
    enabled,
    refetchInterval: ({ state }) => (state.error === null ? every : LIVE_AFTER_PROBLEM),
    placeholderData: (before, query) => (query?.queryKey[0] === signedIn.person ? before : undefined),
  });
}

/** Reads a route once: for lists that are opened on demand. */
export function useOnce<N extends RouteName>(name: N, input: CallInput<N>): UseQueryResult<RouteAnswer<N>, ApiProblem> {
  return useQuery<RouteAnswer<N>, ApiProblem>(queryOf(present(useContext(SignedInContext)), name, input));
}

export interface RouteMutation<N extends RouteName> {
  readonly send: (input: CallInput<N>) => void;
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
  /** Input of the current request, or of the last one. */
  readonly sent: CallInput<N> | undefined;
  readonly forget: () => void;
}

export interface MutationSettings<N extends RouteName> {
  /** Called after success, before the pages' queries are refetched. */
  readonly onDone?: (answer: RouteAnswer<N>, input: CallInput<N>) => void;
  /** For a form: one idempotency key from opening to success, whatever is corrected in between. */
  readonly oneKey?: boolean;
}

/**
 * Sends a change with an idempotency key: it takes effect once however often it is retried, and then every query is
 * refetched.
 */
export function useRouteMutation<N extends RouteName>(
  name: N,
  { onDone, oneKey = false }: MutationSettings<N> = {},
): RouteMutation<N> {
  const { api } = present(useContext(SignedInContext));
  const client = useQueryClient();
  const [keys] = useState(() => idempotencyKeys(() => crypto.randomUUID()));
  const mutation = useMutation<RouteAnswer<N>, ApiProblem, CallInput<N>>({
    mutationFn: (input) => {
      const key = keys.keyFor(oneKey ? 'form' : input);
      return api.call(name, input, { key }).catch((error: unknown) => Promise.reject(asProblem(error)));
    },
    onSuccess: async (answer, input) => {
      keys.settled();
      onDone?.(answer, input);
      await client.invalidateQueries();
      // The focused button may be removed with the new data. The queries notify the page in a timer that is already set,
      // so a timer set here fires after the page was rendered; an animation frame alone may come before.
      setTimeout(() => requestAnimationFrame(() => focusSectionHeading()), 0);
    },
  });
  return {
    send: mutation.mutate,
    pending: mutation.isPending,
    problem: mutation.error,
    sent: mutation.variables,
    forget: mutation.reset,
  };
}

/** Returns a function that updates a cached answer with the result of a change at once, before the refetch. */
export function useUpdateCachedAnswer<N extends RouteName>(
  name: N,
  input: CallInput<N>,
): (amend: (before: RouteAnswer<N>) => RouteAnswer<N>) => void {
  const { person } = present(useContext(SignedInContext));
  const client = useQueryClient();
  return (amend) => {
    client.setQueryData<RouteAnswer<N>>([person, name, input], (before) =>
      before === undefined ? before : amend(before),
    );
  };
}

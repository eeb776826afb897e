/** Who is signed in, and how pages read from and write to the server. */
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
import { keepFocus } from './focus-return';

export interface SignedIn {
  readonly api: Api;
  /** Tells one person's answers from another's; never shown. */
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

/** The reader. Only below the gate that has loaded them. */
export function useMe(): MeView {
  return present(useContext(MeContext));
}

/** When each reading was asked for that answered last. */
const askedAt = new WeakMap<Query, number>();

/** How a route is read, and under which key its answer is kept. */
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
 * When the server was asked for what it answered last, in milliseconds of this device's clock; 0 before its first answer.
 * An answer can be on its way for seconds: what it says is as old as the question, not as its arrival.
 */
export function useAskedAt<N extends RouteName>(name: N, input: CallInput<N>): () => number {
  const { person } = present(useContext(SignedInContext));
  const cache = useQueryClient().getQueryCache();
  return () => {
    const query = cache.find({ queryKey: [person, name, input] });
    return query === undefined ? 0 : (askedAt.get(query) ?? 0);
  };
}

/** Reads a route for whoever will show it: a page that opens in the next second finds the answer, or waits for the same one. */
export function prefetchInto<N extends RouteName>(
  queries: QueryClient,
  signedIn: SignedIn,
  name: N,
  input: CallInput<N>,
): void {
  void queries.prefetchQuery(queryOf(signedIn, name, input));
}

/** Milliseconds between two looks at the server while the page is visible. */
const LIVE = 3_000;
const LIVE_AFTER_PROBLEM = 10_000;

/**
 * What a route answers, kept up to date while the page is visible. The last answer stays while a new one is on its way.
 *
 * @param enabled false: it is not asked yet
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

/** What a route answers, asked once: for lists that are opened on demand. */
export function useOnce<N extends RouteName>(name: N, input: CallInput<N>): UseQueryResult<RouteAnswer<N>, ApiProblem> {
  return useQuery<RouteAnswer<N>, ApiProblem>(queryOf(present(useContext(SignedInContext)), name, input));
}

export interface RouteMutation<N extends RouteName> {
  readonly send: (input: CallInput<N>) => void;
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
  /** What is being sent, or was sent last. */
  readonly sent: CallInput<N> | undefined;
  readonly forget: () => void;
}

export interface MutationSettings<N extends RouteName> {
  /** After it took effect; pages have not asked the server again yet. */
  readonly onDone?: (answer: RouteAnswer<N>, input: CallInput<N>) => void;
  /** A form: one key from opening to success, whatever is corrected in between. */
  readonly oneKey?: boolean;
}

/** A change: sent once however often it is tried, and every page asks again when it took effect. */
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
      // What was pressed may be gone from the page by now.
      requestAnimationFrame(keepFocus);
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

/** Shows what a change answered at once, in a reading that is on the page, before the server is asked again. */
export function useAmend<N extends RouteName>(
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

/** The kinds of session: with Teams' token, or in local mode as one of the sample people. */
import { WIRE_TABLE } from 'virtual:wire-table';
import { QueryClient } from '@tanstack/react-query';
import type { LocalPersonView } from '../../shared/contract/membership';
import type { SignedIn } from '../components/session';
import { createApi } from '../lib/api';
import { ApiProblem, asProblem } from '../lib/problem';
import type { TeamsHost } from './teams-host';

/**
 * Creates the query client. A failed query is retried once, after 500 ms, if retrying may help (`unreachable`,
 * `unavailable`); mutations are not retried.
 */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && ['unreachable', 'unavailable'].includes(asProblem(error).kind),
        retryDelay: 500,
        staleTime: 1_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Returns the session of the person signed in to Teams. */
export function teamsSession(host: TeamsHost): SignedIn {
  return { api: apiWith((renew) => bearer(host, renew)), person: 'teams' };
}

/** Returns the session of a sample person (local mode). */
export function localSession(aadObjectId: string): SignedIn {
  return { api: apiWith(async () => `Local ${aadObjectId}`), person: aadObjectId };
}

const REMEMBERED = 'acting-as';

/** Returns the person this browser acted as last; by default the chair, else the first. */
export function rememberedPerson(people: readonly LocalPersonView[]): LocalPersonView | undefined {
  const known = window.localStorage.getItem(REMEMBERED);
  return (
    people.find(({ aadObjectId }) => aadObjectId === known) ?? people.find(({ role }) => role === 'chair') ?? people[0]
  );
}

/** Stores whom this browser acts as, for `rememberedPerson`. */
export function rememberPerson(aadObjectId: string): void {
  window.localStorage.setItem(REMEMBERED, aadObjectId);
}

function apiWith(authorisation: (renew: boolean) => Promise<string>) {
  return createApi({ table: WIRE_TABLE, fetch: (url, init) => fetch(url, init), authorisation });
}

async function bearer(host: TeamsHost, renew: boolean): Promise<string> {
  try {
    return `Bearer ${await host.token(renew)}`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ApiProblem(
      'signed-out',
      'Teams could not sign you in',
      `Close the tab and open it again. If that does not help, tell the VRU that Teams answered “${reason}”.`,
    );
  }
}

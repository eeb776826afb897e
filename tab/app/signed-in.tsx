/** Signing in: with Teams' token, or in local mode as one of the sample people. */

import { WIRE_TABLE } from 'virtual:wire-table';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { LocalPersonView } from '../../shared/contract/membership';
import { type SignedIn, SignedInProvider } from '../components/session';
import { createApi } from '../lib/api';
import { ApiProblem, asProblem } from '../lib/problem';
import { ActingAs } from './acting-as';
import { Chrome } from './chrome';
import type { TeamsHost } from './teams-host';

/** Once more after half a second, where waiting may help. */
function client(): QueryClient {
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

/** The tab inside Teams. */
export function TeamsTab({ host }: { readonly host: TeamsHost }) {
  const [queries] = useState(client);
  const signedIn = useMemo<SignedIn>(() => ({ api: apiWith((renew) => bearer(host, renew)), person: 'teams' }), [host]);
  return (
    <QueryClientProvider client={queries}>
      <SignedInProvider value={signedIn}>
        <Chrome compact={host.frame === 'sidePanel'} />
      </SignedInProvider>
    </QueryClientProvider>
  );
}

const REMEMBERED = 'acting-as';

function remembered(people: readonly LocalPersonView[]): LocalPersonView | undefined {
  const known = window.localStorage.getItem(REMEMBERED);
  return (
    people.find(({ aadObjectId }) => aadObjectId === known) ?? people.find(({ role }) => role === 'chair') ?? people[0]
  );
}

/** The tab in local mode: no sign-in, one of the sample people instead. */
export function LocalTab({ people }: { readonly people: readonly LocalPersonView[] }) {
  const [queries] = useState(client);
  const [person, setPerson] = useState(() => remembered(people));
  const id = person?.aadObjectId ?? '';
  useEffect(() => {
    if (id !== '') window.localStorage.setItem(REMEMBERED, id);
  }, [id]);
  const signedIn = useMemo<SignedIn>(() => ({ api: apiWith(async () => `Local ${id}`), person: id }), [id]);
  return (
    <QueryClientProvider client={queries}>
      <SignedInProvider value={signedIn}>
        <Chrome actingAs={<ActingAs people={people} person={id} onChange={setPerson} />} />
      </SignedInProvider>
    </QueryClientProvider>
  );
}

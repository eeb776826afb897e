/** The tab once it is known who is there. */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { LocalPersonView } from '../../shared/contract/membership';
import { SignedInProvider } from '../components/session';
import { ActingAs } from './acting-as';
import { Chrome } from './chrome';
import { localSession, rememberedPerson, rememberPerson, teamsSession } from './sessions';
import type { TeamsHost } from './teams-host';

interface TabProps {
  readonly queries: QueryClient;
}

/** The tab inside Teams. */
export function TeamsTab({ host, queries }: TabProps & { readonly host: TeamsHost }) {
  const signedIn = useMemo(() => teamsSession(host), [host]);
  const [, go] = useLocation();
  const { below } = host;
  useEffect(() => {
    // Once: Teams says the same again after a reload, and cannot be told to forget it.
    if (below !== null) go(below, { replace: true });
  }, [below, go]);
  return (
    <QueryClientProvider client={queries}>
      <SignedInProvider value={signedIn}>
        <Chrome compact={host.frame === 'sidePanel'} />
      </SignedInProvider>
    </QueryClientProvider>
  );
}

/** The tab in local mode: no sign-in, one of the sample people instead. */
export function LocalTab({ people, queries }: TabProps & { readonly people: readonly LocalPersonView[] }) {
  const [person, setPerson] = useState(() => rememberedPerson(people));
  const id = person?.aadObjectId ?? '';
  useEffect(() => {
    if (id !== '') rememberPerson(id);
  }, [id]);
  const signedIn = useMemo(() => localSession(id), [id]);
  return (
    <QueryClientProvider client={queries}>
      <SignedInProvider value={signedIn}>
        <Chrome actingAs={<ActingAs people={people} person={id} onChange={setPerson} />} />
      </SignedInProvider>
    </QueryClientProvider>
  );
}

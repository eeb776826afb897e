import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { LocalPersonView } from '../../shared/contract/membership';
import { SignedInProvider } from '../components/session';
import { ActingAs } from './acting-as';
import { Chrome } from './chrome';
import { localSession, rememberedPerson, rememberPerson } from './sessions';

export interface LocalTabProps {
  readonly people: readonly LocalPersonView[];
  readonly queries: QueryClient;
}

/** The tab in local mode: no sign-in, but the choice of one of the sample people. */
export function LocalTab({ people, queries }: LocalTabProps) {
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

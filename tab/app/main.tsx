import type { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchFocus } from '../components/focus-return';
import { prefetchInto, type SignedIn } from '../components/session';
import type { StartSources } from '../lib/start';
import { App } from './app';
import { BASE, pageAt } from './pages';
import { createQueries, localSession, rememberedPerson, teamsSession } from './sessions';
import type { TeamsHost } from './teams-host';
import { queryStartSources } from './use-start';

const first = queryStartSources();
const queries = createQueries();
watchFocus();
prefetchFirst(queries, first, window.location.pathname);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App first={first} queries={queries} />
  </StrictMode>,
);

/**
 * Prefetches what the first page needs, before it renders: its code at once, the reader and the page's data as soon as
 * the session is known. Failures are ignored: the page requests the same again and reports the problem.
 */
function prefetchFirst(queries: QueryClient, first: StartSources<TeamsHost>, pathname: string): void {
  const page = pageAt(pathname.slice(BASE.length));
  page?.code.load().catch(() => undefined);
  const read = (signedIn: SignedIn) => {
    prefetchInto(queries, signedIn, 'me', {});
    if (page?.reads !== undefined) prefetchInto(queries, signedIn, page.reads, {});
  };
  first.teams.then(
    (host) => host !== null && read(teamsSession(host)),
    () => undefined,
  );
  first.people.then(
    (people) => {
      const person = rememberedPerson(people);
      if (person !== undefined) read(localSession(person.aadObjectId));
    },
    () => undefined,
  );
}

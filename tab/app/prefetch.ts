import type { QueryClient } from '@tanstack/react-query';
import { readInto, type SignedIn } from '../components/session';
import type { StartSources } from '../lib/start';
import { BASE, placeAt } from './pages';
import { localSession, rememberedPerson, teamsSession } from './sessions';
import type { TeamsHost } from './teams-host';

/**
 * Fetches what the first page needs while it is still on its way to being drawn: its code at once, who is reading and what the
 * page shows as soon as it is known who asks. Nothing is lost where one of them fails: the page asks again and says so.
 */
export function readAhead(queries: QueryClient, first: StartSources<TeamsHost>, pathname: string): void {
  const place = placeAt(pathname.slice(BASE.length));
  place?.content.load().catch(() => undefined);
  const read = (signedIn: SignedIn) => {
    readInto(queries, signedIn, 'me', {});
    if (place?.content.reads !== undefined) readInto(queries, signedIn, place.content.reads, {});
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

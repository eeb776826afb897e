import { WIRE_TABLE } from 'virtual:wire-table';
import { useCallback, useEffect, useState } from 'react';
import { createApi } from '../lib/api';
import { type Start, type StartSources, watchStart } from '../lib/start';
import type { LocalTabProps } from './local-tab';
import { pageCode } from './page-code';
import type { TeamsHost } from './teams-host';

/** How long a frame may take to answer before the page says that it belongs into Teams. */
const TEAMS_PATIENCE = 1500;

const nobody = createApi({
  table: WIRE_TABLE,
  fetch: (url, init) => fetch(url, init),
  authorisation: async () => null,
});

/** Asks Teams and the server at once. Called before React starts, so that nothing waits for the first picture. */
export function askEverybody(): StartSources<TeamsHost> {
  const people = nobody.call('localPeople', {});
  // Whoever watches hears of a failure; until somebody does, it is no error.
  people.catch(() => undefined);
  return {
    teams: findTeams(),
    people,
    patience: new Promise((resolve) => setTimeout(resolve, TEAMS_PATIENCE)),
  };
}

/** The tab in local mode. A real group's readers never fetch it. */
export const LOCAL_TAB = pageCode<LocalTabProps>(async () => (await import('./local-tab')).LocalTab);

/** Null while it is not known yet where the tab runs, or its code is on the way: once a page shows, nothing pushes it down. `again` asks once more. */
export function useStart(first: StartSources<TeamsHost>): {
  readonly start: Start<TeamsHost> | null;
  readonly again: () => void;
} {
  const [sources, setSources] = useState(first);
  const [start, setStart] = useState<Start<TeamsHost> | null>(null);
  useEffect(() => {
    let current = true;
    const people = sources.people.then((all) => LOCAL_TAB.load().then(() => all));
    watchStart({ ...sources, people }, (outcome) => current && setStart(outcome));
    return () => {
      current = false;
    };
  }, [sources]);
  const again = useCallback(() => {
    setStart(null);
    setSources(askEverybody());
  }, []);
  return { start, again };
}

/** Whether something could be Teams: a frame around us, or a phone's app (which has none but speaks to us). */
function somethingAround(): boolean {
  return window.parent !== window || window.opener !== null || Reflect.has(window, 'nativeInterface');
}

/** Teams once it answers; null where nothing can be Teams, or what is there says it is not. May take a minute: race it. */
async function findTeams(): Promise<TeamsHost | null> {
  if (!somethingAround()) return null;
  try {
    const { connect } = await import('./teams-client');
    return await connect();
  } catch {
    return null;
  }
}

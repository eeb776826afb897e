import { WIRE_TABLE } from 'virtual:wire-table';
import { useCallback, useEffect, useState } from 'react';
import { createApi } from '../lib/api';
import { type Start, type StartSources, watchStart } from '../lib/start';
import type { LocalTabProps } from './local-tab';
import { pageCode } from './page-code';
import type { TeamsHost } from './teams-host';

/** Milliseconds to wait for Teams before the page says that it belongs in Teams. */
const TEAMS_PATIENCE = 1500;

const nobody = createApi({
  table: WIRE_TABLE,
  fetch: (url, init) => fetch(url, init),
  authorisation: async () => null,
});

/** Queries Teams and the server in parallel. Called before React starts, so that the first render delays neither. */
export function queryStartSources(): StartSources<TeamsHost> {
  const people = nobody.call('localPeople', {});
  // Prevents an unhandled rejection until a consumer is attached, which then receives the failure.
  people.catch(() => undefined);
  return {
    teams: findTeams(),
    people,
    patience: new Promise((resolve) => setTimeout(resolve, TEAMS_PATIENCE)),
  };
}

/** The tab in local mode, loaded on demand: readers of a real group never load it. */
export const LOCAL_TAB = pageCode<LocalTabProps>(async () => (await import('./local-tab')).LocalTab);

/**
 * Returns where the tab runs. `start` is null until that is known and local mode's code has loaded, so that nothing
 * shifts once a page is shown. `again` retries.
 */
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
    setSources(queryStartSources());
  }, []);
  return { start, again };
}

/** Whether the surroundings may be Teams: a frame, or the mobile app (no frame, but a native interface). */
function somethingAround(): boolean {
  return window.parent !== window || window.opener !== null || Reflect.has(window, 'nativeInterface');
}

/**
 * Returns Teams once it answers; null if nothing can be Teams, or the frame is not Teams. May take a minute: to be
 * raced against a timeout.
 */
async function findTeams(): Promise<TeamsHost | null> {
  if (!somethingAround()) return null;
  try {
    const { connect } = await import('./teams-client');
    return await connect();
  } catch {
    return null;
  }
}

/**
 * How the tab starts: in Teams, in local mode, or where it cannot sign in. Teams and the local list of people are
 * queried in parallel and the first positive answer decides, so that neither waits for the other.
 */
import type { LocalPersonView } from '../../shared/contract/membership';
import type { ApiProblem } from './problem';
import { asProblem } from './problem';

export type Start<Host> =
  | { readonly kind: 'teams'; readonly host: Host }
  | { readonly kind: 'local'; readonly people: readonly LocalPersonView[] }
  | { readonly kind: 'outside' }
  | { readonly kind: 'failed'; readonly problem: ApiProblem };

export interface StartSources<Host> {
  /** Teams, or null if there is none. May never settle. */
  readonly teams: Promise<Host | null>;
  /** The local people; rejects with `not-found` outside local mode. */
  readonly people: Promise<readonly LocalPersonView[]>;
  /** Resolves when Teams has had enough time to answer. */
  readonly patience: Promise<void>;
}

/** Calls `tell` with each outcome as it becomes known; the last one holds. A late answer from Teams still counts. */
export function watchStart<Host>(sources: StartSources<Host>, tell: (start: Start<Host>) => void): void {
  let signedIn = false;
  const settle = (start: Start<Host>) => {
    if (signedIn) return;
    signedIn = start.kind === 'teams' || start.kind === 'local';
    tell(start);
  };
  const noTeams = Promise.race([sources.teams.then((host) => host === null || never()), sources.patience]);
  sources.teams.then(
    (host) => host !== null && settle({ kind: 'teams', host }),
    () => undefined,
  );
  sources.people.then(
    (people) => settle({ kind: 'local', people }),
    (error: unknown) => {
      const problem = asProblem(error);
      const outcome: Start<Host> = problem.kind === 'not-found' ? { kind: 'outside' } : { kind: 'failed', problem };
      noTeams.then(
        () => settle(outcome),
        () => settle(outcome),
      );
    },
  );
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleTeam48Regular } from '@fluentui/react-icons';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { Route, Router, Switch } from 'wouter';
import { SignedInProvider } from '../components/session';
import { EmptyState, FailureState } from '../components/states';
import { ToastProvider } from '../components/toast';
import type { StartSources } from '../lib/start';
import { Chrome } from './chrome';
import { PageContent } from './page-code';
import { BASE } from './pages';
import { teamsSession } from './sessions';
import type { TeamsHost } from './teams-host';
import { useTheme } from './theme';
import { LOCAL_TAB, useStart } from './use-start';

const ConfigurePage = lazy(() => import('./configure-page').then((module) => ({ default: module.ConfigurePage })));

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'break-word',
  },
  opening: { paddingTop: '20vh' },
});

interface AppProps {
  readonly first: StartSources<TeamsHost>;
  readonly queries: QueryClient;
}

/** The whole tab: theme, sign-in, pages. */
export function App({ first, queries }: AppProps) {
  const styles = useStyles();
  const { start, again } = useStart(first);
  const host = start?.kind === 'teams' ? start.host : null;
  const shown = useTheme(host);
  useEffect(() => {
    if (shown === null) return;
    document.documentElement.dataset.theme = shown.name;
    document.documentElement.style.colorScheme = shown.scheme;
    // The strip reserved for the scrollbar belongs to no element of the page.
    document.documentElement.style.backgroundColor = shown.theme.colorNeutralBackground3;
  }, [shown]);
  if (shown === null) return <Opening />;
  return (
    <FluentProvider theme={shown.theme}>
      {/* On a separate element: the provider's own class names are copied to every dialog and list. */}
      <div className={styles.page}>
        <ToastProvider>
          <Router base={BASE}>
            <Switch>
              <Route path="/configure">
                <Suspense fallback={null}>
                  <ConfigurePage host={host} starting={start === null} />
                </Suspense>
              </Route>
              <Route>
                <Signed start={start} again={again} queries={queries} />
              </Route>
            </Switch>
          </Router>
        </ToastProvider>
      </div>
    </FluentProvider>
  );
}

function Signed({ start, again, queries }: ReturnType<typeof useStart> & Pick<AppProps, 'queries'>) {
  const styles = useStyles();
  switch (start?.kind) {
    case 'teams':
      return <TeamsTab host={start.host} queries={queries} />;
    case 'local':
      return (
        <Suspense fallback={<Opening />}>
          <PageContent code={LOCAL_TAB} people={start.people} queries={queries} />
        </Suspense>
      );
    case 'failed':
      return (
        <main>
          <FailureState problem={start.problem} onRetry={again} />
        </main>
      );
    case 'outside':
      return (
        <main className={styles.opening}>
          <EmptyState headingLevel={1} icon={<PeopleTeam48Regular />} title="Open this in Microsoft Teams">
            These pages know who you are through Teams. Go to the group’s team or meeting in Teams and choose the app
            there. If you cannot see it, ask the VRU to add you.
          </EmptyState>
        </main>
      );
    default:
      return <Opening />;
  }
}

/** The same markup as in `index.html`, shown before any script has run: nothing shifts in between. */
function Opening() {
  return (
    <main>
      <p className="opening">Opening…</p>
    </main>
  );
}

/** The tab inside Teams. */
function TeamsTab({ host, queries }: { readonly host: TeamsHost; readonly queries: QueryClient }) {
  const signedIn = useMemo(() => teamsSession(host), [host]);
  return (
    <QueryClientProvider client={queries}>
      <SignedInProvider value={signedIn}>
        <Chrome compact={host.frame === 'sidePanel'} />
      </SignedInProvider>
    </QueryClientProvider>
  );
}

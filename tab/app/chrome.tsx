/** The frame around every page: the group's name, the reader, and the navigation. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PersonProhibited24Regular } from '@fluentui/react-icons';
import { type ReactNode, Suspense } from 'react';
import type { MeView } from '../../shared/contract/membership';
import { ErrorBoundary } from '../components/error-boundary';
import { VisitProvider } from '../components/page-title';
import { MeProvider, useLive } from '../components/session';
import { EmptyState, FailureState, Loading } from '../components/states';
import { useNarrow } from '../components/use-media';
import { ROLE_WORDS } from '../lib/words';
import { NavSectionLinks, PageLinks } from './navigation';
import { NotFoundPage } from './not-found-page';
import { PageContent } from './page-code';
import type { Page } from './pages';
import { SampleBanner } from './sample-banner';
import { useVisit } from './use-visit';

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: '-9999px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    ':focus': { left: tokens.spacingHorizontalM, top: tokens.spacingVerticalM, zIndex: 10 },
  },
  header: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  inner: {
    maxWidth: '1240px',
    marginLeft: 'auto',
    marginRight: 'auto',
    paddingLeft: tokens.spacingHorizontalXXL,
    paddingRight: tokens.spacingHorizontalXXL,
    boxSizing: 'border-box',
    '@media (max-width: 699.9px)': {
      paddingLeft: tokens.spacingHorizontalM,
      paddingRight: tokens.spacingHorizontalM,
    },
  },
  top: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalS,
  },
  group: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  groupName: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  reader: { textAlign: 'right', minWidth: 0, maxWidth: '440px' },
  readerNarrow: { textAlign: 'left', maxWidth: 'none' },
  pages: { backgroundColor: tokens.colorNeutralBackground2 },
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalXXL,
    paddingBottom: '72px',
    outlineStyle: 'none',
    '@media (max-width: 699.9px)': { paddingTop: tokens.spacingVerticalS, rowGap: tokens.spacingVerticalL },
  },
});

const beside = new URLSearchParams(window.location.search).get('frame') === 'sidePanel';
const HALF_A_MINUTE = 30_000;

interface ChromeProps {
  /** Beside a call, where there is space for little more than the page. */
  readonly compact?: boolean;
  /** Local mode's choice of the person to act as. */
  readonly actingAs?: ReactNode;
}

/** The frame and, once the reader is known, the page at the address. */
export function Chrome({ compact = false, actingAs }: ChromeProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  const tight = compact || beside || narrow;
  const me = useLive('me', {}, HALF_A_MINUTE);
  const group = me.data?.group;
  const { page, key, visit } = useVisit(group?.shortName);
  return (
    <>
      <Link href="#main" className={styles.skip}>
        Skip to the page
      </Link>
      <header className={styles.header}>
        <div className={styles.inner}>
          <div className={styles.top}>
            <div className={styles.group}>
              <span className={styles.groupName}>{(tight ? group?.shortName : group?.name) ?? '\u00a0'}</span>
              {!tight && <span className={styles.quiet}>{group?.partnership ?? '\u00a0'}</span>}
            </div>
            {actingAs}
            {me.data !== undefined && <Reader me={me.data} narrow={tight} />}
          </div>
          <NavSectionLinks page={page} me={me.data} />
        </div>
        <div className={styles.pages}>
          <div className={styles.inner}>
            <PageLinks page={page} me={me.data} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={mergeClasses(styles.inner, styles.main)}>
        <VisitProvider value={visit}>
          <ErrorBoundary key={key}>
            <Content me={me} page={page} />
          </ErrorBoundary>
        </VisitProvider>
      </main>
    </>
  );
}

/** The reader's seats and role. */
function Reader({ me, narrow }: { readonly me: MeView; readonly narrow: boolean }) {
  const styles = useStyles();
  const seats = me.seats.map(({ label }) => label).join('; ');
  return (
    <div className={mergeClasses(styles.quiet, styles.reader, narrow && styles.readerNarrow)}>
      {!me.local && <>{me.name} · </>}
      {seats === '' ? 'No seat' : seats} · <span>{ROLE_WORDS[me.role]}</span>
    </div>
  );
}

interface ContentProps {
  readonly me: ReturnType<typeof useLive<'me'>>;
  readonly page: Page | undefined;
}

function Content({ me, page }: ContentProps) {
  if (me.data === undefined) {
    if (me.error === null) return <Loading />;
    if (me.error.kind === 'no-seat') {
      return (
        <EmptyState
          headingLevel={1}
          icon={<PersonProhibited24Regular fontSize={48} />}
          title="You are not in this group yet"
        >
          {me.error.message}
        </EmptyState>
      );
    }
    return <FailureState problem={me.error} onRetry={() => void me.refetch()} busy={me.isFetching} />;
  }
  return (
    <MeProvider value={me.data}>
      {me.data.sampleData && <SampleBanner />}
      {page === undefined ? (
        <NotFoundPage />
      ) : (
        <Suspense fallback={<Loading />}>
          <PageContent code={page.code} />
        </Suspense>
      )}
    </MeProvider>
  );
}

/** The links to the other pages: the sections, and below them the pages of the current section. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { MeView } from '../../shared/contract/membership';
import { useLive } from '../components/session';
import { counted } from '../lib/words';
import { listedPage, NAVIGATION, type Page } from './pages';

const useStyles = makeStyles({
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (min-width: 340px) and (max-width: 699.9px)': { columnGap: tokens.spacingHorizontalS },
    // On one line of a side panel: what does not fit is a swipe, or a Tab, away.
    '@media (max-width: 339.9px)': {
      columnGap: tokens.spacingHorizontalXXS,
      flexWrap: 'nowrap',
      overflowX: 'auto',
      overflowY: 'hidden',
      scrollbarWidth: 'none',
    },
  },
  link: {
    display: 'block',
    boxSizing: 'border-box',
    textAlign: 'center',
    whiteSpace: 'nowrap',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalSNudge,
    '@media (max-width: 699.9px)': { minWidth: '44px', paddingTop: '11px', paddingBottom: '10px' },
    // The line below the current one takes its room everywhere: nothing moves when another becomes current.
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    '@media (max-width: 339.9px)': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusSmall,
    },
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  // In a side panel the count takes no room of its own: the sections stay on one line.
  count: {
    '@media (max-width: 339.9px)': {
      marginRight: '-24px',
      whiteSpace: 'pre',
      verticalAlign: 'super',
      fontSize: tokens.fontSizeBase100,
      lineHeight: tokens.lineHeightBase100,
    },
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface NavigationProps {
  readonly page: Page | undefined;
  /** Undefined until it is known who reads. */
  readonly me: MeView | undefined;
}

const CALM_MS = 60_000;

/** Messages that did not arrive are counted where the VRU is, whatever page that may be. */
function UndeliveredCount() {
  const styles = useStyles();
  const { data } = useLive('undelivered', {}, CALM_MS);
  const total = data?.total ?? 0;
  if (total === 0) return null;
  return (
    <span className={styles.count} title={`${counted(total, 'message')} may not have arrived`}>
      {' '}
      ({total})
    </span>
  );
}

/** The sections. The one that the page is in is marked. */
export function NavSectionLinks({ page, me }: NavigationProps) {
  const styles = useStyles();
  return (
    <nav aria-label="Pages">
      <ul className={styles.links}>
        {NAVIGATION.map(({ id, name, pages: [first] }) => (
          <PageLink key={id} to={first} name={name} current={page?.nav === id} exact={page === first}>
            {id === 'group' && me?.may.runGroup === true && <UndeliveredCount />}
          </PageLink>
        ))}
      </ul>
    </nav>
  );
}

/** The pages of the section; nothing where it has only the one that is shown. */
export function PageLinks({ page, me }: NavigationProps) {
  const styles = useStyles();
  const section = NAVIGATION.find(({ id }) => id === page?.nav);
  const offered = (section?.pages ?? []).filter(
    ({ shownTo }) => shownTo === undefined || (me !== undefined && shownTo(me)),
  );
  if (page === undefined || section === undefined || (offered.length === 1 && offered[0] === page)) return null;
  return (
    <nav aria-label={section.name}>
      <ul className={styles.links}>
        {offered.map((own) => (
          <PageLink key={own.id} small to={own} current={listedPage(page) === own} exact={page === own}>
            {own.id === 'messages' && <UndeliveredCount />}
          </PageLink>
        ))}
      </ul>
    </nav>
  );
}

interface PageLinkProps {
  readonly to: Page;
  /** The section's name, where the link stands for the section. */
  readonly name?: string;
  readonly current: boolean;
  /** It leads to the very page that is shown. */
  readonly exact: boolean;
  readonly small?: boolean;
  /** Behind the name. */
  readonly children?: ReactNode;
}

function PageLink({ to, name = to.name, current, exact, small = false, children }: PageLinkProps) {
  const styles = useStyles();
  return (
    <li>
      <Link
        href={to.path}
        className={mergeClasses(styles.link, current && styles.current, small && styles.small)}
        aria-current={exact ? 'page' : current ? 'true' : undefined}
        onPointerEnter={() => void to.code.load().catch(() => undefined)}
      >
        {name}
        {children}
      </Link>
    </li>
  );
}

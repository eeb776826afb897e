/** The links to the other pages: the sections, and below them the pages of the current section. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { MeView } from '../../shared/contract/membership';
import { listedPage, NAVIGATION, type Page } from './pages';
import { type PointerHandlers, useWaitingCounts } from './use-waiting-counts';

const useStyles = makeStyles({
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 699.9px)': { columnGap: tokens.spacingHorizontalM },
    // One line in a side panel or on a phone: the rest is reached by swiping or with the Tab key.
    '@media (max-width: 479.9px)': { flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' },
    // Fades out at the end where there is more. Under forced colours a fade is not possible, so a scrollbar is shown.
    '@media (max-width: 479.9px) and (forced-colors: none)': {
      scrollbarWidth: 'none',
      '::after': {
        content: '""',
        position: 'sticky',
        right: 0,
        flexShrink: 0,
        width: '24px',
        marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
        pointerEvents: 'none',
      },
    },
    '@media (max-width: 479.9px) and (forced-colors: active)': {
      scrollbarWidth: 'thin',
      scrollbarColor: 'CanvasText Canvas',
    },
  },
  upper: {
    '::after': { backgroundImage: `linear-gradient(to right, transparent, ${tokens.colorNeutralBackground1})` },
  },
  lower: {
    '::after': { backgroundImage: `linear-gradient(to right, transparent, ${tokens.colorNeutralBackground2})` },
  },
  link: {
    display: 'block',
    boxSizing: 'border-box',
    textAlign: 'center',
    whiteSpace: 'nowrap',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalSNudge,
    '@media (max-width: 699.9px)': { minWidth: '44px', paddingTop: '11px', paddingBottom: '10px' },
    // The line below the current link is reserved below every link: nothing moves when another becomes current.
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
  // Smaller in a side panel, where space is limited.
  count: {
    '@media (max-width: 339.9px)': {
      verticalAlign: 'super',
      fontSize: tokens.fontSizeBase100,
      lineHeight: tokens.lineHeightBase100,
    },
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface NavigationProps {
  readonly page: Page | undefined;
  /** Undefined until the reader is known. */
  readonly me: MeView | undefined;
}

/** The sections, with the current one marked. */
export function NavSectionLinks({ page, me }: NavigationProps) {
  const { waiting, reaching } = useWaitingCounts(me);
  return (
    <Line label="Pages" at={page?.nav} ground="upper" {...reaching}>
      {NAVIGATION.map(({ id, name, pages }) => (
        <PageLink
          key={id}
          to={pages[0]}
          name={name}
          current={page?.nav === id}
          exact={page === pages[0]}
          // "For you" repeats what the other pages count, so its section shows no sum.
          waiting={id === 'overview' ? 0 : pages.reduce((sum, own) => sum + waiting(own), 0)}
        />
      ))}
    </Line>
  );
}

/** The pages of the current section; nothing if the current page is the only one. */
export function PageLinks({ page, me }: NavigationProps) {
  const { waiting, reaching } = useWaitingCounts(me);
  const section = NAVIGATION.find(({ id }) => id === page?.nav);
  const offered = (section?.pages ?? []).filter(
    ({ shownTo }) => shownTo === undefined || (me !== undefined && shownTo(me)),
  );
  if (page === undefined || section === undefined || (offered.length === 1 && offered[0] === page)) return null;
  return (
    <Line label={section.name} at={page.id} ground="lower" {...reaching}>
      {offered.map((own) => (
        <PageLink
          key={own.id}
          small
          to={own}
          current={listedPage(page) === own}
          exact={page === own}
          waiting={waiting(own)}
        />
      ))}
    </Line>
  );
}

interface LineProps extends PointerHandlers {
  readonly label: string;
  /** Id of the current link. */
  readonly at: string | undefined;
  /** Background of the line, which its end fades into. */
  readonly ground: 'upper' | 'lower';
  readonly children: ReactNode;
}

/** A line of links. If it scrolls, the current link is scrolled into view, because it shows where the reader is. */
function Line({ label, at, ground, children, ...reaching }: LineProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const shown = useRef('');
  // A count, or a page that only some may see, arrives later and moves the links. Without such a change the scroll
  // position is left alone, so that a manual scroll is not undone.
  useLayoutEffect(() => {
    const line = list.current;
    const link = line?.querySelector('[aria-current]');
    const now = `${at} ${line?.scrollWidth}`;
    if (line == null || link == null || shown.current === now) return;
    shown.current = now;
    const { left, width } = link.getBoundingClientRect();
    line.scrollLeft += left - line.getBoundingClientRect().left - (line.clientWidth - width) / 2;
  });
  return (
    <nav aria-label={label} {...reaching}>
      <ul ref={list} className={mergeClasses(styles.links, styles[ground])}>
        {children}
      </ul>
    </nav>
  );
}

interface PageLinkProps {
  readonly to: Page;
  /** Name of the section, if the link stands for the section. */
  readonly name?: string;
  readonly current: boolean;
  /** Whether the link leads to exactly the page that is shown. */
  readonly exact: boolean;
  readonly small?: boolean;
  /** Number of items waiting there for the reader. */
  readonly waiting: number;
}

function PageLink({ to, name = to.name, current, exact, small = false, waiting }: PageLinkProps) {
  const styles = useStyles();
  return (
    <li>
      <Link
        href={to.path}
        className={mergeClasses(styles.link, current && styles.current, small && styles.small)}
        aria-current={exact ? 'page' : current ? 'true' : undefined}
        aria-label={waiting > 0 ? `${name}, ${waiting} waiting` : undefined}
        onPointerEnter={() => void to.code.load().catch(() => undefined)}
      >
        {name}
        {waiting > 0 && <span className={styles.count}> ({waiting})</span>}
      </Link>
    </li>
  );
}

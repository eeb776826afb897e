/** Placeholders of a page without content: loading, empty, or a problem and what to do about it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../lib/problem';
import { PageTitle } from './page-title';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  shape: {
    height: '48px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1Alpha,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '0.01ms', animationIterationCount: 1 },
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  tall: { height: '96px' },
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXXXL,
    paddingBottom: tokens.spacingVerticalXXXL,
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalL,
  },
  icon: { color: tokens.colorNeutralForeground3, display: 'flex', fontSize: '48px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { margin: 0, maxWidth: '52ch', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  // A standalone link needs as large a touch target as a button.
  action: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalM,
    '& > a': {
      display: 'inline-flex',
      alignItems: 'center',
      minHeight: '24px',
      '@media (max-width: 699.9px)': { minHeight: '44px' },
    },
  },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const ROWS = [1, 2, 3, 4, 5] as const;

/** Grey skeleton in place of what is loading. */
export function Loading({ rows = 5 }: { readonly rows?: number }) {
  const styles = useStyles();
  return (
    <div role="progressbar" aria-busy="true" aria-label="Loading" className={styles.rows}>
      <div className={mergeClasses(styles.shape, styles.tall)} />
      {ROWS.slice(0, rows).map((row) => (
        <div key={row} className={styles.shape} />
      ))}
    </div>
  );
}

interface StateProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
  readonly headingLevel?: 1 | 2;
}

/** Empty state: a message in words, with the next step. */
export function EmptyState({ title, icon, children, action, headingLevel = 2 }: StateProps) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      {icon !== undefined && (
        <span aria-hidden="true" className={styles.icon}>
          {icon}
        </span>
      )}
      {headingLevel === 1 ? (
        <PageTitle title={title} className={styles.title} />
      ) : (
        <h2 className={styles.title}>{title}</h2>
      )}
      {children !== undefined && <p className={styles.words}>{children}</p>}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}

interface NotFoundStateProps {
  readonly title: string;
  readonly icon: ReactNode;
  /** Label of the button that leads elsewhere. */
  readonly way: string;
  readonly onWay: () => void;
  /** The only content of the page: its title is the page's, and its button the primary action. */
  readonly wholePage?: boolean;
}

/** Message for an address that leads to nothing: what is missing, why that may be, and where to go instead. */
export function NotFoundState({ title, icon, way, onWay, wholePage = false }: NotFoundStateProps) {
  return (
    <EmptyState
      headingLevel={wholePage ? 1 : 2}
      icon={icon}
      title={title}
      action={
        <Button appearance={wholePage ? 'primary' : 'secondary'} onClick={onWay}>
          {way}
        </Button>
      }
    >
      The link may be old, or not complete.
    </EmptyState>
  );
}

/** A problem that leaves the page without content. */
export function FailureState(props: {
  readonly problem: ApiProblem;
  readonly onRetry: () => void;
  readonly busy?: boolean;
}) {
  const styles = useStyles();
  const { problem } = props;
  return (
    <div role="alert">
      <EmptyState
        title={problem.kind === 'conflict' ? 'Not possible at the moment' : problem.title}
        action={
          <Button icon={<ArrowClockwise20Regular />} disabledFocusable={props.busy ?? false} onClick={props.onRetry}>
            Try again
          </Button>
        }
      >
        {problem.kind === 'unreachable' ? 'Check your connection. This page tries again by itself.' : problem.message}
      </EmptyState>
      <Reference problem={problem} className={styles.small} />
    </div>
  );
}

/** The reference to quote to the VRU; nothing if the problem has none. */
export function Reference(props: { readonly problem: ApiProblem; readonly className?: string }) {
  if (props.problem.correlationId === null) return null;
  return (
    <p className={props.className} style={{ textAlign: 'center' }}>
      If this goes on, tell the VRU and quote <code>{props.problem.correlationId}</code>.
    </p>
  );
}

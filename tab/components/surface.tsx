/** Basic components of every page: card, headings, button group and tag. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHidden } from './hidden';
import { PageTitle } from './page-title';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: tokens.spacingHorizontalXXL,
    minWidth: 0,
    '@media (max-width: 699.9px)': { padding: tokens.spacingHorizontalL },
  },
  flush: { padding: 0, '@media (max-width: 699.9px)': { padding: 0 } },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalM,
  },
  title: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 699.9px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  section: {
    margin: 0,
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0, minInlineSize: 0 },
  tag: {
    display: 'inline-block',
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalSNudge,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  attention: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
    fontWeight: tokens.fontWeightSemibold,
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface CardProps {
  readonly children: ReactNode;
  /** Without padding, for lists and tables that reach the edges. */
  readonly flush?: boolean;
  readonly className?: string | undefined;
  readonly labelledBy?: string;
}

/** A card. With `labelledBy` it is a section with an accessible name. */
export function Card({ children, flush = false, className, labelledBy }: CardProps) {
  const styles = useStyles();
  const classes = mergeClasses(styles.card, flush && styles.flush, className);
  if (labelledBy === undefined) return <div className={classes}>{children}</div>;
  return (
    <section aria-labelledby={labelledBy} className={classes}>
      {children}
    </section>
  );
}

interface PageHeadingProps {
  readonly title: string;
  readonly lead?: string;
  /** Visually hidden on a narrow screen: a side panel has little height, and its navigation already shows the same. */
  readonly unseenWhereNarrow?: boolean;
  readonly children?: ReactNode;
}

/** The page's title, a line about its purpose, and its actions. */
export function PageHeading(props: PageHeadingProps) {
  const styles = useStyles();
  const { whereNarrow } = useHidden();
  return (
    <div className={mergeClasses(styles.heading, props.unseenWhereNarrow === true && whereNarrow)}>
      <div className={styles.words}>
        <PageTitle title={props.title} className={styles.title} />
        {props.lead !== undefined && <p className={styles.lead}>{props.lead}</p>}
      </div>
      {props.children !== undefined && <div className={styles.actions}>{props.children}</div>}
    </div>
  );
}

export function SectionTitle({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <h2 {...(id === undefined ? {} : { id })} className={styles.section}>
      {children}
    </h2>
  );
}

interface GroupProps {
  /** Accessible name of the group. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A group of related buttons. */
export function ButtonGroup({ label, className, children }: GroupProps) {
  const styles = useStyles();
  return (
    <fieldset aria-label={label} className={mergeClasses(styles.group, className)}>
      {children}
    </fieldset>
  );
}

/** A tag of one or two words beside an item: "Sample", "Overdue". */
export function Tag(props: { readonly children: ReactNode; readonly tone?: 'plain' | 'attention' | 'good' }) {
  const styles = useStyles();
  const tone = props.tone === 'attention' ? styles.attention : props.tone === 'good' ? styles.good : undefined;
  return <span className={mergeClasses(styles.tag, tone)}>{props.children}</span>;
}

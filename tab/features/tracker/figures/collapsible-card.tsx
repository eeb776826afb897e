import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { Card, SectionTitle } from '../../../components/surface';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  folded: { padding: 0 },
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold, '::before': { content: '"▸ "' } },
  fold: { '&[open] > summary > span:first-child::before': { content: '"▾ "' } },
  beside: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingHorizontalL}`,
  },
});

interface FoldProps {
  readonly title: string;
  /** Summary in a few words. */
  readonly beside: string;
  /** Whether it is collapsible and initially closed, for a narrow screen. */
  readonly folded: boolean;
  readonly children: ReactNode;
}

/** A few figures beside the table; collapsible if there is no space beside it. */
export function CollapsibleCard({ title, beside, folded, children }: FoldProps) {
  const styles = useStyles();
  const id = useId();
  if (!folded) {
    return (
      <Card labelledBy={id} className={styles.card}>
        <div>
          <SectionTitle id={id}>{title}</SectionTitle>
          <span className={styles.beside}>{beside}</span>
        </div>
        {children}
      </Card>
    );
  }
  return (
    <Card flush className={mergeClasses(styles.card, styles.folded)}>
      <details className={styles.fold}>
        <summary className={styles.summary}>
          <span className={styles.title}>{title}</span>
          <span className={styles.beside}>{beside}</span>
        </summary>
        <div className={styles.content}>{children}</div>
      </details>
    </Card>
  );
}

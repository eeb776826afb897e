/** Layout: vertical stacks, rows, titled sections and lists. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { Card, SectionTitle } from './surface';

/** Space between the parts. */
type Gap = 'none' | 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl';

const useRows = makeStyles({
  none: { rowGap: 0 },
  xxs: { rowGap: tokens.spacingVerticalXXS },
  xs: { rowGap: tokens.spacingVerticalXS },
  s: { rowGap: tokens.spacingVerticalS },
  m: { rowGap: tokens.spacingVerticalM },
  l: { rowGap: tokens.spacingVerticalL },
  xl: { rowGap: tokens.spacingVerticalXL },
});

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  apart: { justifyContent: 'space-between' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface StackProps {
  readonly gap?: Gap;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Stacks its children vertically. */
export function Stack({ gap = 'm', className, children }: StackProps) {
  return <div className={mergeClasses(useStyles().stack, useRows()[gap], className)}>{children}</div>;
}

interface RowProps {
  /** Spreads the children to both ends of the line. */
  readonly apart?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Places its children side by side, wrapping onto further lines. */
export function Row({ apart = false, className, children }: RowProps) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.row, apart && styles.apart, className)}>{children}</div>;
}

interface SectionProps {
  readonly title: ReactNode;
  readonly gap?: Gap;
  /** On a card of its own. */
  readonly card?: boolean;
  /** Shown at the other end of the title's line. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A titled section of a page; the title is also its accessible name. */
export function Section({ title, gap = 'm', card = false, actions, className, children }: SectionProps) {
  const id = useId();
  const classes = mergeClasses(useStyles().stack, useRows()[gap], className);
  const heading = <SectionTitle id={id}>{title}</SectionTitle>;
  const head =
    actions === undefined ? (
      heading
    ) : (
      <Row apart>
        {heading}
        {actions}
      </Row>
    );
  if (card) {
    return (
      <Card labelledBy={id} className={classes}>
        {head}
        {children}
      </Card>
    );
  }
  return (
    <section aria-labelledby={id} className={classes}>
      {head}
      {children}
    </section>
  );
}

interface PlainListProps {
  readonly label?: string;
  readonly gap?: Gap;
  readonly className?: string;
  /** `li` elements. */
  readonly children: ReactNode;
}

/** A list without bullets. */
export function PlainList({ label, gap = 'none', className, children }: PlainListProps) {
  const styles = useStyles();
  const rows = useRows();
  return (
    <ul
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={mergeClasses(styles.list, gap !== 'none' && styles.stack, gap !== 'none' && rows[gap], className)}
    >
      {children}
    </ul>
  );
}

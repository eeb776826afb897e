/** Appearance of the bases of sharing: a colour, a pattern and a word each. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SharingBasis } from '../../../../shared/domain/agreements/status';

/** From the preferred basis to the one that is of no concern: the order of every bar. */
export const BASES = ['framework', 'individual', 'none', 'not_needed'] as const satisfies readonly SharingBasis[];

const edge = (colour: string) => ({
  borderTopColor: colour,
  borderRightColor: colour,
  borderBottomColor: colour,
  borderLeftColor: colour,
});

const useStyles = makeStyles({
  fill: {
    boxSizing: 'border-box',
    borderTopStyle: 'solid',
    borderRightStyle: 'solid',
    borderBottomStyle: 'solid',
    borderLeftStyle: 'solid',
    borderTopWidth: tokens.strokeWidthThin,
    borderRightWidth: tokens.strokeWidthThin,
    borderBottomWidth: tokens.strokeWidthThin,
    borderLeftWidth: tokens.strokeWidthThin,
    forcedColorAdjust: 'none',
  },
  framework: { backgroundColor: tokens.colorBrandBackground, ...edge(tokens.colorBrandBackground) },
  individual: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorBrandStroke1}, ${tokens.colorBrandStroke1} 2px, transparent 2px, transparent 6px)`,
    ...edge(tokens.colorBrandStroke1),
  },
  none: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(-45deg, ${tokens.colorStatusDangerForeground1}, ${tokens.colorStatusDangerForeground1} 1px, transparent 1px, transparent 4px)`,
    ...edge(tokens.colorStatusDangerForeground1),
  },
  not_needed: { backgroundColor: tokens.colorNeutralBackground5, ...edge(tokens.colorNeutralStroke1) },
  swatch: {
    display: 'inline-block',
    width: '14px',
    height: '14px',
    borderRadius: tokens.borderRadiusSmall,
    flexShrink: 0,
  },
});

/** Returns the function that gives the classes of an area in a basis's colour and pattern. */
export function useBasisFill(): (basis: SharingBasis) => string {
  const styles = useStyles();
  return (basis) => mergeClasses(styles.fill, styles[basis]);
}

export function BasisSwatch({ basis }: { readonly basis: SharingBasis }) {
  const styles = useStyles();
  const fill = useBasisFill();
  return <span aria-hidden="true" className={mergeClasses(fill(basis), styles.swatch)} />;
}

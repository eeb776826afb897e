import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SortOrder } from '../../lib/sort';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    // A border would not move with the sticky head.
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    overflowWrap: 'normal',
  },
  sort: {
    display: 'inline-flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '@media (max-width: 699.9px)': { minHeight: '44px', minWidth: '44px', alignItems: 'center' },
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  // Space for the arrow in every heading: the text does not move when it appears.
  arrow: { width: '1em', flexShrink: 0 },
});

interface HeadCellProps {
  readonly className: string;
  readonly width: string | undefined;
  /** Direction in which the rows are sorted by this column now. */
  readonly direction: SortOrder['direction'] | undefined;
  /** Undefined if the column is not sortable. */
  readonly onSort: (() => void) | undefined;
  readonly children: ReactNode;
}

const ARROWS = { ascending: '↑', descending: '↓' } as const;

/** A sticky column heading; a button if the column is sortable. */
export function HeadCell({ className, width, direction, onSort, children }: HeadCellProps) {
  const styles = useStyles();
  return (
    <th scope="col" className={mergeClasses(className, styles.head)} style={{ width }} aria-sort={direction}>
      {onSort === undefined ? (
        children
      ) : (
        <button type="button" className={styles.sort} onClick={onSort}>
          {children}
          <span aria-hidden="true" className={styles.arrow}>
            {direction === undefined ? '' : ARROWS[direction]}
          </span>
        </button>
      )}
    </th>
  );
}

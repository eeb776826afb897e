import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SortOrder } from '../../lib/sort';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    // A border would stay behind when the head stays in sight.
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
  // Room for the arrow in every heading: the words stay where they are when it comes.
  arrow: { width: '1em', flexShrink: 0 },
});

interface HeadCellProps {
  readonly className: string;
  readonly width: string | undefined;
  /** The way the rows are sorted by this column now. */
  readonly direction: SortOrder['direction'] | undefined;
  /** Undefined: nothing sorts by this column. */
  readonly onSort: (() => void) | undefined;
  readonly children: ReactNode;
}

const ARROWS = { ascending: '↑', descending: '↓' } as const;

/** A heading, in sight as long as its rows are; a button where it sorts. */
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

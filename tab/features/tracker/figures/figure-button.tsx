import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: 0,
    listStyleType: 'none',
  },
  button: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    '@media (max-width: 699.9px)': { minHeight: '44px', justifyContent: 'center' },
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  line: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  figure: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** A list of figures, each of which filters the table by what it was counted from. */
export function FigureList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <ul aria-label={label} className={styles.list}>
      {children}
    </ul>
  );
}

interface FigureButtonProps {
  readonly name: ReactNode;
  readonly figure: string;
  /** Shown less prominently beside the figure. */
  readonly more?: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children?: ReactNode;
}

/** One figure as a toggle button: pressed, it filters; pressed again, it no longer does. */
export function FigureButton({ name, figure, more, pressed, onPress, children }: FigureButtonProps) {
  const styles = useStyles();
  return (
    <li>
      <button
        type="button"
        aria-pressed={pressed}
        className={mergeClasses(styles.button, pressed && styles.pressed)}
        onClick={onPress}
      >
        <span className={styles.line}>
          <span className={styles.name}>{name}</span>{' '}
          <span className={styles.figure}>
            {more !== undefined && <span className={styles.quiet}>{more} </span>}
            {figure}
          </span>
        </span>
        {children}
      </button>
    </li>
  );
}

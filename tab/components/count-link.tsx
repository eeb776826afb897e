/**
 * Counts that open the list of what they count: a button if the list is on the same page, a link if it is on another.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { focusReturn } from './focus-return';
import { useHidden } from './hidden';

const useStyles = makeStyles({
  opens: {
    boxSizing: 'border-box',
    minWidth: '24px',
    padding: '2px 0',
    border: 'none',
    background: 'none',
    font: 'inherit',
    textAlign: 'inherit',
    textDecorationLine: 'none',
    cursor: 'pointer',
    position: 'relative',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  text: {
    display: 'inline-block',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    // A larger touch target than the text; the negative margin keeps the lines in place.
    '@media (max-width: 699.9px)': { minWidth: '44px', padding: '12px 0', margin: '-10px 0' },
  },
  block: { display: 'block', width: '100%', color: 'inherit' },
  unlessFocused: {
    ':not(:focus-within)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
});

/**
 * Returns the class of a visually hidden table whose numbers are links: it becomes visible while one of them has the
 * focus, because focus has to be visible.
 */
export function useHiddenUnlessFocused(): string {
  return useStyles().unlessFocused;
}

interface LookProps {
  /** Fills its container and takes its colours, instead of looking like a link within a sentence. */
  readonly block?: boolean;
  readonly className?: string;
}

interface CountToggleProps extends LookProps {
  /** Whether the counted items are what is shown. */
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A count as a toggle button: "2/5 sources green (show them)". Pressed while its list is shown. */
export function CountToggle({ pressed, onPress, children, ...look }: CountToggleProps) {
  const { hidden } = useHidden();
  return (
    <button {...focusReturn} type="button" aria-pressed={pressed} className={useLook(look)} onClick={onPress}>
      {children}
      <span className={hidden}> (show them)</span>
    </button>
  );
}

interface CountLinkProps extends LookProps {
  readonly href: string;
  /** Accessible name, if the number alone does not say what it counts. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A count as a link to the page that lists what it counts. */
export function CountLink({ href, label, children, ...look }: CountLinkProps) {
  return (
    <Link href={href} className={useLook(look)} {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </Link>
  );
}

function useLook({ block = false, className }: LookProps): string {
  const styles = useStyles();
  return mergeClasses(styles.opens, block ? styles.block : styles.text, className);
}

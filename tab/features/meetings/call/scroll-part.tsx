import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** A scroll container must be reachable with the keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

const useStyles = makeStyles({
  part: {
    minWidth: 0,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** Space below a part, in pixels: the edge of its step, and a little of the page. */
const BELOW = 42;

interface ScrollPartProps {
  readonly label: string;
  /** Height in pixels of what is below it in the step. */
  readonly below?: number;
  readonly children: ReactNode;
}

/** The part of a step that scrolls if the step would not fit the screen. */
export function ScrollPart({ label, below = 0, children }: ScrollPartProps) {
  const styles = useStyles();
  const part = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const { current } = part;
      if (current === null || current.offsetParent === null) return;
      const above = current.getBoundingClientRect().top + window.scrollY + BELOW + below;
      current.style.setProperty('--call-above', `${Math.round(above)}px`);
    };
    measure();
    window.addEventListener('resize', measure);
    // The content above may grow: a banner, a problem, a line that wraps.
    const watching = new ResizeObserver(measure);
    if (document.body !== null) watching.observe(document.body);
    return () => {
      window.removeEventListener('resize', measure);
      watching.disconnect();
    };
  }, [below]);
  return (
    <section ref={part} aria-label={label} className={`call-scroll ${styles.part}`} {...REACHABLE}>
      {children}
    </section>
  );
}

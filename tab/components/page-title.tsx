import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, type RefObject, useContext, useEffect, useRef } from 'react';

/** A page as it is being visited: each navigation is another visit. */
export interface Visit {
  /** 0 for the page that the tab opened with. */
  readonly count: number;
  /** The visit whose heading has had the focus. */
  readonly focused: RefObject<number>;
  /** Told what the page's heading says; null once it is gone. */
  readonly onTitle: (title: string | null) => void;
}

const VisitContext = createContext<Visit | null>(null);
export const VisitProvider = VisitContext.Provider;

const useStyles = makeStyles({
  title: {
    margin: 0,
    borderRadius: tokens.borderRadiusSmall,
    // It gets the focus to be read out, not to be used: only where the keyboard is used does it show.
    outlineStyle: 'none',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/**
 * The page's one `h1`. After a navigation it gets the focus, so that a screen reader says where one has come to and the Tab key
 * goes on from there; not when the tab opens, and not when somebody is at work on the page before the heading is there.
 */
export function PageTitle({ title, className }: { readonly title: string; readonly className: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const visit = useContext(VisitContext);
  const onTitle = visit?.onTitle;
  useEffect(() => {
    onTitle?.(title);
    return () => onTitle?.(null);
  }, [onTitle, title]);
  useEffect(() => {
    if (visit === null || visit.focused.current === visit.count) return;
    visit.focused.current = visit.count;
    const atWork = document.activeElement?.closest('main, [role="dialog"]');
    if (atWork === null || atWork === undefined) heading.current?.focus();
  }, [visit]);
  return (
    <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.title, className)}>
      {title}
    </h1>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, type RefObject, useContext, useEffect, useRef } from 'react';

/** One visit to a page: each navigation starts another. */
export interface Visit {
  /** Number of navigations; 0 for the page that the tab opened with. */
  readonly count: number;
  /** The visit whose heading has had the focus. */
  readonly focused: RefObject<number>;
  /** Called with the text of the page's heading; with null when the heading unmounts. */
  readonly onTitle: (title: string | null) => void;
}

const VisitContext = createContext<Visit | null>(null);
export const VisitProvider = VisitContext.Provider;

const useStyles = makeStyles({
  title: {
    margin: 0,
    borderRadius: tokens.borderRadiusSmall,
    // Focused to be read out, not to be operated: the outline is shown only for keyboard focus.
    outlineStyle: 'none',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/**
 * The page's only `h1`. After a navigation it takes the focus, so that a screen reader announces the page and the Tab
 * key continues from there; not when the tab opens, and not if something on the page already has the focus.
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

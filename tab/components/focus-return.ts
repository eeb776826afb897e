/**
 * Focus restoration: when a dialog closes, the focus returns to the button that opened it. The component library has
 * this too, but in a module that every page would have to load for its buttons, long before a dialog opens.
 */

const MARK = 'data-focus-return';

/** Number of remembered buttons: the one that opened a dialog may no longer exist when the dialog closes. */
const REMEMBERED = 10;

/** Marks a button that opens a dialog: spread it on the button. */
export const focusReturn = { [MARK]: '' } as const;

let visited: readonly HTMLElement[] = [];
/** The section of the page that had the focus last. */
let part: Element | null = null;

/**
 * Starts recording which marked buttons had the focus, the latest last, and in which section of the page. Called once,
 * when the tab starts.
 */
export function watchFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.closest('main') !== null) part = target.closest('section');
    if (!target.hasAttribute(MARK)) return;
    visited = [...visited.filter((button) => button !== target && button.isConnected), target].slice(-REMEMBERED);
  });
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Moves a lost focus to the latest marked button that can still take it, else to a heading (`focusSectionHeading`). */
export function returnFocus(): void {
  if (!isLost()) return;
  for (const button of visited.toReversed()) {
    button.focus();
    if (document.activeElement === button) return;
  }
  focusSectionHeading();
}

/**
 * Moves a focus that was lost through a change to the heading of the section that had it, else to the page's heading:
 * the Tab key continues from there instead of starting at the top.
 */
export function focusSectionHeading(): void {
  if (!isLost() || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
  const inPart = part?.isConnected === true ? part.querySelector<HTMLElement>('h2, h3') : null;
  const heading = inPart ?? document.querySelector<HTMLElement>('main h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

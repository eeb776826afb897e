/**
 * Where the focus goes when a dialog closes: to the button that opened it. The component library has this too, in a part that
 * every page would have to load for its buttons, long before anybody opens a dialog.
 */

const MARK = 'data-focus-return';

/** How many buttons back: the one that opened a dialog may be gone by the time the dialog closes. */
const REMEMBERED = 10;

/** Marks a button that opens a dialog: spread it on the button. */
export const focusReturn = { [MARK]: '' } as const;

let visited: readonly HTMLElement[] = [];
/** The part of the page in which somebody was at work last. */
let part: Element | null = null;

/** Remembers which marked buttons had the focus, the latest last, and in which part of the page. Called once, when the tab starts. */
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

/** Gives a focus that has nowhere to be back to the latest marked button that can still take it. */
export function returnFocus(): void {
  if (!isLost()) return;
  for (const button of visited.toReversed()) {
    button.focus();
    if (document.activeElement === button) return;
  }
  keepFocus();
}

/**
 * Gives a focus whose place a change has taken away to the heading of the part of the page where that was, else to the page's:
 * the Tab key goes on from there instead of beginning again.
 */
export function keepFocus(): void {
  if (!isLost() || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
  const inPart = part?.isConnected === true ? part.querySelector<HTMLElement>('h2, h3') : null;
  const heading = inPart ?? document.querySelector<HTMLElement>('main h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

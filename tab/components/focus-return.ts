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

/** Remembers which marked buttons had the focus, the latest last. Called once, when the tab starts. */
export function watchFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.hasAttribute(MARK)) return;
    visited = [...visited.filter((button) => button !== target && button.isConnected), target].slice(-REMEMBERED);
  });
}

/** Gives a focus that has nowhere to be back to the latest marked button that can still take it. */
export function returnFocus(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  for (const button of visited.toReversed()) {
    button.focus();
    if (document.activeElement === button) return;
  }
}

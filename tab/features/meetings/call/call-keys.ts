/** Keyboard navigation between steps with ← and →, unless the focused element uses the arrow keys itself. */
import { useEffect, useRef } from 'react';

/** Elements that use the arrow keys to move a caret, a selection or a value. */
const OWN_ARROWS =
  'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"], [role="radio"], [role="slider"]';
/** Overlays over the page. */
const OVER = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Whether a key press belongs to the page: an arrow without modifiers, outside a field, with no overlay open. */
function isOurs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const at = event.target;
  if (at instanceof Element && at.closest(OWN_ARROWS) !== null) return false;
  return document.querySelector(OVER) === null;
}

/** Calls `go` with -1 for ← and 1 for →. */
export function useStepKeys(go: (by: -1 | 1) => void): void {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
      if (by === null || !isOurs(event)) return;
      event.preventDefault();
      latest.current(by);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

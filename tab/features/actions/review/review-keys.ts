/** Keyboard shortcuts of the review: single letters, active unless somebody is typing. */
import { useEffect, useRef } from 'react';

/** Elements that take the keyboard themselves: fields, and overlays. */
const TYPED_IN = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="textbox"]';
const OVER_THE_PAGE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * Runs the handler of a pressed key. Combinations with Ctrl, Alt or ⌘ are left to the browser; `on` is false if the
 * shortcuts are turned off.
 */
export function useReviewKeys(keys: Readonly<Record<string, () => void>>, on: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const { target, ctrlKey, altKey, metaKey, repeat, defaultPrevented } = event;
      if (ctrlKey || altKey || metaKey || repeat || defaultPrevented) return;
      if (target instanceof Element && target.closest(TYPED_IN) !== null) return;
      if (document.querySelector(OVER_THE_PAGE) !== null) return;
      const run = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [on]);
}

import { useEffect, useRef } from 'react';

/** Marks the additional history entry that is on top of the page's own while there are unsaved entries. */
const GUARD = 'entriesAtStake';

/**
 * Protects unsaved entries while `atStake`: Back calls `onBack` instead of leaving, and a reload or closing the window
 * triggers the browser's own confirmation.
 */
export function useLeaveGuard(atStake: boolean, onBack: () => void): void {
  const latest = useRef(onBack);
  latest.current = onBack;
  useEffect(() => {
    if (!atStake) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const ask = () => {
      enter();
      latest.current();
    };
    enter();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('popstate', ask);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('popstate', ask);
      // Saved or discarded: the additional entry is removed, so that Back leads where it led before.
      if (isGuarded()) window.history.back();
    };
  }, [atStake]);
}

function enter() {
  window.history.pushState({ [GUARD]: true }, '');
}

function isGuarded(): boolean {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && GUARD in state;
}
